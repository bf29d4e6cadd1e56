import { addressText } from '../../form/cells.js'
import type { Cell, CellAddress, Equation, Previous, Reason, Related, Report, Term } from '../../model/index.js'
import { formNames } from '../../form/names.js'
import { cellAt } from '../../report/queries.js'

/**
 * Whether last year's own sums leave a number of it open: one of them fails, and the wrong cell may be this one.
 * What is not certain there is not held against this year.
 */
export const isDoubtful = ({ equations }: Previous, address: CellAddress): boolean =>
  equations.some((equation) => equation.state === 'fails' && maybeWrong(equation, addressText(address)))

function maybeWrong({ left, right, cause }: Equation, address: string): boolean {
  const isMeant = (cell: CellAddress): boolean => addressText(cell) === address
  if (cause && 'cell' in cause) return isMeant(cause.cell)
  if (cause) return cause.candidates.some(({ cell }) => isMeant(cell))
  return [...left, ...right].some((term: Term) => isMeant(term.address))
}

/** The cell of the report at an address. */
export const cellIn = ({ tables }: Report, { table, row, column }: CellAddress): Cell | undefined =>
  cellAt(tables.get(table), row, column)

/** A number of last year's report, with its place there. */
export const relatedBefore = (previous: Previous, cell: CellAddress): Related => ({
  file: previous.file,
  cell,
  message: String(previous.valueAt(cell) ?? ''),
})

/** What some cells are called in the form. */
export const nameOfCells = (report: Report, addresses: readonly CellAddress[]): string =>
  addresses.map((address) => formNames(report).cellName(address, report.edition)).join('、')

/** Says that a number of last year's report is not known. */
export const unknownBefore = (report: Report, cells: readonly CellAddress[]): Reason => ({
  zh: `上年报告“${nameOfCells(report, cells)}”没有可用的数字`,
  en: `last year's report has no number for “${nameOfCells(report, cells)}”`,
})

/** Says that a number of this report is not known. */
export const unknownNow = (report: Report, cells: readonly CellAddress[]): Reason => ({
  zh: `本报告“${nameOfCells(report, cells)}”没有可用的数字`,
  en: `this report has no number for “${nameOfCells(report, cells)}”`,
})

/** Says that last year's own sums contradict a number of it. */
export const doubtfulBefore = (report: Report, cells: readonly CellAddress[]): Reason => ({
  zh: `上年报告自己的勾稽关系不成立，“${nameOfCells(report, cells)}”可能有误，没有以它核对本年`,
  en: `the sums of last year's report fail, and its “${nameOfCells(report, cells)}” may be wrong; this year was not held against it`,
})
