import { readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { isInputError } from '../parse/input-error.js'
import { kindOfArchive } from '../parse/kind-of-bytes.js'
import { limitError, limitsFor } from '../parse/limits.js'
import { filesIn, type PackedFile } from '../parse/read/packed/packed-files.js'
import type { Limits } from '../model/index.js'
import type { Source } from './sources.js'

/** Whether a path is that of a file that may hold others. */
export const isZip = (path: string): boolean => path.toLowerCase().endsWith('.zip')

/** The files in an archive. @throws {InputError}, and errors of the file system. */
function filesInZip(path: string, given: Partial<Limits>): PackedFile[] {
  const { size } = statSync(path)
  const limits = limitsFor(given, size)
  if (size > limits.bytes) throw limitError('bytes', limits)
  return filesIn(readFileSync(path), limits)
}

/**
 * Paths of all files in an archive; undefined where it is one file, such as a Word file under another name, and where it
 * is refused: who reads it as one says why.
 */
export function pathsInZip(path: string, limits: Partial<Limits>): string[] | undefined {
  try {
    const files = filesInZip(path, limits)
    if (kindOfArchive(files.map((file) => file.path).join('\n')) !== 'archive') return undefined
    // Read together they pass the limits, or none of them does.
    for (const { read } of files) read()
    return files.map((file) => join(path, ...file.path.split('/')))
  } catch {
    return undefined
  }
}

/** The file that a path such as `a.zip/dir/b.docx` names; undefined where no archive is on the way. */
export function readPacked(filePath: string, limits: Partial<Limits>): Source | undefined {
  const archive = archiveAround(filePath)
  if (archive === undefined) return undefined
  try {
    const inner = filePath.slice(archive.length + 1).replaceAll(sep, '/')
    const content = filesInZip(archive, limits)
      .find(({ path }) => path === inner)
      ?.read()
    return content && { filePath, content }
  } catch (error) {
    if (isInputError(error)) return { filePath, code: error.code, reason: error.reason }
    return undefined
  }
}

/** The archive that a file is in, by its path; undefined where it is in none. */
export function archiveAround(filePath: string): string | undefined {
  for (let at = filePath.indexOf(sep, 1); at > 0; at = filePath.indexOf(sep, at + 1)) {
    const path = filePath.slice(0, at)
    if (isZip(path) && statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  }
  return undefined
}
