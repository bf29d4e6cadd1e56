import { basisNumber, basisOf } from '../form/basis.js'
import { tableSpec, tellsForms } from '../form/index.js'
import type { CellAddress, Claim, Report, Table, TableSpec } from '../model/index.js'

/** The form of a table of a report, which may be another one than that of the report. */
export function specOfTable({ forms }: Report, { id, edition }: Table): TableSpec | undefined {
  const form = forms.find((one) => one.id === edition)
  return form && tableSpec(form, id)
}

/** Whether a table is in one of the official forms. */
export function isOfficial({ forms }: Report, { edition }: Table): boolean {
  const form = forms.find(({ id }) => id === edition)
  return form !== undefined && basisOf(form) !== undefined
}

/**
 * Whether the form of a report tells what a claim is held against. Sums of cells are those of the official forms: a form
 * from outside may have more rows, and only single cells that it has are certain.
 */
export const isTold = ({ form }: Report, { targets }: Claim): boolean =>
  basisOf(form) !== undefined ||
  targets.every(([address, ...others]) => others.length === 0 && address !== undefined && hasCell(form, address))

function hasCell(form: Report['form'], { table, row, column }: CellAddress): boolean {
  const spec = tableSpec(form, table)
  return (spec?.rows.some(({ id }) => id === row) && spec.columns.some(({ id }) => id === column)) ?? false
}

/** Whether a table tells which form a report is in: not all forms that it could be in print it in the same way. */
export const tellsForm = ({ forms }: Report, { id }: Table): boolean => tellsForms(forms, id)

/** Number of the document behind a form, by its id; empty for a form that there is not. */
export function basisNumberOf({ forms }: Report, id: string): string {
  const form = forms.find((one) => one.id === id)
  return form ? basisNumber(form) : ''
}
