// Writes what the pages in docs/rules, the READMEs and the schema take from the rules, and what the manifest, the guides,
// the action and the hook take from src/project.ts: `npm run docs`.
// With --check it writes nothing and fails where something is stale.
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'

const outDir = 'node_modules/.cache/report-lint-docs'
await build({
  config: false,
  entry: { main: 'scripts/docs/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  outDir,
  outExtension: () => ({ js: '.mjs' }),
  skipNodeModulesBundle: true,
  silent: true,
})
const { main } = await import(pathToFileURL(resolve(outDir, 'main.mjs')).href)
process.exitCode = await main(process.argv.slice(2))
