import { locateFile } from './locate-file.js'
import { sanitize } from './sanitize.js'

/** A file name for people, safe to print: relative to the working directory inside it, absolute outside. */
export const displayPath = (filePath: string, cwd: string): string => sanitize(locateFile(filePath, cwd).path)
