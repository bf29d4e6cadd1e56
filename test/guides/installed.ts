import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll } from 'vitest'
import configuration from '../../tsup.config.js'

/** A project in a folder of its own, with report-lint as it is now installed. */
export interface Project {
  folder: string
  /** The program of the command line. */
  cli: string
}

/** Builds report-lint into an empty project before the tests of a file, and takes it away after them. */
export function installedProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-guides-'))
  const installed = join(folder, 'node_modules', 'report-lint')
  beforeAll(async () => {
    if (typeof configuration !== 'object' || Array.isArray(configuration))
      throw new Error('one tsup configuration expected')
    mkdirSync(installed, { recursive: true })
    await build({ ...configuration, config: false, outDir: join(installed, 'dist'), dts: false, silent: true })
    cpSync('package.json', join(installed, 'package.json'))
    for (const name of ['piscina', 'unpdf', 'zod']) {
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction')
    }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, cli: join(installed, 'dist', 'cli.js') }
}
