import { formNames } from '../../form/names.js'
import type { CellAddress, LintMessage, ReportData } from '../../model/index.js'
import type { FormatContext } from '../formatter.js'
import { cellKey, formTable } from './tables.js'

/** A sum of the form that a finding is about, with the numbers of the report. */
export interface PrintedEquation {
  /** Row or column that it is the sum of, as the form calls it. */
  line: string
  left: EquationSide
  right: EquationSide
  difference: number
}

/** One side of a equation. */
export interface EquationSide {
  /** Of a long side those that are not 0. */
  terms: EquationTerm[]
  /** How many zeros are left out. */
  zeros: number
  /** Sum of the numbers known. */
  sum: number
}

/** `text` is as printed, null where the cell could not be read or is blank; `value` is null where it is no number. */
export interface EquationTerm {
  cell: CellAddress
  label: string
  text: string | null
  value: number | null
}

/** A longer side is written without its zeros. */
const writtenOut = 6

/** The equation that the finding says does not hold; undefined for findings of other kinds. */
export function printedEquationOf(
  { ruleId, cell }: LintMessage,
  data: ReportData | undefined,
  context: Pick<FormatContext, 'forms'>,
): PrintedEquation | undefined {
  if (!data || !cell) return undefined
  const form = formTable(data, cell.table, context)
  const equation = form?.spec.equations.find(({ rule }) => rule === ruleId)
  if (!form || !equation) return undefined
  const names = formNames(context)
  const inColumn = equation.scope === 'column'
  const labelOf = ({ table, row, column }: CellAddress, ofRow: boolean): string =>
    ofRow ? names.rowLabel(table, row, form.edition) : names.columnLabel(table, column, form.edition)
  const side = (ids: readonly string[]): EquationSide =>
    sideOf(
      ids.map((id) => {
        const address = inColumn ? { ...cell, row: id } : { ...cell, column: id }
        const { text = '', value = null } = data.cells[cellKey(address)] ?? {}
        return { cell: address, label: labelOf(address, inColumn), text: text === '' ? null : text, value }
      }),
    )
  const [left, right] = [side(equation.left), side(equation.right)]
  if (left.sum === right.sum) return undefined
  return { line: labelOf(cell, !inColumn), left, right, difference: Math.abs(left.sum - right.sum) }
}

function sideOf(all: EquationTerm[]): EquationSide {
  const terms = all.length > writtenOut ? all.filter(({ value }) => value !== 0) : all
  return { terms, zeros: all.length - terms.length, sum: all.reduce((sum, { value }) => sum + (value ?? 0), 0) }
}
