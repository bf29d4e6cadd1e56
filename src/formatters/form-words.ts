import { editions, newestForm } from '../form/index.js'
import { formNames } from '../form/names.js'
import type { CellAddress, Edition, LintResult, SectionId, TableId } from '../model/index.js'
import type { FormatContext } from './formatter.js'

/** What the form of a result calls its parts. */
export interface FormWords {
  sectionTitle(id: SectionId): string
  tableTitle(table: TableId): string
  rowLabel(table: TableId, row: string): string
  cellName(address: CellAddress): string
  cellPlace(address: CellAddress): string
}

/** The words of the form that a report is in. */
export function formWords({ report }: Pick<LintResult, 'report'>, context: Pick<FormatContext, 'forms'>): FormWords {
  const names = formNames(context)
  const edition = report?.edition ?? null
  return {
    sectionTitle: (id) => names.sectionTitle(id, edition),
    tableTitle: (table) => names.tableTitle(table, edition),
    rowLabel: (table, row) => names.rowLabel(table, row, edition),
    cellName: (address) => names.cellName(address, edition),
    cellPlace: (address) => names.cellPlace(address, edition),
  }
}

/** The form of that id; the newest where there is none. */
export function formById(id: string | null, { forms = editions }: Pick<FormatContext, 'forms'>): Edition {
  return forms.find((form) => form.id === id) ?? newestForm(forms)
}
