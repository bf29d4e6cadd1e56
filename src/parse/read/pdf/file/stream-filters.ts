import { inflateLeniently } from './inflate.js'
import { Output } from './output.js'
import { latin1Of } from './bytes.js'

/** Undoes a filter of PDF, up to `room` bytes; what is damaged ends where the damage begins. @throws {FilterOverflow} beyond `room`. */
export type Filter = (content: Uint8Array, room: number) => Uint8Array

/** The filters that a stream other than a picture may have, by their names and short names. */
export const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: inflateLeniently,
  Fl: inflateLeniently,
  ASCIIHexDecode: fromHex,
  AHx: fromHex,
  ASCII85Decode: fromBase85,
  A85: fromBase85,
  RunLengthDecode: fromRuns,
  RL: fromRuns,
  LZWDecode: fromLzw,
  LZW: fromLzw,
}

function fromHex(content: Uint8Array): Uint8Array {
  const text = latin1Of(content).replace(/[^\dA-F>]/giu, '')
  const end = text.indexOf('>')
  const digits = end < 0 ? text : text.slice(0, end)
  const count = Math.floor(digits.length / 2)
  return Uint8Array.from({ length: count }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16))
}

function fromBase85(content: Uint8Array): Uint8Array {
  const written = new DataView(new ArrayBuffer(content.length * 4))
  let length = 0
  let group: number[] = []
  for (const code of content) {
    if (code === 0x7e) break
    if (code === 0x7a && group.length === 0) length += 4
    if (code < 0x21 || code > 0x75) continue
    group.push(code - 0x21)
    if (group.length < 5) continue
    written.setUint32(
      length,
      group.reduce((sum, digit) => sum * 85 + digit, 0),
    )
    length += 4
    group = []
  }
  return new Uint8Array(written.buffer, 0, length)
}

const endOfRuns = 128

function fromRuns(content: Uint8Array, room: number): Uint8Array {
  const output = new Output(room)
  for (let at = 0; at < content.length;) {
    const count = content[at] ?? endOfRuns
    if (count === endOfRuns) break
    if (count > endOfRuns) output.extend(257 - count).fill(content[at + 1] ?? 0)
    else output.extend(count + 1).set(content.subarray(at + 1, at + 2 + count))
    at += count > endOfRuns ? 2 : count + 2
  }
  return output.bytes
}

const clearTable = 256
const endOfData = 257
const shortestCode = 9
const longestCode = 12

function fromLzw(content: Uint8Array, room: number): Uint8Array {
  const output = new Output(room)
  const first = Array.from({ length: clearTable }, (_, byte) => Uint8Array.of(byte))
  let table: Uint8Array[] = []
  let before: Uint8Array | undefined
  let [bits, held, width] = [0, 0, shortestCode]
  for (const byte of content) {
    bits = ((bits << 8) | byte) & 0xffffff
    held += 8
    if (held < width) continue
    held -= width
    const code = (bits >> held) & ((1 << width) - 1)
    if (code === endOfData) break
    if (code === clearTable) {
      table = []
      before = undefined
      width = shortestCode
      continue
    }
    const known: Uint8Array | undefined = first[code] ?? table[code - endOfData - 1]
    const entry: Uint8Array | undefined = known ?? (before && withByte(before, before[0]))
    if (!entry) break
    output.append(entry)
    if (before) table.push(withByte(before, entry[0]))
    before = entry
    // The code grows one entry early, as nearly every PDF has it.
    const size = table.length + endOfData + 3
    width = Math.min(longestCode, Math.max(shortestCode, 32 - Math.clz32(size - 1)))
  }
  return output.bytes
}

function withByte(bytes: Uint8Array, byte = 0): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1)
  longer.set(bytes)
  longer[bytes.length] = byte
  return longer
}
