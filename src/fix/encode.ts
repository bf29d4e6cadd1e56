import { flatMap } from '../text/flat-map.js'
/**
 * Bytes of a text in an encoding that `decode` knows.
 *
 * The platform only writes UTF-8; what it reads of the others is turned round here.
 *
 * @param label Name of the encoding, or another that it goes by, such as gb2312 for GBK.
 * @returns undefined where the encoding has no bytes for some character.
 */
export function encode(text: string, label: string): Uint8Array | undefined {
  const { encoding } = new TextDecoder(label)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le')
  return doubleByte(text, encoding)
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

function doubleByte(text: string, encoding: string): Uint8Array | undefined {
  const bytes: number[] = []
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  for (const character of text) {
    const found = table.get(character) ?? (encoding === 'gb18030' ? fourBytes(character) : undefined)
    if (!found) return undefined
    for (const byte of found) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** Tables that were worked out before, by encoding: it takes as long as checking a report. */
const tables = new Map<string, Map<string, number[]>>()

/** Bytes by character: single bytes, then pairs; the first of several ways to write one. */
function tableOf(encoding: string): Map<string, number[]> {
  const singles = Array.from({ length: 256 }, (_, byte) => [byte])
  const pairs = flatMap(span(0x81, 0xfe), (lead) => span(0x40, 0xfe).map((trail) => [lead, trail]))
  return inverse([...singles, ...pairs], encoding)
}

let beyondPairs: Map<string, number[]> | undefined

/** Characters that GB18030 writes as four bytes. */
function fourBytes(character: string): number[] | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  if (character === '\uFFFD') return replacement
  if (codePoint >= 0x10000) return fourBytesOf(codePoint - 0x10000 + fourBytesIndex([0x90, 0x30, 0x81, 0x30]))
  beyondPairs ??= inverse(
    Array.from({ length: fourBytesIndex([0x84, 0x31, 0xa4, 0x3a]) }, (_, index) => fourBytesOf(index)),
    'gb18030',
  )
  return beyondPairs.get(character)
}

/** Four-byte sequences are numbers of mixed bases: 10, 126 and 10 below the first byte. */
const fourBytesOf = (index: number): number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
]

/** The replacement character itself, which the platform reads from what is no character besides. */
const replacement = [0x84, 0x31, 0xa4, 0x37]

const fourBytesIndex = ([first = 0, second = 0, third = 0, fourth = 0]: number[]): number =>
  (first - 0x81) * 12_600 + (second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30

/** What the platform reads from sequences of bytes, turned round; sequences that are no character are left out. */
function inverse(sequences: number[][], encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const table = new Map<string, number[]>()
  for (const bytes of sequences) {
    const character = decoder.decode(Uint8Array.from(bytes))
    const isOne =
      character.length > 0 && character.length === String.fromCodePoint(character.codePointAt(0) ?? 0).length
    if (isOne && character !== '\uFFFD' && !table.has(character)) table.set(character, bytes)
  }
  return table
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
