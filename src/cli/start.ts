import module from 'node:module'
import { join } from 'node:path'
import { cacheFolder, isAboutFiles, isOwnFolder, runCompiled, type Load } from './compiled.js'

/** From Node 22.8 on, modules that were compiled once can be kept for the next run, too. */
interface CompileCaching {
  enableCompileCache?: (folder: string) => unknown
}

const argv = process.argv.slice(2)
const caches = cacheFolder(process.env)
const folder = caches !== undefined && isOwnFolder(caches) ? caches : undefined
if (folder !== undefined) (module as CompileCaching).enableCompileCache?.(folder)

const load: Load = (specifier) => import(specifier)
const script = join(import.meta.dirname, 'common.script')
const compiled = folder !== undefined && isAboutFiles(argv) ? runCompiled(script, folder, load) : undefined
const { runHere } = compiled ?? (await import('./bin.js'))
await runHere(argv)
