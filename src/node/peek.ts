import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { formatByMagic } from '../parse/detect.js'
import { kindOfBytes } from '../parse/kind-of-bytes.js'
import { defaultLimits } from '../parse/limits.js'
import { isOwnOutput, isOwnWorkbook } from '../parse/own-output.js'
import type { Peeked } from '../results/found-kind.js'

/** Marks and the names of the first parts of an archive stand in it. */
const headLength = 4096
/** The directory of an archive with few parts, and the longest comment behind it. */
const tailLength = 2 ** 17
/** The directory of a compound file may stand anywhere in it. */
const compoundLength = 2 ** 23

/** Looks at the first bytes of a file, and at more where it is a container. A file that cannot be read shows nothing. */
export async function peek(path: string): Promise<Peeked> {
  let file: FileHandle | undefined
  try {
    // A pipe that nobody writes into would be waited for. Windows has no such flag.
    file = await open(path, constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0))
    const { size } = await file.stat()
    return await shownBy(file, size)
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

async function shownBy(file: FileHandle, size: number): Promise<Peeked> {
  const head = await part(file, 0, headLength)
  const magic = formatByMagic(head)
  const kind =
    magic === 'doc'
      ? kindOfBytes(await part(file, 0, compoundLength))
      : kindOfBytes(head, magic === 'docx' ? await part(file, Math.max(0, size - tailLength), tailLength) : undefined)
  if (kind === undefined) return isOwnOutput(new TextDecoder().decode(head)) ? 'own' : undefined
  if (kind === 'docx' || kind === 'doc' || kind === 'ofd' || kind === 'pdf') return 'readable'
  return kind === 'spreadsheet' && magic === 'docx' && (await isOwnLedger(file, size)) ? 'own' : kind
}

/** Bytes of a file from a place on, fewer where it ends before. */
export async function part(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

async function isOwnLedger(file: FileHandle, size: number): Promise<boolean> {
  if (size > defaultLimits.bytes) return false
  const { openArchive } = await import('../parse/read/packed/archive.js')
  try {
    const properties = openArchive(await part(file, 0, size), defaultLimits).read('docProps/core.xml')
    return properties !== undefined && isOwnWorkbook(new TextDecoder().decode(properties))
  } catch {
    // Whatever is wrong with it, it is a spreadsheet.
    return false
  }
}
