import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { Bytes } from './bytes.js'
import type { WordFile } from './fib.js'
import { damagedFile } from './refusals.js'

/** Properties that hold for all of a piece, on top of those that its place in the stream gives it. */
export type PieceChange =
  /** One property, by its code and value. */
  | { code: number; value: Bytes }
  /** A list of properties, by its place in the table stream. */
  | { start: number; length: number }

/** Text that stands together in the stream. A file that was saved quickly has many pieces, in any order. */
export interface Piece {
  /** Where its text begins in the stream, in bytes. */
  start: number
  /** Number of characters. */
  length: number
  /** Bytes of a character: 1 in Windows-1252, 2 in UTF-16. */
  width: 1 | 2
  change: PieceChange | undefined
}

/** Characters of the whole text by their numbers, the last one not among them. */
export interface Stretch {
  first: number
  last: number
}

const changeList = 1
const pieceList = 2
const compressed = 0x40000000
const pieceLength = 8
/** Bytes of a character as it is held in memory. */
const bytesOfCharacter = 2

/**
 * The pieces of a stretch of the text ([MS-DOC] 2.8.35), in reading order. They must be as long together as the stretch is.
 *
 * @throws {InputError} `corrupt`, or `limit-inflated`: pieces may show the same bytes again and again.
 */
export function readPieces({ table, place }: WordFile, { first, last }: Stretch, limits: Limits): Piece[] {
  if ((last - first) * bytesOfCharacter > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
  const { start, length } = place('pieceTable')
  const changes: PieceChange[] = []
  let at = start
  while (at < start + length && table.u8(at) === changeList) {
    const listLength = table.u16(at + 1)
    changes.push({ start: at + 3, length: listLength })
    at += 3 + listLength
  }
  if (at >= start + length || table.u8(at) !== pieceList) throw damagedFile
  const count = (table.u32(at + 1) - 4) / (4 + pieceLength)
  const pieces = piecesAt(table, at + 5, Math.floor(count), { first, last }, changes)
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (total !== last - first) throw damagedFile
  return pieces
}

function piecesAt(
  table: Bytes,
  start: number,
  count: number,
  { first, last }: Stretch,
  changes: readonly PieceChange[],
): Piece[] {
  const pieces: Piece[] = []
  const descriptors = start + (count + 1) * 4
  for (let index = 0; index < count; index += 1) {
    const [own, next] = [table.u32(start + index * 4), table.u32(start + (index + 1) * 4)]
    if (next < own) throw damagedFile
    if (own >= last) break
    if (next <= first) continue
    const [begins, ends] = [Math.max(own, first), Math.min(next, last)]
    const at = descriptors + index * pieceLength
    const place = table.u32(at + 2)
    const isCompressed = (place & compressed) !== 0
    const width = isCompressed ? 1 : 2
    pieces.push({
      start: (isCompressed ? (place & (compressed - 1)) >>> 1 : place & (compressed - 1)) + (begins - own) * width,
      length: ends - begins,
      width,
      change: changeOf(table.u16(at + 6), changes),
    })
  }
  return pieces
}

/** Codes of the properties that stand in two bytes, by their number in the list of [MS-DOC] 2.9.215. */
const shortCodes: Readonly<Record<number, number>> = {
  0x0c: 0x260a,
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x42: 0x0801,
  0x51: 0x0818,
  0x5c: 0x083c,
  0x75: 0x0855,
  0x78: 0x2640,
}

function changeOf(modifier: number, changes: readonly PieceChange[]): PieceChange | undefined {
  if (modifier & 1) return changes[modifier >> 1]
  const code = shortCodes[(modifier >> 1) & 0x7f]
  return code === undefined ? undefined : { code, value: new Bytes(Uint8Array.of(modifier >> 8)) }
}
