import { isNumberText } from '../number-text.js'
import { lineText, type TextLine } from '../lines/text-lines.js'
import { wrappedNumbers as tolerances } from '../tolerances.js'

/** A cell whose lines may be those of one number, or numbers of several rows. */
export interface NumberLines {
  row: number
  lines: number
}

/**
 * Those of some cells whose lines are of one number each: the numbers of several rows would be as many in every cell
 * next to one another.
 *
 * @param numbers How many cells with a number each row has.
 */
export const ofOneNumber = <Cell extends NumberLines>(
  cells: readonly Cell[],
  numbers: ReadonlyMap<number, number>,
): Cell[] =>
  cells.filter(({ row, lines }) => {
    const inRow = cells.filter((other) => other.row === row)
    return inRow.length < (numbers.get(row) ?? 0) || inRow.some((other) => other.lines !== lines)
  })

/**
 * Whether the lines of a cell are those of one number that is wider than the cell: each of them but the last is as full
 * as it can be, and they follow one another as closely as lines do.
 */
export function isWrappedNumber(lines: readonly TextLine[], width: number): boolean {
  const [first] = lines
  if (!first || lines.length < 2) return false
  const digits = first.glyphs.length
  return (
    lines.every((line) => isNumberText(lineText(line))) &&
    lines.slice(0, -1).every((line) => line.glyphs.length === digits && isFull(line, width)) &&
    (lines.at(-1)?.glyphs.length ?? 0) <= digits &&
    lines.slice(1).every((line, index) => isNext(lines[index], line))
  )
}

/** Whether another digit would not fit on a line. */
function isFull({ left, right, glyphs }: TextLine, width: number): boolean {
  const digit = (right - left) / glyphs.length
  return width - (right - left) < digit + tolerances.cellPadding
}

const isNext = (before: TextLine | undefined, { baseline, size }: TextLine): boolean =>
  before !== undefined && baseline - before.baseline <= tolerances.pitch * size
