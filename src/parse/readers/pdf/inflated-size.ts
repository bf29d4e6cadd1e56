import { inflateSync } from 'node:zlib'
import { type Limits, limitError } from '../../limits.js'

const longestDictionary = 1_000
/** Streams packed more than once are unpacked as often. */
const mostLayers = 4

/**
 * Refuses a file whose packed streams together inflate beyond the limit, before pdf.js inflates
 * them whole: 400 KB can hold 400 MB. Pictures do not count, for they are never decoded.
 */
export function checkInflatedSize(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let room = limits.inflatedBytes
  for (const stream of packedStreams(file)) {
    let content = stream
    for (let layer = 0; layer < mostLayers && isPacked(content); layer += 1) {
      content = inflate(content, room, limits)
      room -= content.length
      if (room <= 0) throw limitError('inflatedBytes', limits)
    }
  }
}

const isPacked = (content: Buffer): boolean =>
  content.length > 2 && ((content[0] ?? 0) & 15) === 8 && content.readUInt16BE(0) % 31 === 0

function inflate(content: Buffer, room: number, limits: Limits): Buffer {
  try {
    return inflateSync(content, { maxOutputLength: room })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') throw limitError('inflatedBytes', limits)
    return Buffer.alloc(0)
  }
}

/** The bytes of each stream that is no picture. */
function* packedStreams(file: Buffer): Generator<Buffer> {
  const keyword = 'stream'
  for (let at = file.indexOf(keyword); at >= 0;) {
    const start = at + keyword.length + (file[at + keyword.length] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', start)
    const from = Math.max(file.lastIndexOf('obj', at), at - longestDictionary)
    const dictionary = file.toString('latin1', Math.max(0, from), at)
    if (!/\/Subtype\s*\/Image\b/u.test(dictionary)) yield file.subarray(start, end < 0 ? file.length : end)
    at = end < 0 ? -1 : file.indexOf(keyword, end + 'endstream'.length)
  }
}
