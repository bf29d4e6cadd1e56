import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Options } from 'tsup'
import configuration, { entries } from '../../tsup.config.js'
import { writeDeclarations } from './declarations.js'
import { writePage } from './page.js'

/** What a build is made from. */
const sources = [
  'src',
  'docs/rules',
  'docs/config.schema.json',
  'docs/facts.schema.json',
  'docs/result.schema.json',
  'docs/openapi.json',
  'scripts/release',
  'tsup.config.ts',
  'tsconfig.json',
]
const manifests = ['package.json', 'package-lock.json']

/** Says which sources dist was built from. */
const stamp = 'node_modules/.cache/report-lint/build.txt'

/** Builds the package, library, command and page, into an empty folder. */
export async function buildPackage(outDir = 'dist'): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  rmSync(stamp, { force: true })
  const before = hashOfSources()
  for (const options of await configurations()) await build({ ...options, config: false, outDir })
  await writeDeclarations(entries, outDir)
  await writePage(outDir)
  if (outDir !== 'dist') return
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, before)
}

/** Whether dist was built from the sources as they are now. */
export const isBuilt = (): boolean =>
  existsSync('dist/cli.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()

async function configurations(): Promise<Options[]> {
  const options = typeof configuration === 'function' ? await configuration({}) : configuration
  return [options].flat()
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const path of [...sources, ...manifests].flatMap(filesIn)) hash.update(`${path}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
