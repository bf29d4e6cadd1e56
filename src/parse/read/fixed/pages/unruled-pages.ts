import { flatMap } from '../../../../text/flat-map.js'
import type { FilledCell, PageTable } from '../tables/cell-glyphs.js'
import { numbering, rowNumbering } from '../tables/painted-cells.js'
import { isNumberText } from '../number-text.js'
import { unruledPages as tolerances } from '../tolerances.js'

/** A table without ruling lines; how many columns of labels it has is known of no other. */
export type UnruledTable = PageTable & { labels: number }

export const isUnruled = (table: PageTable): table is UnruledTable => table.labels !== undefined

const sentenceEnd = /[。；]$/u

/**
 * The table with its rest on the next page, where that can be: the same columns of numbers, or no numbers yet.
 * Repeated header rows are left out, and a row that the page break cut is put together.
 */
export function appendUnruled(table: UnruledTable, next: UnruledTable): UnruledTable | undefined {
  const [width, nextWidth] = [widthOf(table), widthOf(next)]
  if (width === 0 || nextWidth === 0) return undefined
  const repeated = repeatedRows(table, next)
  const rest = next.cells.filter(({ row }) => row >= repeated)
  const first = rest.filter(({ row }) => row === repeated)
  // The parts of the disclosure table have fewer columns than its first.
  if (width !== nextWidth && !(nextWidth < width && isEndOfLabel(first))) return undefined
  const cells = table.cells.map((cell) => ({ ...cell }))
  const last = table.height - 1
  const aboveOf = (cell: FilledCell): FilledCell | undefined =>
    cells.findLast(({ left, text }) => Math.abs(left - cell.left) < tolerances.sameColumn && !isNumberText(text))
  const goingOn = first.filter(({ text }) => text !== '' && !isNumberText(text))
  const cut = isCut(table, first) && goingOn.every(aboveOf)
  const joined = new Set(cut ? goingOn : [])
  for (const cell of joined) {
    const above = aboveOf(cell)
    if (above) above.text += cell.text
  }
  const shift = table.height - repeated - (cut ? 1 : 0)
  const moved = rest
    .filter((cell) => !joined.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift, column: columnIn(table, next, cell) }))
  return {
    ...table,
    height: next.height + shift,
    cells: [...cells.filter(({ row, text }) => !cut || row < last || text !== ''), ...moved],
  }
}

/** Columns of numbers. */
const widthOf = ({ cells, labels }: UnruledTable): number =>
  cells.reduce((most, { column, text }) => (isNumberText(text) ? Math.max(most, column - labels + 1) : most), 0)

/** Labels of the other page may stand in fewer columns. */
const columnIn = (table: UnruledTable, next: UnruledTable, { column }: FilledCell): number =>
  column >= next.labels ? column - next.labels + table.labels : Math.min(column, Math.max(0, table.labels - 1))

/** Rows at the top of the next page that say what the first rows of the table say. */
function repeatedRows(table: UnruledTable, next: UnruledTable): number {
  const textOf = ({ cells }: PageTable, index: number): string =>
    flatMap(cells, ({ row, text }) => (row === index ? [text] : [])).join('\t')
  let rows = 0
  while (rows < next.height - 1 && !hasNumber(next, rows) && textOf(table, rows) === textOf(next, rows)) rows += 1
  return rows
}

const hasNumber = ({ cells }: PageTable, index: number): boolean =>
  cells.some(({ row, text }) => row === index && isNumberText(text))

/** Whether a row has nothing but the last characters of a label. */
const isEndOfLabel = (row: readonly FilledCell[]): boolean =>
  row.length === 1 && row.every(({ text }) => text.length <= tolerances.longestEnd && !isNumberText(text))

/** Whether the first row behind a page break goes on with the last one before it: no label of it is numbered, and one of the two has no numbers. */
function isCut(table: UnruledTable, first: readonly FilledCell[]): boolean {
  const labels = first.filter(({ text }) => text !== '' && !isNumberText(text))
  const numbers = first.some(({ text }) => isNumberText(text))
  return (
    labels.length > 0 &&
    labels.every(({ text }) => !numbering.test(text) && !sentenceEnd.test(text)) &&
    !(numbers && hasNumber(table, table.height - 1)) &&
    (isEndOfLabel(first) || table.cells.some(({ row, text }) => row >= table.height - 2 && rowNumbering.test(text)))
  )
}
