/** A changed property: its code and the bytes of its value. */
export type Sprm = readonly [code: number, ...value: number[]]

export const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
export const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)]

/** A list of changed properties as it stands in a file. */
export const listOf = (sprms: readonly Sprm[]): Buffer =>
  Buffer.concat(sprms.map(([code, ...value]) => Buffer.from([...word(code), ...value])))

/** Properties of characters. */
export const deleted = (author = 0): Sprm[] => [
  [0x0800, 1],
  [0x4863, ...word(author)],
]
export const inserted = (author = 0): Sprm[] => [
  [0x0801, 1],
  [0x4804, ...word(author)],
]
export const hidden: Sprm = [0x083c, 1]
export const symbol = (font: number, character: number): Sprm[] => [
  [0x0855, 1],
  [0x6a09, ...word(font), ...word(character)],
]

/** Properties of paragraphs. */
export const outline = (level: number): Sprm => [0x2640, level]
export const inList = (list: number, level: number): Sprm[] => [
  [0x260a, level],
  [0x460b, ...word(list)],
]
/** A paragraph in a table that stands so many tables deep. */
export const inTable = (depth: number): Sprm[] => [
  [0x2416, 1],
  [0x6649, ...long(depth)],
]
export const endsInnerCell: Sprm = [0x244b, 1]
export const endsRow = (depth: number): Sprm[] => (depth === 1 ? [[0x2417, 1]] : [endsInnerCell, [0x244c, 1]])

/** How a cell of a row stands. */
export interface CellDefinition {
  /** In twips. */
  width: number
  /** 3 begins a cell that goes on below, 1 goes on with the one above. */
  vertical?: number
  /** 2 begins a cell that goes on to the right, 1 goes on with the one before. */
  horizontal?: number
}

/** The definition of a row (sprmTDefTable). */
export function rowDefinition(cells: readonly CellDefinition[], left = -108): Sprm {
  let edge = left
  const edges = [left, ...cells.map(({ width }) => (edge += width))]
  const flags = cells.map(({ vertical = 0, horizontal = 0 }) => horizontal | (vertical << 5))
  const value = [
    cells.length,
    ...edges.flatMap(word),
    ...flags.flatMap((flag) => [...word(flag), ...Array.from({ length: 18 }, () => 0)]),
  ]
  return [0xd608, ...word(value.length + 1), ...value]
}
