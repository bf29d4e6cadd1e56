// Compares what readers see with what is read: `npm run rendered -- [count] [seed] [pattern]`. It makes reports in
// which a number is hidden, or looks as if it were, so many of each format (one of each way where none or 0 are given), of ways whose `extension: name` has the pattern, has
// Chromium, LibreOffice and poppler show them, and says where something is seen and not read, or read and not seen, and
// no finding tells. Such files are kept in a temporary folder; the figures go to docs/rendered.md.
import process from 'node:process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'

const outDir = 'node_modules/.cache/report-lint-rendered'
await build({
  config: false,
  entry: { main: 'test/rendered/main.ts', page: 'test/rendered/page.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  outDir,
  outExtension: () => ({ js: '.mjs' }),
  skipNodeModulesBundle: true,
  silent: true,
})
const load = async (name) => import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href)
const { compareRendered } = await load('main')
const { writePage } = await load('page')
const [count = '0', seed = '1', pattern] = process.argv.slice(2)
const rendered = await compareRendered({
  ...(Number(count) > 0 && { count: Number(count) }),
  seed: Number(seed),
  ...(pattern && { only: new RegExp(pattern, 'u') }),
  say: (line) => process.stdout.write(`${line}\n`),
})
await writePage('docs/rendered.md', rendered, Number(seed))
process.exitCode = rendered.tallies.some(({ silent }) => silent > 0) ? 1 : 0
