import { constants, readFileSync, statSync, type Stats } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { defaultLimits, limitError } from '../parse/limits.js'
import type { Limits, Reason } from '../model/index.js'
import { causeOf } from './file-error.js'
import { readPacked } from './packed-source.js'
import { problems } from './problems.js'

/** A file to be judged: its content, or why there is none. */
export type Source = Content | Unread

export interface Content {
  filePath: string
  content: Uint8Array
}

interface Unread {
  filePath: string
  code: string
  reason: Reason
}

/** To open a pipe that nobody writes into would keep the process from ending. Windows has neither. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK

/** Reads a file, unless it is one that no report can be: larger than the limit, or a device without end. */
export async function readSource(filePath: string, limits: Partial<Limits> = {}): Promise<Source> {
  let file: FileHandle | undefined
  try {
    const packed = readPacked(filePath, limits)
    if (packed) return packed
    file = await open(filePath, withoutWaiting)
    const stats = await file.stat()
    if (!stats.isFIFO()) return refused(filePath, stats, limits) ?? { filePath, content: await file.readFile() }
    const all = { ...defaultLimits, ...limits }
    const { readPipe } = await import('./read-pipe.js')
    const content = await readPipe(filePath, all.bytes)
    if (content) return { filePath, content }
    const { code, reason } = limitError('bytes', all)
    return { filePath, code, reason }
  } catch (error) {
    return unread(filePath, error)
  } finally {
    await file?.close()
  }
}

/**
 * The same without giving way to anything else: in a worker, which has nothing else to do, it takes half the time.
 *
 * @returns undefined for what is no file. A pipe in particular has to be waited for, and can be opened only once.
 */
export function readSourceSync(filePath: string, limits: Partial<Limits> = {}): Source | undefined {
  try {
    const packed = readPacked(filePath, limits)
    if (packed) return packed
    const stats = statSync(filePath)
    if (!stats.isFile()) return undefined
    return refused(filePath, stats, limits) ?? { filePath, content: readFileSync(filePath) }
  } catch (error) {
    return unread(filePath, error)
  }
}

/** Why a file is not read although it is there. */
function refused(filePath: string, stats: Stats, limits: Partial<Limits>): Unread | undefined {
  if (stats.isCharacterDevice() || stats.isBlockDevice()) {
    return { filePath, code: 'unreadable', reason: problems.device }
  }
  const all = { ...defaultLimits, ...limits }
  if (stats.size <= all.bytes) return undefined
  const { code, reason } = limitError('bytes', all)
  return { filePath, code, reason }
}

/** What the error of the file system means. */
function unread(filePath: string, error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { filePath, code: 'not-found', reason: problems.fileNotFound }
    : { filePath, code: 'unreadable', reason: ownCauses.has(code) ? causeOf(code) : problems.unreadable(code) }
}

/** Causes that have nothing to do with permissions. */
const ownCauses: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'EMFILE', 'ENFILE'])
