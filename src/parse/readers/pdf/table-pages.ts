import type { FilledCell, PageTable } from './cell-glyphs.js'

/** Columns that differ by less than this on two pages are the same. */
const sameColumn = 4
const numbering = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u

/** Whether the table at the top of a page may be the rest of the one at the foot of the page before. */
export function isContinued(table: PageTable, next: PageTable): boolean {
  return (
    table.columns.length === next.columns.length &&
    table.columns.every((column, index) => Math.abs(column - (next.columns[index] ?? 0)) <= sameColumn)
  )
}

/** A table with its continuation: repeated header rows left out, cells that the page break cut put together. */
export function appendTable(table: PageTable, next: PageTable): PageTable {
  const repeated = repeatedRows(table, next)
  const cells = next.cells.filter(({ row }) => row >= repeated)
  const first = cells.filter(({ row }) => row === repeated)
  const last = table.cells.filter(({ row, rowSpan }) => row + rowSpan === table.height)
  const merged = isCutRow(last, first)
  const shift = table.height - repeated - (merged ? 1 : 0)
  const continued = new Set<FilledCell>()
  for (const cell of first) {
    const above = last.find(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)
    if (!above || !(merged || isCutLabel(above, cell))) continue
    above.text += cell.text
    above.rowSpan += cell.rowSpan - (merged ? 1 : 0)
    continued.add(cell)
  }
  const appended = cells.filter((cell) => !continued.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }))
  return { ...table, height: next.height + shift, cells: [...table.cells, ...appended] }
}

/** Number of rows at the top of the continuation that say the same as the first rows of the table. */
function repeatedRows(table: PageTable, next: PageTable): number {
  const most = Math.min(table.height, next.height - 1)
  const rowText = ({ cells }: PageTable, index: number): string =>
    cells
      .filter(({ row }) => row === index)
      .map(({ text, column }) => `${column}:${text}`)
      .join('\t')
  let rows = 0
  while (rows < most && rowText(table, rows) === rowText(next, rows)) rows += 1
  const isHeader = next.cells.every(({ row, text }) => row >= rows || !/^\d*$/u.test(text) || text === '')
  return isHeader && next.cells.some(({ row, text }) => row < rows && text !== '') ? rows : 0
}

/**
 * Whether the page break went through a row: no square has text on both pages but a label that
 * goes on, and the numbers are all on one of them.
 */
function isCutRow(last: readonly FilledCell[], first: readonly FilledCell[]): boolean {
  const own = last.filter(({ rowSpan }) => rowSpan === 1)
  const pairs = first.flatMap((cell) => {
    const above = own.find(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)
    return above ? [[above.text, cell.text] as const] : []
  })
  if (pairs.length < 2 || pairs.length < own.length) return false
  const isNumber = (text: string): boolean => /^[\d.,/—-]+$/u.test(text)
  const label = pairs.filter(([above, below]) => !isNumber(above) && !isNumber(below) && above + below !== '')
  const numbers = pairs.filter(([above, below]) => isNumber(above) || isNumber(below))
  const onOnePage = numbers.every(([above]) => above === '') || numbers.every(([, below]) => below === '')
  return (
    onOnePage &&
    first.every(({ text }) => !numbering.test(text)) &&
    first.some(({ text }) => text !== '') &&
    label.length > 0 &&
    (numbers.length > 0 || label.every(([above, below]) => above !== '' && below !== ''))
  )
}

/** Whether a label over several rows goes on behind the page break. */
const isCutLabel = (above: FilledCell, cell: FilledCell): boolean =>
  (above.rowSpan > 1 || cell.rowSpan > 1) && !numbering.test(cell.text) && !/^\d*$/u.test(cell.text.replace(/^$/u, 'x')) 
