import { editions, tableIds, tableSpec } from '../../form/index.js'
import type { CellAddress, ReportData, TableId, TableSpec } from '../../model/index.js'
import type { FormatContext } from '../formatter.js'

/** A table of a report and the form that it is in. */
export interface FormTable {
  spec: TableSpec
  /** Id of the edition that the form belongs to. */
  edition: string
  /** How many cells of the form the report has. */
  found: number
}

/** The tables that the report is to have, and those that it has of other editions, in the order of the form. */
export function formTables(data: ReportData, context: Pick<FormatContext, 'forms'>): FormTable[] {
  const { forms = editions } = context
  const own = forms.find(({ id }) => id === data.edition)
  const printed = Object.keys(data.cells).map((address) => address.split('/')[0])
  const ids = new Set([...(own?.tables.map(({ id }) => id) ?? []), ...printed])
  return tableIds(forms)
    .filter((id) => ids.has(id))
    .flatMap((id) => formTable(data, id, context) ?? [])
}

/** The form that fits most of a table's cells; of equals the edition that the report is in, then the newest. */
export function formTable(
  data: ReportData,
  id: TableId,
  { forms = editions }: Pick<FormatContext, 'forms'>,
): FormTable | undefined {
  const candidates = [...forms].reverse().flatMap((edition) => {
    const spec = tableSpec(edition, id)
    return spec ? [{ spec, edition: edition.id, found: countFound(spec, data) }] : []
  })
  const own = (edition: string): number => Number(edition === data.edition)
  return candidates.sort((a, b) => b.found - a.found || own(b.edition) - own(a.edition))[0]
}

/** The key of a cell in the data of a report. */
export const cellKey = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`

function countFound({ id, rows, columns }: TableSpec, { cells }: ReportData): number {
  const keys = rows.flatMap((row) => columns.map((column) => cellKey({ table: id, row: row.id, column: column.id })))
  return keys.filter((key) => key in cells).length
}
