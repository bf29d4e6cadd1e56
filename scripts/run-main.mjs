import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** Bundles a module of the tests and runs its `main` with what the script was called with; its number is the exit code. */
export async function runMain(folder) {
  const outfile = join(root, 'node_modules/.cache', folder, 'main.mjs')
  await build({
    entryPoints: [join(root, 'test', folder, 'main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  const { main } = await import(pathToFileURL(outfile).href)
  process.exitCode = await main(process.argv.slice(2))
}
