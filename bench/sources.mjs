/** Loads the TypeScript that makes reports, bundled since Node 20 does not run it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Folder for what benchmarks make, within the project so that what is bundled finds its packages. */
const cache = join(import.meta.dirname, '../node_modules/.cache/bench')

/** What a TypeScript file of this folder exports. */
export async function load(name) {
  const outfile = join(cache, `${name}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}
