import module from 'node:module'
import { isAbsolute, join } from 'node:path'
import { ownFolder } from '../node/own-folder.js'

/** Node keeps compiled modules for the next run, from 22.8 on. */
interface CompileCaching {
  enableCompileCache?: (folder: string) => unknown
}

/** The user's own folder for caches: to Node's default, the folder for temporary files, others may write as well. */
function cacheFolder({ XDG_CACHE_HOME, HOME, USERPROFILE }: NodeJS.ProcessEnv): string | undefined {
  // A relative path would lead into whatever folder the command is called in.
  const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path)
  const home = [HOME, USERPROFILE].find(isUsable)
  return isUsable(XDG_CACHE_HOME) ? XDG_CACHE_HOME : home && join(home, '.cache')
}

// A service writes nothing.
const caches = process.argv[2] === 'serve' ? undefined : cacheFolder(process.env)
// Compiled code is run, so nobody else may write there. Node asks for ever for a folder that cannot be made.
const { enableCompileCache } = module as CompileCaching
if (caches !== undefined && enableCompileCache) {
  const folder = ownFolder(join(caches, 'report-lint'))
  if (folder !== undefined) enableCompileCache(folder)
}

const { runHere } = await import('./bin.js')
await runHere(process.argv.slice(2))
