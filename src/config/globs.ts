import type { GlobMatch } from './types.js'

/** Characters that a glob may have; picomatch compiles no longer ones. No path is nearly as long. */
export const longestGlob = 65_536

/**
 * A matcher of globs, for files and folders that begin with a dot too; each glob is compiled once. One without a
 * character, as is left of a lone `!`, matches nothing.
 */
export async function globMatcher(): Promise<GlobMatch> {
  const { default: picomatch } = await import('picomatch')
  const compiled = new Map<string, (path: string) => boolean>()
  return (glob, path) => {
    if (glob === '') return false
    const matches =
      compiled.get(glob) ?? picomatch(glob.endsWith('/') ? `${glob}**` : glob, { dot: true, windows: false })
    compiled.set(glob, matches)
    return matches(path)
  }
}

/** Whether a path matches a list of globs; one that begins with `!` takes out again what those before it took in. */
export const inGlobs = (globs: readonly string[], path: string, match: GlobMatch): boolean =>
  globs.reduce((taken, glob) => {
    const out = glob.startsWith('!')
    return match(out ? glob.slice(1) : glob, path) ? !out : taken
  }, false)

/** A path with a drive or of a network share. */
const windowsPath = /^(?:[a-z]:|\\\\)/iu

/** The path of a file as globs see it: relative to a folder; a file outside of the folder keeps its whole path. */
export function pathInGlobs(base: string, filePath: string): string {
  const slashed = (path: string): string => (windowsPath.test(base) ? path.replaceAll('\\', '/') : path)
  const folder = `${slashed(base).replace(/\/$/u, '')}/`
  const path = slashed(filePath)
  return path.startsWith(folder) ? path.slice(folder.length) : path
}
