import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Why no executable can be made here; undefined where one can. */
export const whyNoExecutable = (): string | undefined => {
  if (process.platform !== 'linux') return 'the executable is tested on Linux'
  return existsSync(fileURLToPath(new URL('node_modules/postject', import.meta.url)))
    ? undefined
    : 'run npm ci --prefix test/tools/executable'
}
