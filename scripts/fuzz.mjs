// Checks changed reports until the time is over: `npm run fuzz -- [minutes] [seed] [extensions]`, ten minutes where none
// are given, and only files with one of the extensions where there are some, as in `npm run fuzz -- 10 1 ofd,docx`.
// The same seed gives the same files. Files that break a promise are saved in a temporary folder.
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'

const outDir = 'node_modules/.cache/report-lint-fuzz'
await build({
  config: false,
  entry: { main: 'test/fuzz/main.ts', worker: 'test/fuzz/worker.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  outDir,
  outExtension: () => ({ js: '.mjs' }),
  skipNodeModulesBundle: true,
  silent: true,
})
const { fuzz } = await import(pathToFileURL(resolve(outDir, 'main.mjs')).href)
const [minutes = '10', seed = String(Date.now() % 1_000_000_000), extensions] = process.argv.slice(2)
const found = await fuzz({
  root: process.cwd(),
  worker: resolve(join(outDir, 'worker.mjs')),
  minutes: Number(minutes),
  seed: Number(seed),
  ...(extensions && { extensions: extensions.split(',') }),
  say: (line) => process.stdout.write(`${line}\n`),
})
process.exitCode = found === 0 ? 0 : 1
