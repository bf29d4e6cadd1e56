import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own way asks for ever where a folder is there and says of
 * what would lie in it that there is no such place, as those below /proc do.
 *
 * @throws The error of the file system.
 */
export function makeFolder(path: string): void {
  if (!made(path, 'ENOENT')) return
  makeFolder(dirname(path))
  made(path)
}

/** Whether a folder could not be made for this cause; any other cause but that it is there already is thrown. */
function made(path: string, cause?: string): boolean {
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === cause && dirname(path) !== path) return true
    if (!isFolder(path)) throw error
  }
  return false
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
