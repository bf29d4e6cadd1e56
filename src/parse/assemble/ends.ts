import type { BlockCell, EquationSpec, TableSpec } from '../../model/index.js'
import type { Alignment } from './align.js'
import type { IdentifiedRow } from './identify.js'
import { readCell } from '../../lexicon/cell-values.js'

type AlignedRow = IdentifiedRow & { alignment: Alignment }

/**
 * The first and the last number of a row with a number too few or too many are most likely those
 * of the first and the last column. They are used only where the equations of that column, with
 * every other number in place, say so too.
 */
export function settleEnds(rows: readonly AlignedRow[], spec: TableSpec): void {
  const doubtful = rows.filter(({ alignment }) => (alignment.miscounted?.length ?? 0) > 1)
  if (doubtful.length === 0) return
  for (const end of ['first', 'last'] as const) {
    const column = end === 'first' ? 0 : spec.columns.length - 1
    const guess = new Map(
      doubtful.map((row) => [
        row,
        row.alignment.placed[column] ?? row.alignment.miscounted?.at(end === 'first' ? 0 : -1),
      ]),
    )
    const valueOf = (id: string): number | null => {
      const row = rows.find(({ spec: { id: rowId } }) => rowId === id)
      const cell = row && (guess.get(row) ?? row.alignment.placed[column])
      return cell ? valueOfCell(cell, spec, column) : null
    }
    const ofColumns = spec.equations.filter(({ scope }) => scope === 'column')
    if (!ofColumns.every((equation) => holds(equation, valueOf))) continue
    if (end === 'last' && !doubtful.every(({ alignment }) => mayEndInTotal(alignment, spec))) continue
    for (const [row, cell] of guess) row.alignment.placed[column] = cell
  }
}

/** Where the total itself is the number too few, the last one is less than the others together. */
function mayEndInTotal({ miscounted = [] }: Alignment, spec: TableSpec): boolean {
  if (miscounted.length > spec.columns.length) return true
  const values = miscounted.map((cell) => valueOfCell(cell, spec, spec.columns.length - 1) ?? NaN)
  return (values.at(-1) ?? NaN) >= values.slice(0, -1).reduce((sum, value) => sum + value, 0)
}

const valueOfCell = (cell: BlockCell, spec: TableSpec, column: number): number | null =>
  readCell(cell.text, spec.columns[column]?.unit ?? '').value

function holds({ left, right }: EquationSpec, valueOf: (id: string) => number | null): boolean {
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (valueOf(id) ?? NaN), 0)
  return sum(left) === sum(right)
}
