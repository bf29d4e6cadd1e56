import { open, type FileHandle } from 'node:fs/promises'
import { defaultLimits, limitError, type Limits } from '../parse/limits.js'
import type { Reason } from '../types.js'
import { problems } from './problems.js'

/** A file to be judged: its content, or why there is none. */
export type Source = Content | { filePath: string; code: string; reason: Reason }

export interface Content {
  filePath: string
  content: Uint8Array
}

/** Reads a file, unless it is one that no report can be: larger than the limit, or a device without end. */
export async function readSource(filePath: string, limits: Partial<Limits> = {}): Promise<Source> {
  let file: FileHandle | undefined
  try {
    file = await open(filePath)
    const stats = await file.stat()
    if (stats.isCharacterDevice() || stats.isBlockDevice()) {
      return { filePath, code: 'unreadable', reason: problems.device }
    }
    const all = { ...defaultLimits, ...limits }
    if (stats.size > all.bytes) {
      const { code, reason } = limitError('bytes', all)
      return { filePath, code, reason }
    }
    return { filePath, content: await file.readFile() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { filePath, code: 'not-found', reason: problems.fileNotFound }
      : { filePath, code: 'unreadable', reason: problems.unreadable(code) }
  } finally {
    await file?.close()
  }
}
