/** Runs the blind rounds of test/rounds and prints what was missed and what was found wrongly: `npm run rounds [-- NAMES]`. */
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'node_modules/.cache/rounds/main.mjs')
await build({
  entryPoints: [join(root, 'test/rounds/main.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(process.argv.slice(2))
