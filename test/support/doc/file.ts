import { compoundFile, type CompoundOptions } from './compound.js'
import { pagesOf, type Stretch } from './pages.js'
import { listOf, long, type Sprm, word } from './sprms.js'
import { boxTable, commentTable, drawingTable, counted, even, fontTable, styleSheet } from './tables.js'

/** Text with the same properties. */
export interface DocRun {
  text: string
  sprms?: readonly Sprm[]
}

/** A paragraph, or the end of a cell or row. */
export interface DocParagraph {
  runs: readonly DocRun[]
  /** `\r` ends a paragraph, `\x07` a cell or a row, `\f` a section; the text may stop without a mark. */
  mark?: '\r' | '\x07' | '\f' | ''
  markSprms?: readonly Sprm[]
  /** Number of its style. */
  style?: number
  sprms?: readonly Sprm[]
}

/** A style: what it is, what it is based on, and its properties. */
export interface DocStyle {
  name: string
  /** Number by which every Word knows it; none for a style of the user. */
  known?: number
  basedOn?: number
  sprms?: readonly Sprm[]
  characterSprms?: readonly Sprm[]
}

/** Where some of the text stands. */
export interface DocPiece {
  /** Number of characters. */
  length: number
  /** A byte for each of them. */
  compressed?: boolean
  /** Properties on top of those of the text. */
  sprms?: readonly Sprm[]
  /** One property in two bytes: its number in the list of short ones, and its value. */
  short?: readonly [number: number, value: number]
}

/** A document of Word 97 to 2003. */
export interface DocParts {
  paragraphs: readonly DocParagraph[]
  styles?: readonly DocStyle[]
  /** Table of lists, with the levels behind it, and table of their uses. */
  lists?: { definitions: Uint8Array; overrides: Uint8Array }
  /** Cuts the text up; all of it stands in one piece of two bytes a character otherwise. */
  pieces?: (text: string) => DocPiece[]
  /** Whether the pieces stand in the stream from the last to the first. */
  backwards?: boolean
  /** Whether properties of paragraphs stand in the stream for long ones. */
  longProperties?: boolean
  /** Text behind the main one, such as footnotes. */
  behind?: string
  /** Text boxes: number of the character that anchors each, its text, and the number of its shape where it is not its own. */
  boxes?: readonly { anchor: number; text: string; shape?: number }[]
  /** Comments: number of each one's author, and the names of authors. */
  comments?: { authors: readonly number[]; names: readonly string[] }
  fonts?: readonly string[]
  /** Marks of the file at its beginning. */
  flags?: number
  mark?: number
  container?: CompoundOptions
  /** What the streams are called, and which there are. */
  streams?: (streams: Record<string, Uint8Array>) => Record<string, Uint8Array>
}

const usesTable1 = 0x0200
const textStart = 1024
const structureCount = 93
const numbers = {
  styles: 1,
  comments: 4,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  authors: 36,
  drawings: 40,
  boxes: 56,
  lists: 73,
  overrides: 74,
}

interface Character {
  code: string
  sprms: readonly Sprm[]
  paragraph: DocParagraph
}

