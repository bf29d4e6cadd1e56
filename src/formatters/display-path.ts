import { isAbsolute, relative, sep } from 'node:path'
import { sanitize } from './sanitize.js'

/** A file name for people, safe to print: relative to the working directory inside it, as it is outside. */
export function displayPath(filePath: string, cwd: string): string {
  return sanitize(isAbsolute(filePath) ? fromFolder(filePath, cwd) : filePath)
}

function fromFolder(filePath: string, cwd: string): string {
  const path = relative(cwd, filePath)
  return path === '' || path === '..' || path.startsWith(`..${sep}`) ? filePath : path
}
