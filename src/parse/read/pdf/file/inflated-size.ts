import type { Limits } from '../../../../model/index.js'
import { limitError } from '../../../limits.js'
import { bareText } from './bare-text.js'
import { placeOf, latin1Of } from './bytes.js'
import { filterNames } from './filter-names.js'
import { mostGrowth } from './inflate.js'
import { filters } from './stream-filters.js'

/** Bytes of a dot in the picture with the most: four colours of 16 bits. */
const bytesOfDot = 8
/** Digits of an object's number and generation, and the space between. */
const longestNumber = 24

/** A stream as it is unpacked. */
export interface UnpackedStream {
  /** Number of its object; 0 where none can be determined. */
  object: number
  dictionary: string
  content: Uint8Array
}

/** A file taken apart: what stands outside of its streams, the streams that are no pictures, and where pictures are described. */
export interface UnpackedFile {
  texts: string[]
  streams: UnpackedStream[]
  /** Offsets of the dictionaries of pictures, from the first `<` to behind the last `>` and white space. */
  pictures: [start: number, end: number][]
}

/**
 * Unpacks a file, and refuses one whose packed streams together inflate beyond the limit, before pdf.js
 * inflates them whole: 400 KB can hold 400 MB. Pictures do not count, for they are never decoded; what
 * only calls itself one holds more than the dots it says.
 */
export function unpackWithinLimit(bytes: Uint8Array, limits: Limits): UnpackedFile {
  const unpacked: UnpackedFile = { texts: [], streams: [], pictures: [] }
  let room = limits.inflatedBytes
  const names = filterNames(bytes)
  for (const { text, dictionary, place, object, content } of streams(bytes)) {
    unpacked.texts.push(text)
    if (!content) break
    const dots = dotsOf(dictionary)
    if (dots !== undefined) unpacked.pictures.push(place)
    const own = dots === undefined ? room : Math.max(room, dots * bytesOfDot)
    if (dots !== undefined && content.length * mostGrowth <= own) continue
    const layers = unpack(content, names(dictionary, content), own, limits)
    if (dots !== undefined) continue
    room -= layers.size
    if (room <= 0) throw limitError('inflatedBytes', limits)
    unpacked.streams.push({ object, dictionary, content: layers.content })
  }
  return unpacked
}

/**
 * What is in a stream, and the bytes that come out of all its layers together.
 *
 * @param names Its filters in their order; undefined where they are not known for certain, which nobody has a reason for.
 */
function unpack(
  packed: Uint8Array,
  names: readonly string[] | undefined,
  room: number,
  limits: Limits,
): { content: Uint8Array; size: number } {
  if (names === undefined) throw limitError('inflatedBytes', limits)
  let content = packed
  let size = 0
  for (const name of names) {
    const filter = filters[name]
    if (!filter) break
    try {
      content = filter(content, Math.max(1, room - size))
    } catch (error) {
      throw error instanceof Error && error.name === 'FilterOverflow' ? limitError('inflatedBytes', limits) : error
    }
    size += content.length
  }
  return { content, size }
}

/** Width times height of a picture; undefined for any other stream. */
function dotsOf(dictionary: string): number | undefined {
  if (!/\/Subtype\s*\/Image\b/u.test(dictionary)) return undefined
  const [width = 0, height = 0] = ['Width', 'Height'].map((key) =>
    Number(new RegExp(`/${key}\\s+(\\d{1,6})\\b`, 'u').exec(dictionary)?.[1] ?? 0),
  )
  return width * height
}

interface PackedStream {
  /** What stands before the stream and behind the one before it. */
  text: string
  object: number
  dictionary: string
  /** Where the dictionary begins and ends. */
  place: [start: number, end: number]
  /** Undefined behind the last stream. */
  content: Uint8Array | undefined
}

/** The streams of a file with what stands before them; names are written out where they have escapes. */
function* streams(file: Uint8Array): Generator<PackedStream> {
  const keyword = 'stream'
  let from = 0
  for (let at = placeOf(file, keyword); at >= 0;) {
    const start = at + keyword.length + (file[at + keyword.length] === 13 ? 2 : 1)
    const end = placeOf(file, 'endstream', start)
    const text = bareText(latin1Of(file, from, at))
    const begin = from + Math.max(0, text.lastIndexOf('obj'))
    const number = /\b(\d{1,10})\s+\d{1,5}\s*$/u.exec(
      text.slice(Math.max(0, begin - from - longestNumber), begin - from),
    )
    yield {
      text: plainNames(text),
      object: Number(number?.[1] ?? 0),
      dictionary: plainNames(text.slice(begin - from)),
      place: [Math.max(begin, placeOf(file, '<<', begin)), at],
      content: file.subarray(start, end < 0 ? file.length : end),
    }
    from = end < 0 ? file.length : end + 'endstream'.length
    at = end < 0 ? -1 : placeOf(file, keyword, from)
  }
  yield {
    text: plainNames(bareText(latin1Of(file, from))),
    object: 0,
    dictionary: '',
    place: [0, 0],
    content: undefined,
  }
}

const plainNames = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
