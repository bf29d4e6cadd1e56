import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Reason } from '../model/index.js'
import { UsageError } from './usage-error.js'

/** An optional package that a command needs. */
export interface Peer {
  name: string
  /** What of it is imported; the package itself where absent. */
  file?: string
  /** Whether a version does, by its numbers. */
  works: (version: readonly number[]) => boolean
  /** Says that it is not there. */
  missing: () => Reason
  /** Says that its version does not do. */
  wrong: (version: string) => Reason
}

/** Imports an optional package. @throws {UsageError} where it is missing or of a version that does not do. */
export async function importPeer<Module>({ name, file = name, works, missing, wrong }: Peer): Promise<Module> {
  const version = versionOf(name)
  if (version === undefined) throw new UsageError(missing())
  if (!works(version.split('.').map(Number))) throw new UsageError(wrong(version))
  // The name in a variable: bundlers leave it alone, and it needs no types.
  return (await import(/* @vite-ignore */ file)) as Module
}

/** Version of a package as it is found from here; undefined where there is none. */
function versionOf(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const found = folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file))
  return found && (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version
}
