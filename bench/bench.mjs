/** How long one report takes, stage by stage and rule by rule, in µs: `npm run bench`. */
import console from 'node:console'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'node_modules/.cache/bench/stages.mjs')
await build({
  entryPoints: [join(import.meta.dirname, 'stages.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
})
const { measureStages } = await import(pathToFileURL(outfile).href)
const time = Number(process.argv[2] ?? 1500)
console.table(await measureStages(join(root, 'examples'), { time, warmupTime: time }))
