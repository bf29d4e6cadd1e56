import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'tsup'
import configuration from '../../tsup.config.js'

const folder = resolve('node_modules/.cache/report-lint-tests')

/** The program as it would be published, built once for all tests of these sources. Call it in `beforeAll`. */
export async function builtProgram(): Promise<string> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => join('src', path))
  const newest = Math.max(...[...sources, 'tsup.config.ts', 'package.json'].map((path) => statSync(path).mtimeMs))
  const target = join(folder, String(newest))
  if (!existsSync(target)) await buildInto(target)
  return join(target, 'cli.js')
}

/** Builds beside and renames: several test files may want it at once. */
async function buildInto(target: string): Promise<void> {
  if (typeof configuration !== 'object' || Array.isArray(configuration))
    throw new Error('one tsup configuration expected')
  const older = existsSync(folder) ? readdirSync(folder) : []
  const outDir = join(folder, `building-${String(process.pid)}`)
  mkdirSync(outDir, { recursive: true })
  await build({ ...configuration, config: false, outDir, dts: false, silent: true })
  try {
    renameSync(outDir, target)
  } catch {
    // Another test file was faster.
    rmSync(outDir, { recursive: true })
  }
  for (const name of older)
    if (!name.startsWith('building-')) rmSync(join(folder, name), { recursive: true, force: true })
}
