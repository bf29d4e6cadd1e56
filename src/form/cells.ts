import type { CellAddress, Edition } from '../model/index.js'

const cellsByForm = new WeakMap<Edition, readonly CellAddress[]>()
const placesByForm = new WeakMap<Edition, Places>()

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

/** The place of a cell in that order, from 0; undefined for one that the form does not have. */
export function placeInForm(form: Edition, address: CellAddress): number | undefined {
  const places = placesByForm.get(form) ?? placesOf(form)
  // A set asks for the cells of the form itself millions of times; their addresses as text would be most of its work.
  return places.byCell.get(address) ?? places.byText.get(addressText(address))
}

interface Places {
  byCell: ReadonlyMap<CellAddress, number>
  byText: ReadonlyMap<string, number>
}

function placesOf(form: Edition): Places {
  const cells = cellsOfForm(form)
  const places = {
    byCell: new Map(cells.map((cell, index) => [cell, index])),
    byText: new Map(cells.map((cell, index) => [addressText(cell), index])),
  }
  placesByForm.set(form, places)
  return places
}

/** A cell as one word: table/row/column. */
export const addressText = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`
