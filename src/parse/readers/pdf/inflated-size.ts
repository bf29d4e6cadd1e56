import { type Limits, limitError } from '../../limits.js'
import { FilterOverflow, filters } from './stream-filters.js'

const longestDictionary = 4_000
/** Streams packed more than once are unpacked as often. */
const mostLayers = 4
/** Deflate makes at most this many bytes of one. */
const mostGrowth = 1_032
/** Bytes of a dot in the picture with the most: four colours of 16 bits. */
const bytesOfDot = 8

interface Stream {
  dictionary: string
  content: Buffer
}

/**
 * Refuses a file whose packed streams together inflate beyond the limit, before pdf.js inflates
 * them whole: 400 KB can hold 400 MB. Pictures do not count, for they are never decoded; what
 * only calls itself one holds more than the dots it says.
 */
export function checkInflatedSize(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let room = limits.inflatedBytes
  for (const { dictionary, content } of streams(file)) {
    const dots = dotsOf(dictionary)
    const own = dots === undefined ? room : Math.max(room, dots * bytesOfDot)
    if (dots !== undefined && content.length * mostGrowth <= own) continue
    const unpacked = unpackedSize(content, dictionary, own, limits)
    if (dots === undefined) room -= unpacked
    if (room <= 0) throw limitError('inflatedBytes', limits)
  }
}

/** Bytes that come out of all layers of a stream together. */
function unpackedSize(packed: Buffer, dictionary: string, room: number, limits: Limits): number {
  let content = packed
  let size = 0
  for (const name of filterNames(dictionary, packed).slice(0, mostLayers)) {
    const filter = filters[name]
    if (!filter) break
    try {
      content = filter(content, Math.max(1, room - size))
    } catch (error) {
      throw error instanceof FilterOverflow ? limitError('inflatedBytes', limits) : error
    }
    size += content.length
  }
  return size
}

/** The filters of a stream in their order; where they stand elsewhere, what the stream begins like. */
function filterNames(dictionary: string, content: Buffer): string[] {
  const names = /\/Filter\s*(?:\[([^\]]*)\]|(\/[^\s/<>[\]()]+))/u.exec(dictionary)
  const listed = names?.[1] ?? names?.[2]
  if (listed !== undefined) return [...listed.matchAll(/\/([^\s/<>[\]()]+)/gu)].map(([, name = '']) => name)
  return isDeflated(content) ? ['FlateDecode'] : []
}

const isDeflated = (content: Buffer): boolean =>
  content.length > 2 && ((content[0] ?? 0) & 15) === 8 && content.readUInt16BE(0) % 31 === 0

/** Width times height of a picture; undefined for any other stream. */
function dotsOf(dictionary: string): number | undefined {
  if (!/\/Subtype\s*\/Image\b/u.test(dictionary)) return undefined
  const [width = 0, height = 0] = ['Width', 'Height'].map((key) =>
    Number(new RegExp(`/${key}\\s+(\\d{1,6})\\b`, 'u').exec(dictionary)?.[1] ?? 0),
  )
  return width * height
}

/** The streams of a file with what stands before them; names are written out where they have escapes. */
function* streams(file: Buffer): Generator<Stream> {
  const keyword = 'stream'
  for (let at = file.indexOf(keyword); at >= 0;) {
    const start = at + keyword.length + (file[at + keyword.length] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', start)
    const near = Math.max(0, at - longestDictionary)
    const object = file.subarray(near, at).lastIndexOf('obj')
    const dictionary = file
      .toString('latin1', Math.max(near, near + object), at)
      .replace(/#([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    yield { dictionary, content: file.subarray(start, end < 0 ? file.length : end) }
    at = end < 0 ? -1 : file.indexOf(keyword, end + 'endstream'.length)
  }
}
