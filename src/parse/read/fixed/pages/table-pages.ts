import { flatMap } from '../../../../text/flat-map.js'
import type { FilledCell, PageTable } from '../tables/cell-glyphs.js'
import { isNumberText } from '../number-text.js'
import { tablePages as tolerances } from '../tolerances.js'
const numbering = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u

/**
 * Whether the table at the top of a page may be the rest of the one at the foot of the page
 * before: it is as wide, and one of the two has all the columns of the other. Rows with merged
 * cells alone do not show every column.
 */
export function isContinued(table: PageTable, next: PageTable): boolean {
  const has = ({ columns }: PageTable, column: number | undefined): boolean =>
    column !== undefined && columns.some((own) => Math.abs(own - column) <= tolerances.sameColumn)
  return (
    has(next, table.columns[0]) &&
    has(next, table.columns.at(-1)) &&
    has(table, next.columns[0]) &&
    has(table, next.columns.at(-1)) &&
    (table.columns.every((column) => has(next, column)) || next.columns.every((column) => has(table, column)))
  )
}

/** A table with its continuation: repeated header rows left out, cells that the page break cut put together. */
export function appendTable(table: PageTable, next: PageTable): PageTable {
  const columns = table.columns.length >= next.columns.length ? table.columns : next.columns
  const own = inColumns(table, columns)
  const rest = inColumns(next, columns)
  const repeated = repeatedRows(own, rest)
  const cells = rest.cells.filter(({ row }) => row >= repeated)
  const first = cells.filter(({ row }) => row === repeated)
  const last = own.cells.filter(({ row, rowSpan }) => row + rowSpan === own.height)
  const cut = isCutRow(last, first)
  const shift = own.height - repeated - (cut ? 1 : 0)
  const joined = new Set<FilledCell>()
  for (const cell of first) {
    const above = aboveOf(cell, last)
    if (!above || !(cut || isCutLabel(above, cell))) continue
    above.text += cell.text
    above.rowSpan += cell.rowSpan - (cut ? 1 : 0)
    joined.add(cell)
  }
  const appended = cells.filter((cell) => !joined.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }))
  return { ...own, height: rest.height + shift, cells: [...own.cells, ...appended] }
}

/** The table with its cells counted in the columns of a finer grid. */
function inColumns(table: PageTable, columns: number[]): PageTable {
  if (table.columns === columns) return table
  const indexes = table.columns.map((place) =>
    columns.findIndex((column) => Math.abs(column - place) <= tolerances.sameColumn),
  )
  const cells = table.cells.map((cell) => {
    const column = indexes[cell.column] ?? cell.column
    return { ...cell, column, colSpan: (indexes[cell.column + cell.colSpan] ?? column + cell.colSpan) - column }
  })
  return { ...table, columns, cells }
}

const aboveOf = (cell: FilledCell, last: readonly FilledCell[]): FilledCell | undefined =>
  last.find(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)

/** Number of rows at the top of the continuation that say the same as the first rows of the table. */
function repeatedRows(table: PageTable, next: PageTable): number {
  const most = Math.min(table.height, next.height - 1)
  const rowOf = ({ cells }: PageTable, index: number): FilledCell[] => {
    const own: FilledCell[] = []
    // Cells are in the order of their rows, and a table may go over a thousand pages.
    for (const cell of cells) {
      if (cell.row > index) break
      if (cell.row === index) own.push(cell)
    }
    return own
  }
  let rows = 0
  while (rows < most && saysTheSame(rowOf(table, rows), rowOf(next, rows))) rows += 1
  const header = next.cells.filter(({ row, text }) => row < rows && text !== '')
  return header.length > 0 && header.every(({ text }) => !isNumberText(text)) ? rows : 0
}

const saysTheSame = (row: readonly FilledCell[], other: readonly FilledCell[]): boolean =>
  row.length === other.length &&
  row.every(({ column, text }, index) => {
    const repeated = other[index]
    const isPart =
      repeated !== undefined && repeated.text.length >= tolerances.shortestPart && text.startsWith(repeated.text)
    return repeated?.column === column && (repeated.text === text || isPart)
  })

/**
 * Whether the page break went through a row: a label, or several column labels, goes on behind it,
 * and the numbers of the row are all on one of the pages, or some of them have their last digits behind the break.
 */
function isCutRow(last: readonly FilledCell[], first: readonly FilledCell[]): boolean {
  const own = last.filter(({ rowSpan }) => rowSpan === 1)
  const pairs = flatMap(first, (below): [FilledCell, FilledCell][] => {
    const above = aboveOf(below, own)
    return above ? [[above, below]] : []
  })
  if (pairs.length < 2 || pairs.length < own.length || first.some(({ text }) => numbering.test(text))) return false
  const isNumber = ([above, below]: [FilledCell, FilledCell]): boolean =>
    isNumberText(above.text) || isNumberText(below.text)
  const numbers = pairs.filter(isNumber)
  const onOnePage = numbers.every(([{ text }]) => text === '') || numbers.every(([, { text }]) => text === '')
  const wrapped =
    numbers.every(([{ text }]) => text !== '') && numbers.some(([, { text }]) => text === '') && numbers.length > 1
  const labels = pairs.filter((pair) => !isNumber(pair))
  const goingOn = labels.filter(([above, below]) => above.text !== '' && below.text !== '')
  const enough = numbers.length > 0 ? 1 : 2
  return (onOnePage || wrapped) && goingOn.length >= enough && goingOn.every(([above]) => above.full)
}

/** Whether a label over several rows goes on behind the page break. */
const isCutLabel = (above: FilledCell, cell: FilledCell): boolean =>
  (above.rowSpan > 1 || cell.rowSpan > 1) &&
  (cell.text === '' || (above.full && !numbering.test(cell.text) && !isNumberText(cell.text)))
