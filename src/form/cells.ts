import type { CellAddress, Edition } from '../model/index.js'

const cellsByForm = new WeakMap<Edition, readonly CellAddress[]>()
const placesByForm = new WeakMap<Edition, ReadonlyMap<string, number>>()

/** Every cell of a form, table by table and row by row. */
export function cellsOfForm(form: Edition): readonly CellAddress[] {
  const known = cellsByForm.get(form)
  if (known) return known
  const cells = form.tables.flatMap(({ id, rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ table: id, row: row.id, column: column.id }))),
  )
  cellsByForm.set(form, cells)
  return cells
}

/** The place of each cell in that order, from 0, by its address. */
export function placesOfCells(form: Edition): ReadonlyMap<string, number> {
  const known = placesByForm.get(form)
  if (known) return known
  const places = new Map(cellsOfForm(form).map((cell, index) => [addressText(cell), index]))
  placesByForm.set(form, places)
  return places
}

/** A cell as one word: table/row/column. */
export const addressText = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`
