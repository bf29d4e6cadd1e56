import { basisNumber, basisOf } from '../form/basis.js'
import { tableSpec, tellsForms } from '../form/index.js'
import type { Report, Table, TableSpec } from '../model/index.js'

/** The form of a table of a report, which may be another one than that of the report. */
export function specOfTable({ forms }: Pick<Report, 'forms'>, { id, edition }: Table): TableSpec | undefined {
  const form = forms.find((one) => one.id === edition)
  return form && tableSpec(form, id)
}

/** Whether a table is in one of the official forms. */
export function isOfficial({ forms }: Report, { edition }: Table): boolean {
  const form = forms.find(({ id }) => id === edition)
  return form !== undefined && basisOf(form) !== undefined
}

/** Whether a table shows which form a report is in: not all forms that it could be in print it in the same way. */
export const tellsForm = ({ forms }: Report, { id }: Table): boolean => tellsForms(forms, id)

/** Number of the document behind a form, by its id; empty for a form that there is not. */
export function basisNumberOf({ forms }: Report, id: string): string {
  const form = forms.find((one) => one.id === id)
  return form ? basisNumber(form) : ''
}
