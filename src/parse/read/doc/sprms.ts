import type { Bytes } from './bytes.js'
import { damagedFile } from './refusals.js'

/** Takes the code of one property and the place and length of its value. */
export type SprmVisitor = (code: number, bytes: Bytes, at: number, length: number) => void

/** Lengths of values by the three highest bits of a code; 6 has its length in front of the value. */
const lengths = [1, 1, 2, 4, 2, 2, undefined, 3]
const tableDefinitions = [0xd608, 0xd606]
const tabChanges = 0xc615
/** Bytes of properties that a file may have beyond its length: pieces apply theirs to every stretch in them. */
const allowance = 2 ** 20

/**
 * Reads lists of changed properties (sprms, [MS-DOC] 2.2.5). Honest files say each property once and refer to it from
 * many places; reading more of them than the file is long means that its structures lie over one another.
 */
export class SprmReader {
  #left: number

  constructor(fileLength: number) {
    this.#left = fileLength + allowance
  }

  /** Counts bytes of properties that are applied once more. @throws {InputError} `corrupt` where they are too many. */
  spend(length: number): void {
    this.#left -= length
    if (this.#left < 0) throw damagedFile
  }

  /** Visits the properties of a list in order. One that is cut off ends it, as it does in Word. */
  visit(bytes: Bytes, start: number, length: number, visitor: SprmVisitor): void {
    const end = Math.min(start + length, bytes.length)
    for (let at = start; at + 3 <= end;) {
      const code = bytes.u16(at)
      const head = headLength(code)
      const valueLength = lengths[code >> 13] ?? lengthAt(bytes, at, code)
      const next = at + head + valueLength
      if (next > end) return
      visitor(code, bytes, at + head, valueLength)
      this.spend(next - at)
      at = next
    }
  }
}

/** Length of the code and of the length that stands in front of a value. */
const headLength = (code: number): number =>
  lengths[code >> 13] !== undefined ? 2 : tableDefinitions.includes(code) ? 4 : 3

function lengthAt(bytes: Bytes, at: number, code: number): number {
  if (tableDefinitions.includes(code)) return at + 4 > bytes.length ? 0 : Math.max(0, bytes.u16(at + 2) - 1)
  const length = bytes.u8(at + 2)
  if (code !== tabChanges || length !== 255) return length
  // Too long for a byte: it follows from the numbers of tabs that are taken away, and put in.
  const removed = bytes.u8(at + 3)
  return 1 + removed * 4 + 1 + bytes.u8(at + 4 + removed * 4) * 3
}
