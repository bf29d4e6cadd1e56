import type { DocStyle } from './file.js'
import { listOf, long, word } from './sprms.js'

/** Bytes with one more where they are an odd number. */
export const even = (bytes: Buffer): Buffer =>
  bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)])
/** Text behind the number of its characters. */
export const counted = (text: string): Buffer => Buffer.from([...word(text.length), ...Buffer.from(text, 'utf16le')])

/** The style sheet of a document. */
export function styleSheet(styles: readonly DocStyle[]): Buffer {
  const head = Buffer.from([...word(18), ...word(styles.length), ...word(10), ...Array.from({ length: 14 }, () => 0)])
  return Buffer.concat([
    head,
    ...styles.map(({ name, known = 0xffe, basedOn = 0xfff, sprms = [], characterSprms = [] }, number) => {
      const paragraph = Buffer.concat([Buffer.from(word(number)), listOf(sprms)])
      const characters = listOf(characterSprms)
      const style = Buffer.concat([
        Buffer.from([...word(known), ...word(1 | (basedOn << 4)), ...word(2), ...word(0), ...word(0)]),
        counted(name),
        Buffer.alloc(2),
        Buffer.from(word(paragraph.length)),
        even(paragraph),
        Buffer.from(word(characters.length)),
        even(characters),
      ])
      return Buffer.concat([Buffer.from(word(style.length)), style])
    }),
  ])
}

/** Names of fonts. */
export function fontTable(fonts: readonly string[]): Buffer {
  const entries = fonts.map((name) => {
    const entry = Buffer.concat([Buffer.alloc(39), Buffer.from(`${name}\0`, 'utf16le')])
    return Buffer.concat([Buffer.from([entry.length]), entry])
  })
  return Buffer.concat([Buffer.from([...word(fonts.length), ...word(0)]), ...entries])
}

/** References to comments: places, then a record each with the number of its author. */
export const commentTable = (authors: readonly number[]): Buffer =>
  Buffer.concat([
    Buffer.alloc((authors.length + 1) * 4),
    ...authors.map((author) => {
      const record = Buffer.alloc(30)
      record.writeUInt16LE(author, 20)
      return record
    }),
  ])

interface Box {
  anchor: number
  text: string
  shape?: number
}

const firstShape = 1025

/** Anchors of text boxes: places, then a record each that begins with the number of a shape. */
export const drawingTable = (boxes: readonly Box[]): Buffer =>
  Buffer.concat([
    Buffer.from([...boxes.map(({ anchor }) => anchor), 0x7fffffff].flatMap(long)),
    ...boxes.map(({ shape }, index) =>
      Buffer.from([...long(shape ?? firstShape + index), ...Array.from({ length: 22 }, () => 0)]),
    ),
  ])

/** Text of boxes: places among all of it, then a record each with the number of its shape. */
export function boxTable(boxes: readonly Box[]): Buffer {
  let end = 0
  const ends = boxes.map(({ text }) => (end += text.length))
  const record = (index: number): number[] => [
    ...Array.from({ length: 14 }, () => 0),
    ...long(firstShape + index),
    ...long(0),
  ]
  return Buffer.from([...[0, ...ends].flatMap(long), ...boxes.flatMap((_, index) => record(index))])
}

/** A level of a list: its label, with %1 to %9 for the numbers of the levels. */
export interface DocLevel {
  label: string
  /** Number of the number format. */
  format?: number
  start?: number
  /** What follows: 0 a tab, 1 a space, 2 nothing. */
  follow?: number
  /** Decimal figures for all levels. */
  legal?: boolean
  /** The level, counted from 1, behind which it begins anew; 0 for never. */
  restart?: number
  /** Number of the style that it numbers. */
  style?: number
}

/** A use of a list, which may begin levels anew or change them. */
export interface DocListUse {
  levels?: readonly { depth: number; start?: number; level?: DocLevel }[]
}

function levelBytes({ label, format = 0, start = 1, follow = 0, legal = false, restart }: DocLevel): Buffer {
  const places: number[] = []
  let text = ''
  for (const [, number, other = ''] of label.matchAll(/%([1-9])|([^%])/gu)) {
    if (number !== undefined) places.push(text.length + 1)
    text += number === undefined ? other : String.fromCharCode(Number(number) - 1)
  }
  const flags = (legal ? 4 : 0) | (restart === undefined ? 0 : 8)
  return Buffer.from([
    ...long(start),
    format,
    flags,
    ...Array.from({ length: 9 }, (_, index) => places[index] ?? 0),
    follow,
    ...Array.from({ length: 8 }, () => 0),
    // Lengths of the properties of characters and of paragraphs in front of the label.
    2 + 1,
    2 + 2,
    restart ?? 0,
    0,
    ...[...word(0x460b), ...word(0)],
    ...[...word(0x083c), 0],
    ...counted(text),
  ])
}

const listId = 711

/** One list of nine levels, the last ones without labels, and its uses. */
export function listTables(
  levels: readonly DocLevel[],
  uses: readonly DocListUse[] = [{}],
): { definitions: Uint8Array; overrides: Uint8Array } {
  const all = Array.from({ length: 9 }, (_, depth): DocLevel => levels[depth] ?? { label: '', format: 255 })
  const styles = all.flatMap(({ style = 0xfff }) => word(style))
  return {
    definitions: Buffer.concat([
      Buffer.from([...word(1), ...long(listId), ...long(0), ...styles, 0, 0]),
      ...all.map(levelBytes),
    ]),
    overrides: Buffer.concat([
      Buffer.from(long(uses.length)),
      ...uses.map(({ levels: own = [] }) =>
        Buffer.from([...long(listId), ...long(0), ...long(0), own.length, 0, 0, 0]),
      ),
      ...uses.flatMap(({ levels: own = [] }) => [
        Buffer.from(long(0xffffffff)),
        ...own.map(({ depth, start, level }) =>
          Buffer.concat([
            Buffer.from([...long(start ?? 0), ...long(depth | (start === undefined ? 0 : 16) | (level ? 32 : 0))]),
            ...(level ? [levelBytes(level)] : []),
          ]),
        ),
      ]),
    ]),
  }
}
