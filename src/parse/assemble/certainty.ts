import type { Cell, Doubt, Row, Table } from '../../model/index.js'

/**
 * A table whose reading is in doubt. Where nothing is wanting (every row, cell and label of the form is there and every
 * cell holds a number) the doubt is answered, and the table is certain; otherwise it stays on the table, on rows that
 * lack something, and on cells that hold no number.
 */
export function doubted(table: Table, doubt: Doubt): Table {
  const { columns, defects, children } = table
  const isWhole = defects.length === 0 && columns.every(isNamed) && children.every((row) => isWholeRow(row, table))
  if (isWhole) return table
  return { ...table, children: children.map((row) => doubtedRow(row, table, doubt)), certainty: doubt }
}

/** A table that is torn for certain. Rows that `unsure` gives a reason for have no number that can be relied upon. */
export const torn = (table: Table, unsure: (row: Row) => Doubt | undefined): Table => ({
  ...table,
  certainty: 'torn',
  children: table.children.map((row) => {
    const doubt = unsure(row)
    return doubt ? unsureRow(row, doubt) : doubtedRow(row, table, 'torn')
  }),
})

/** A table whose labels and numbers have nothing between them. Only a header says how many numbers its digits are. */
export const runTogether = (table: Table): Table =>
  table.columns.every(({ label }) => label !== null)
    ? doubted(table, 'runTogether')
    : {
        ...table,
        certainty: 'runTogether',
        children: table.children.map((row) => unsureRow(row, 'runTogether')),
      }

const isNamed = ({ label }: Pick<Row, 'label'>): boolean => label?.wording !== 'altered'

const isWholeRow = (row: Row, { columns }: Table): boolean =>
  row.children.length === columns.length && isNamed(row) && row.children.every((cell) => !isOpen(cell))

/** Nothing, or words, where a number should be. A mark for none is as plain as a number. */
const isOpen = ({ state }: Cell): boolean => state === 'blank' || state === 'text'

const severalNumbers = /^\d+(?:\s+\d+)+$/u

function doubtedRow(row: Row, table: Table, doubt: Doubt): Row {
  const children = row.children.map((cell): Cell => {
    if (!isOpen(cell)) return cell
    return { ...cell, certainty: severalNumbers.test(cell.text) ? 'runTogether' : doubt }
  })
  return { ...row, children, certainty: isWholeRow(row, table) ? row.certainty : doubt }
}

/** A row none of whose numbers can be relied upon. */
const unsureRow = (row: Row, certainty: Doubt): Row => ({
  ...row,
  certainty,
  children: row.children.map((cell) => ({ ...cell, certainty, value: null })),
})