/** Writes a document. */
export function docFile(parts: DocParts): Uint8Array {
  const { paragraphs, pieces = () => [], backwards = false, boxes = [] } = parts
  const notes = parts.behind ?? ''
  const behind = notes + boxes.map(({ text }) => text).join('')
  const characters = paragraphs.flatMap((paragraph): Character[] => [
    ...paragraph.runs.flatMap(({ text, sprms = [] }) =>
      text.split('').map((code): Character => ({ code, sprms, paragraph })),
    ),
    ...(paragraph.mark === '' ? [] : [{ code: paragraph.mark ?? '\r', sprms: paragraph.markSprms ?? [], paragraph }]),
  ])
  const text = characters.map(({ code }) => code).join('')
  const cut = pieces(text)
  const wanted = cut.length > 0 ? cut : [{ length: text.length }]
  const { stream, placed } = placeText(text, wanted, behind, backwards)
  const behindAt = stream.length - behind.length * 2

  const data: Buffer[] = []
  const propertiesOf = ({ style = 0, sprms = [] }: DocParagraph): Buffer => {
    let list = listOf(sprms)
    if (parts.longProperties && list.length > 20) {
      const at = data.reduce((sum, { length }) => sum + length, 0)
      data.push(Buffer.from([...word(list.length), ...list]))
      list = listOf([[0x6646, ...long(at)]])
    }
    const whole = even(Buffer.concat([Buffer.from(word(style)), list]))
    return Buffer.concat([Buffer.from([0, whole.length / 2]), whole])
  }
  const marked = new Map<DocParagraph, Buffer>()
  const ofParagraphs = stretchesOf(
    characters,
    placed,
    ({ paragraph }) => paragraph,
    (paragraph) => {
      const known = marked.get(paragraph) ?? propertiesOf(paragraph)
      marked.set(paragraph, known)
      return known
    },
  )
  const ofCharacters = stretchesOf(
    characters,
    placed,
    ({ sprms }) => sprms,
    (sprms) => {
      const list = listOf(sprms)
      return list.length === 0 ? undefined : Buffer.concat([Buffer.from([list.length]), list])
    },
  )

  const firstPage = Math.ceil(stream.length / 512)
  const characterPages = pagesOf(ofCharacters, 1, firstPage)
  const paragraphPages = pagesOf(ofParagraphs, 13, firstPage + characterPages.pages.length / 512)
  const table: Buffer[] = []
  const places = Buffer.alloc(structureCount * 8)
  const add = (number: number, bytes: Uint8Array, length = bytes.length): void => {
    places.writeUInt32LE(
      table.reduce((sum, part) => sum + part.length, 0),
      number * 8,
    )
    places.writeUInt32LE(length, number * 8 + 4)
    table.push(Buffer.from(bytes))
  }
  add(numbers.styles, styleSheet(parts.styles ?? [{ name: 'Normal', known: 0 }]))
  add(numbers.characters, characterPages.table)
  add(numbers.paragraphs, paragraphPages.table)
  add(numbers.pieces, pieceTable(wanted, placed, text.length, { at: behindAt, length: behind.length }))
  if (parts.fonts) add(numbers.fonts, fontTable(parts.fonts))
  if (boxes.length > 0) {
    add(numbers.drawings, drawingTable(boxes))
    add(numbers.boxes, boxTable(boxes))
  }
  if (parts.comments) {
    add(numbers.comments, commentTable(parts.comments.authors))
    add(numbers.authors, Buffer.concat(parts.comments.names.map(counted)))
  }
  if (parts.lists) {
    add(numbers.overrides, parts.lists.overrides)
    // What stands behind the table of lists is not counted in its length.
    add(numbers.lists, parts.lists.definitions, 2 + 28)
  }

  const beginning = Buffer.concat([
    Buffer.from([...word(parts.mark ?? 0xa5ec), ...word(0xc1), ...Array.from({ length: 6 }, () => 0)]),
    Buffer.from([...word(usesTable1 | (parts.flags ?? 0)), ...Array.from({ length: 20 }, () => 0)]),
    Buffer.from([...word(14), ...Array.from({ length: 28 }, () => 0)]),
    Buffer.from([...word(22), ...Array.from({ length: 12 }, () => 0), ...long(text.length), ...long(notes.length)]),
    Buffer.alloc(4 * 4),
    Buffer.from(long(behind.length - notes.length)),
    Buffer.alloc(12 * 4),
    Buffer.from(word(structureCount)),
    places,
  ])
  beginning.copy(stream)
  const padding = Buffer.alloc(firstPage * 512 - stream.length)
  const streams = {
    WordDocument: Buffer.concat([stream, padding, characterPages.pages, paragraphPages.pages]),
    '1Table': Buffer.concat(table),
    ...(data.length > 0 && { Data: Buffer.concat(data) }),
  }
  return compoundFile(parts.streams?.(streams) ?? streams, parts.container)
}

interface PlacedPiece {
  start: number
  width: 1 | 2
  /** Number of its first character. */
  first: number
  length: number
}

/** The stream up to the end of the text, and where each piece stands in it. */
function placeText(
  text: string,
  pieces: readonly DocPiece[],
  behind: string,
  backwards: boolean,
): { stream: Buffer; placed: PlacedPiece[] } {
  let first = 0
  const placed = pieces.map(({ length, compressed = false }): PlacedPiece => {
    const piece: PlacedPiece = { start: 0, width: compressed ? 1 : 2, first, length }
    first += length
    return piece
  })
  const chunks: Buffer[] = [Buffer.alloc(textStart)]
  let at = textStart
  for (const piece of backwards ? placed.toReversed() : placed) {
    const own = text.slice(piece.first, piece.first + piece.length)
    const bytes = Buffer.from(own, piece.width === 1 ? 'latin1' : 'utf16le')
    piece.start = at
    at += bytes.length
    chunks.push(bytes)
  }
  return { stream: Buffer.concat([...chunks, Buffer.from(behind, 'utf16le')]), placed }
}

/** Stretches of the stream in its own order, by what characters next to one another share. */
function stretchesOf<Shared>(
  characters: readonly Character[],
  placed: readonly PlacedPiece[],
  sharedBy: (character: Character) => Shared,
  propertiesOf: (shared: Shared) => Buffer | undefined,
): Stretch[] {
  const stretches: Stretch[] = []
  for (const { start, width, first, length } of [...placed].sort((one, other) => one.start - other.start)) {
    let last: Shared | undefined
    for (let index = 0; index < length; index += 1) {
      const shared = sharedBy(characters[first + index]!)
      const place = start + index * width
      const stretch = stretches.at(-1)
      if (stretch && last === shared) stretch.end = place + width
      else stretches.push({ start: place, end: place + width, properties: propertiesOf(shared) })
      last = shared
    }
  }
  return stretches
}

function pieceTable(
  pieces: readonly DocPiece[],
  placed: readonly PlacedPiece[],
  characters: number,
  behind: { at: number; length: number },
): Buffer {
  const lists: Buffer[] = []
  const descriptors = pieces.map(({ sprms, short }, index) => {
    const { start, width } = placed[index]!
    let modifier = short ? (short[0] << 1) | (short[1] << 8) : 0
    if (sprms) {
      modifier = 1 | (lists.length << 1)
      const list = listOf(sprms)
      lists.push(Buffer.from([1, ...word(list.length), ...list]))
    }
    return [0, 0, ...long(width === 1 ? 0x40000000 + start * 2 : start), ...word(modifier)]
  })
  const ends = placed.map(({ first }) => first)
  if (behind.length > 0) {
    ends.push(characters)
    descriptors.push([0, 0, ...long(behind.at), 0, 0])
  }
  const body = Buffer.from([...[...ends, characters + behind.length].flatMap(long), ...descriptors.flat()])
  return Buffer.concat([...lists, Buffer.from([2, ...long(body.length)]), body])
}
