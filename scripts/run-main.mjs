import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
/** Within the project, so that what is bundled finds its packages. */
const cache = join(root, 'node_modules/.cache')

/** What a TypeScript module of the project exports, bundled since Node 20 does not run it; `name` is its folder in the cache. */
export async function load(path, name) {
  const outfile = join(cache, name, 'main.mjs')
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

/** Runs the `main` of a module of the tests with what the script was called with; its number is the exit code. */
export async function runMain(folder) {
  const { main } = await load(join('test', folder, 'main.ts'), folder)
  process.exitCode = await main(process.argv.slice(2))
}
