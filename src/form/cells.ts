import type { CellAddress, Edition } from '../model/index.js'

/** Every cell of a form, table by table and row by row. */
export const cellsOfForm = ({ tables }: Edition): CellAddress[] =>
  tables.flatMap(({ id, rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ table: id, row: row.id, column: column.id }))),
  )

/** A cell as one word: table/row/column. */
export const addressText = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`
