import { constants, inflateSync } from 'node:zlib'
import { Inflate } from 'fflate'

/** Undoes a filter of PDF, up to `room` bytes; what is damaged ends where the damage begins. @throws {FilterOverflow} beyond `room`. */
export type Filter = (content: Buffer, room: number) => Buffer

/** A stream has more behind its filter than there is room for. */
class FilterOverflow extends Error {
  override readonly name = 'FilterOverflow'
}

/** The filters that a stream other than a picture may have, by their names and short names. */
export const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: inflate,
  Fl: inflate,
  ASCIIHexDecode: fromHex,
  AHx: fromHex,
  ASCII85Decode: fromBase85,
  A85: fromBase85,
  RunLengthDecode: fromRuns,
  RL: fromRuns,
  LZWDecode: fromLzw,
  LZW: fromLzw,
}

function inflate(content: Buffer, room: number): Buffer {
  try {
    // What ends too early is taken as far as it goes, as pdf.js does.
    return inflateSync(content, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new FilterOverflow()
    return inflateDamaged(content, room)
  }
}

/** Bytes handed to the inflater at once, which may make a thousand times as many of them. */
const inflatedAtOnce = 512

/** What comes before the damage, and all of it where only the checksum is wrong or there is no head. */
function inflateDamaged(content: Buffer, room: number): Buffer {
  const output = new Output(room)
  const hasHead = ((content[0] ?? 0) & 15) === 8
  const inflater = new Inflate((piece) => output.extend(piece.length).set(piece))
  try {
    for (let at = hasHead ? 2 : 0; at < content.length; at += inflatedAtOnce)
      inflater.push(content.subarray(at, at + inflatedAtOnce))
  } catch (error) {
    if (error instanceof Error && error.name === 'FilterOverflow') throw error
  }
  return output.bytes
}

function fromHex(content: Buffer): Buffer {
  const text = content.toString('latin1').replace(/[^\dA-F>]/giu, '')
  const end = text.indexOf('>')
  return Buffer.from(end < 0 ? text : text.slice(0, end), 'hex')
}

function fromBase85(content: Buffer): Buffer {
  const written = Buffer.alloc(content.length * 4)
  let length = 0
  let group: number[] = []
  for (const code of content) {
    if (code === 0x7e) break
    if (code === 0x7a && group.length === 0) length += 4
    if (code < 0x21 || code > 0x75) continue
    group.push(code - 0x21)
    if (group.length < 5) continue
    length = written.writeUInt32BE(group.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32, length)
    group = []
  }
  return written.subarray(0, length)
}

/** Bytes up to a room. */
class Output {
  #bytes = Buffer.alloc(4096)
  #length = 0
  readonly #room: number

  constructor(room: number) {
    this.#room = room
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Makes room for some more bytes and gives the place to write them. */
  extend(count: number): Buffer {
    const end = this.#length + count
    if (end > this.#room) throw new FilterOverflow()
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(end)])
    const place = this.#bytes.subarray(this.#length, end)
    this.#length = end
    return place
  }
}

const endOfRuns = 128

function fromRuns(content: Buffer, room: number): Buffer {
  const output = new Output(room)
  for (let at = 0; at < content.length;) {
    const count = content[at] ?? endOfRuns
    if (count === endOfRuns) break
    if (count > endOfRuns) output.extend(257 - count).fill(content[at + 1] ?? 0)
    else output.extend(count + 1).set(content.subarray(at + 1, Math.min(content.length, at + 2 + count)))
    at += count > endOfRuns ? 2 : count + 2
  }
  return output.bytes
}

const clearTable = 256
const endOfData = 257
const shortestCode = 9
const longestCode = 12

function fromLzw(content: Buffer, room: number): Buffer {
  const output = new Output(room)
  const first = Array.from({ length: clearTable }, (_, byte) => Buffer.of(byte))
  let table: Buffer[] = []
  let before: Buffer | undefined
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
    const known: Buffer | undefined = first[code] ?? table[code - endOfData - 1]
    const entry: Buffer | undefined = known ?? (before && Buffer.concat([before, before.subarray(0, 1)]))
    if (!entry) break
    output.extend(entry.length).set(entry)
    if (before) table.push(Buffer.concat([before, entry.subarray(0, 1)]))
    before = entry
    // The code grows one entry early, as nearly every PDF has it.
    const size = table.length + endOfData + 3
    width = Math.min(longestCode, Math.max(shortestCode, 32 - Math.clz32(size - 1)))
  }
  return output.bytes
}
