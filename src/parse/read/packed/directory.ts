import type { Limits } from '../../../model/index.js'
import { InputError } from '../../input-error.js'
import { limitError } from '../../limits.js'

/** A part of a zip archive as its central directory describes it. */
export interface Entry {
  /** Its name as bytes, in whatever encoding. */
  name: Uint8Array
  /** Whether the archive says that its name is UTF-8. */
  isUtf8: boolean
  /** System that it was packed on; 0: DOS and Windows. */
  system: number
  /** Unix file type and permissions, where the system has them. */
  mode: number
  /** Where its local header begins. */
  offset: number
  compressedSize: number
  /** What the archive says that it inflates to: good for refusing it, not for trusting it. */
  declaredSize: number
  method: number
  /** CRC-32 of what it inflates to. */
  checksum: number
  encrypted: boolean
}

const endSignature = 0x06054b50
const wideEndSignature = 0x06064b50
const wideLocatorSignature = 0x07064b50
const centralSignature = 0x02014b50
export const localSignature = 0x04034b50
const longestComment = 0xffff
/** In place of a number that stands in the zip64 field of its entry, for want of room. */
const elsewhere = 0xffffffff
const wideField = 0x0001

/**
 * The entries of an archive, in order.
 *
 * @throws {InputError} `corrupt` where it is cut off, `limit-entries`.
 */
export function directoryOf(view: DataView, bytes: Uint8Array, limits: Limits): Entry[] {
  const { end, size, offset } = directoryPlace(view)
  // Where something stands in front of the archive, all its offsets are too small by as much.
  const shift = Math.max(0, end - size - offset)
  const entries: Entry[] = []
  let at = Math.max(0, end - size)
  for (let number = 0; at + 46 <= end && view.getUint32(at, true) === centralSignature; number += 1) {
    if (number >= limits.entries) throw limitError('entries', limits)
    const nameLength = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true)
    if (next > end) throw corruptArchive
    const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true))
    const [declaredSize = 0, compressedSize = 0, start = 0] = withWide(numbers, view, at + 46 + nameLength, next)
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength),
      isUtf8: (flags & 0x800) !== 0,
      system: view.getUint8(at + 5),
      mode: view.getUint16(at + 40, true),
      offset: start + shift,
      compressedSize,
      declaredSize,
      checksum: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
    })
    at = next + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the central directory ends, how long it is, and where it says that it begins. */
function directoryPlace(view: DataView): { end: number; size: number; offset: number } {
  const end = endOf(view)
  const size = view.getUint32(end + 12, true)
  const offset = view.getUint32(end + 16, true)
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== wideLocatorSignature) return { end, size, offset }
  // The record for large archives stands right before its locator, whatever stands in front of the archive.
  const wide = locator - 56
  if (wide < 0 || view.getUint32(wide, true) !== wideEndSignature) throw corruptArchive
  return { end: wide, size: wideNumber(view, wide + 40), offset: wideNumber(view, wide + 48) }
}

/** Where the record at the archive's end begins. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endSignature) return at
  throw corruptArchive
}

/** Numbers of an entry, those that have no room taken from its zip64 field, where they stand in the same order. */
function withWide(numbers: readonly number[], view: DataView, from: number, to: number): number[] {
  if (!numbers.includes(elsewhere)) return [...numbers]
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== wideField) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    let next = at + 4
    return numbers.map((number) => {
      if (number !== elsewhere) return number
      if (next + 8 > end) throw corruptArchive
      next += 8
      return wideNumber(view, next - 8)
    })
  }
  throw corruptArchive
}

/** Numbers beyond those that are exact are beyond every file as well. */
const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

export const corruptArchive = new InputError('corrupt', {
  zh: '文件已损坏或不完整（压缩包结构无法读取）；请重新下载，或在 Word、WPS 中打开后另存为 .docx',
  en: 'The file is damaged or cut off: its archive cannot be read. Get it again, or open it in Word or WPS and save it as .docx',
})
