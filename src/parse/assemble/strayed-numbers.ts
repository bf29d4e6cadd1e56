import type { BlockCell, RowSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import { bareKey, keyOf } from '../../text/key.js'
import type { LineIndex } from '../../text/lines.js'
import type { FoundRow } from './rows.js'
import type { LooseRow } from './table-rows.js'
import type { TornRows } from './torn-rows.js'

const onlyDigits = /^\d+$/u

/** The numbers of a label, given as a key, without that in front of it. */
const numbersIn = (key: string): readonly string[] => bareKey(key).match(/\d+/gu) ?? []

/**
 * Rows that lack a number, where one stands in their label or in the label above that they go on with: a line that was
 * cut behind the first number, or a label that runs over it. Undefined where there are none.
 */
export function withNumbersInLabels(
  body: readonly FoundRow[],
  rows: readonly { spec: RowSpec; found: FoundRow }[],
  width: number,
): TornRows | undefined {
  const isLacking = ({ cells }: FoundRow): boolean => filledCount(cells) > 0 && filledCount(cells) < width
  const lacking = rows.filter(({ spec, found }) => {
    if (!isLacking(found)) return false
    const above = body[body.indexOf(found) - 1]
    const labels = above?.cells.length === 0 ? [above.label, found.label] : [found.label]
    const printed = flatMap(labels, (label) => numbersIn(label?.key ?? ''))
    return printed.length > numbersIn(keyOf(spec.label)).length
  })
  const cut = new Set(lacking.map(({ found }) => found.cells))
  return cut.size > 0 ? ({ cells }) => cut.has(cells) : undefined
}

/**
 * Rows of which a number goes on in the next line of the text, below itself: 11133 over 0 is 111330. Undefined where there
 * are none.
 */
export function withWrappedNumbers(
  blockRows: readonly LooseRow[],
  lines: LineIndex,
  width: number,
): TornRows | undefined {
  const cut = new Set<BlockCell>()
  blockRows.forEach((row, index) => {
    const above = blockRows[index - 1]
    const ends = row.cells.filter(({ text }) => text !== '')
    if (!row.line || !above?.line || ends.length === 0 || ends.length >= width) return
    // One cell a line is another layout.
    if (filledCount(above.cells) <= Math.max(1, ends.length)) return
    const cells = ends.map((end) => above.cells.find((cell) => isBelow(end, cell, lines)))
    if (cells.every((cell) => cell !== undefined)) for (const cell of cells) cut.add(cell)
  })
  return cut.size > 0 ? ({ cells }) => cells.some((cell) => cut.has(cell)) : undefined
}

/** Whether digits stand in the line below a number, and not farther to the side than that reaches. */
function isBelow(end: BlockCell, number: BlockCell, lines: LineIndex): boolean {
  if (!onlyDigits.test(end.text) || !onlyDigits.test(number.text)) return false
  const [below, above] = [lines.position(end), lines.position(number)]
  return (
    below.start.line === above.end.line + 1 &&
    below.start.column < above.end.column &&
    below.end.column > above.start.column
  )
}

/** A row that any of some reasons speaks against; undefined where there are none. */
export function eitherOf(...reasons: readonly (TornRows | undefined)[]): TornRows | undefined {
  const known = reasons.filter((reason) => reason !== undefined)
  return known.length > 0 ? (row) => known.some((isTorn) => isTorn(row)) : undefined
}
