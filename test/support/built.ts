import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Options } from 'tsup'
import configurationForBrowsers from '../../tsup.browser.config.js'
import configuration from '../../tsup.config.js'

const cache = resolve('node_modules/.cache')

/** The program as it would be published, built once for all tests of these sources. Call it in `beforeAll`. */
export const builtProgram = async (): Promise<string> =>
  join(await builtOnce(configuration, join(cache, 'report-lint-tests'), 'tsup.config.ts'), 'cli.js')

/** The folder with the entries for browsers, built once for all tests of these sources. Call it in `beforeAll`. */
export const builtForBrowsers = (): Promise<string> =>
  builtOnce(configurationForBrowsers, join(cache, 'report-lint-browser-tests'), 'tsup.browser.config.ts')

async function builtOnce(given: unknown, folder: string, ownFile: string): Promise<string> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => join('src', path))
  const newest = Math.max(...[...sources, ownFile, 'package.json'].map((path) => statSync(path).mtimeMs))
  const target = join(folder, String(newest))
  if (!existsSync(target)) await buildInto(given, folder, target)
  return target
}

/** Builds beside and renames: several test files may want it at once. */
async function buildInto(given: unknown, folder: string, target: string): Promise<void> {
  if (typeof given !== 'object' || Array.isArray(given)) throw new Error('one tsup configuration expected')
  const older = existsSync(folder) ? readdirSync(folder) : []
  const outDir = join(folder, `building-${String(process.pid)}`)
  mkdirSync(outDir, { recursive: true })
  await build({ ...(given as Options), config: false, outDir, dts: false, silent: true })
  try {
    renameSync(outDir, target)
  } catch {
    // Another test file was faster.
    rmSync(outDir, { recursive: true })
  }
  for (const name of older)
    if (!name.startsWith('building-')) rmSync(join(folder, name), { recursive: true, force: true })
}
