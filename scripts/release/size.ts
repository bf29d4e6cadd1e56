import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Lock, runtimePackages } from './lock.js'

/** What the package weighs without the page for people, which has a limit of its own; bytes, and numbers of files and packages. */
export interface Size {
  packedBytes: number
  unpackedBytes: number
  files: number
  /** Packages that a fresh installation brings besides report-lint. */
  installedPackages: number
  installedBytes: number
}

/** What each measure is called. */
export const sizeNames: Readonly<Record<keyof Size, string>> = {
  packedBytes: 'packed, bytes',
  unpackedBytes: 'unpacked, bytes',
  files: 'files',
  installedPackages: 'packages of a fresh install besides it',
  installedBytes: 'their size, bytes',
}

/** Folders of the packages that npm has installed here of those that report-lint brings; some are for other systems. */
export const installedPackages = (lock: Lock): string[] => runtimePackages(lock).filter((folder) => existsSync(folder))

/** Bytes of the page in the built package, as it is and packed; none where it is not there. */
export function pageSize(dist = 'dist'): { bytes: number; packedBytes: number } {
  const path = join(dist, 'page.html')
  if (!existsSync(path)) return { bytes: 0, packedBytes: 0 }
  const content = readFileSync(path)
  return { bytes: content.length, packedBytes: gzipSync(content, { level: 9 }).length }
}

/** Bytes of all files in a folder. */
export const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

/** The measures that go over their budget, each as a line. */
export const overBudget = (size: Size, budget: Size): string[] =>
  (Object.keys(sizeNames) as (keyof Size)[])
    .filter((name) => size[name] > budget[name])
    .map((name) => `${sizeNames[name]}: ${size[name]}, budget ${budget[name]}`)

/** A quarter more than measured; of packages none more, since each is a decision. */
export const budgetFor = (size: Size): Size => ({
  packedBytes: Math.ceil(size.packedBytes * 1.25),
  unpackedBytes: Math.ceil(size.unpackedBytes * 1.25),
  files: Math.ceil(size.files * 1.25),
  installedPackages: size.installedPackages,
  installedBytes: Math.ceil(size.installedBytes * 1.25),
})
