import { zlibSync } from 'fflate'
import { lastPlaceOf, placeOf, latin1Of, writeAscii } from '../file/bytes.js'
import { inflate } from '../file/inflate.js'

/**
 * Hides the font programs of a PDF from pdf.js, which spends two thirds of its time on checking
 * and converting them for the screen: what a character is and how wide it is stands in the PDF
 * itself. The same holds of the drawings of Type 3 fonts, a stream each, that take as long again. White space takes the place of the references, so that every offset stays true.
 *
 * Not where a font that needs its program to tell its characters has no table of them, nor with the
 * fonts of PostScript, of which pdf.js loses characters that its own encodings do not have.
 *
 * @returns Whether a font of the file draws its characters itself (Type 3).
 */
export function hideFontPrograms(bytes: Uint8Array): boolean {
  const streams = [...objectStreams(bytes)]
  const count = (key: string): number =>
    [bytes, ...streams.map(({ content }) => content)].reduce((sum, part) => sum + [...placesOf(part, key)].length, 0)
  if (count('/ToUnicode') < count('/Type0') || count('/Type1C') + count('/FontFile ') > 0) return count('/Type3') > 0
  blank(bytes)
  for (const stream of streams) if (blank(stream.content)) replace(bytes, stream)
  return count('/Type3') > 0
}

const reference = /^\/FontFile[23]?\s*\d+\s+\d+\s+R/u
const longestReference = 40

const drawings = '/CharProcs'
const lessThan = 0x3c

/** Writes white space over the references to font programs and to drawings of characters; whether there were any. */
function blank(part: Uint8Array): boolean {
  let found = false
  for (const place of placesOf(part, '/FontFile')) {
    const match = reference.exec(latin1Of(part, place, place + longestReference))
    if (!match) continue
    part.fill(0x20, place, place + match[0].length)
    found = true
  }
  for (const place of placesOf(part, drawings)) {
    const start = placeOf(part, '<<', place) + 2
    const end = placeOf(part, '>>', start)
    const isDictionary = start > 1 && latin1Of(part, place + drawings.length, start - 2).trim() === ''
    if (!isDictionary || end < 0 || part.subarray(start, end).includes(lessThan)) continue
    part.fill(0x20, start, end)
    found = true
  }
  return found
}

/** Objects packed together, as most producers write them since PDF 1.5. */
interface ObjectStream {
  content: Uint8Array
  /** Where the packed bytes begin and end, and where their length is written. */
  start: number
  end: number
  lengthPlace: number
  lengthDigits: number
}

/** The objects of a report are far smaller together; what is more stays packed. */
const largest = 2 ** 23
const mostStreams = 200
const longestDictionary = 400

function* objectStreams(file: Uint8Array): Generator<ObjectStream> {
  let streams = 0
  let room = largest
  for (const place of placesOf(file, '/ObjStm')) {
    if ((streams += 1) > mostStreams || room <= 0) return
    const from = lastPlaceOf(file, '<<', place)
    const keyword = placeOf(file, 'stream', place + '/ObjStm'.length)
    if (from < 0 || keyword < 0 || keyword - from > longestDictionary) continue
    const dictionary = latin1Of(file, from, keyword)
    const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/u.exec(dictionary)
    if (!length?.[1] || !/\/Filter\s*\/FlateDecode/u.test(dictionary) || dictionary.includes('/DecodeParms')) continue
    const start = keyword + 'stream'.length + (file[keyword + 6] === 13 ? 2 : 1)
    const end = start + Number(length[1])
    const lengthPlace = from + length.index + length[0].length - length[1].length
    try {
      const content = inflate(file.subarray(start, end), room)
      room -= content.length
      yield { content, start, end, lengthPlace, lengthDigits: length[1].length }
    } catch {
      // Encrypted, broken or too large: left to pdf.js.
      room -= (end - start) * 4
    }
  }
}

/** Packs a stream again; with more white space in it, it takes less room than it had. */
function replace(file: Uint8Array, { content, start, end, lengthPlace, lengthDigits }: ObjectStream): void {
  const packed = zlibSync(content, { level: 9 })
  if (packed.length > end - start) return
  file.set(packed, start)
  file.fill(0x20, start + packed.length, end)
  writeAscii(file, String(packed.length).padStart(lengthDigits, '0'), lengthPlace)
}

function* placesOf(file: Uint8Array, key: string): Generator<number> {
  for (let at = placeOf(file, key); at >= 0; at = placeOf(file, key, at + key.length)) yield at
}
