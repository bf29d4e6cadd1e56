import type { EquationRule, TableId } from './ids.js'
import type { Cell, CellAddress } from './report.js'

/** A relation of the form with the cells it is about. Unknown cells are blank, marked or unreadable ones. */
export interface Equation {
  rule: EquationRule
  table: TableId
  scope: 'column' | 'row'
  /** Id of the column or row that it is the relation of. */
  line: string
  left: Term[]
  right: Term[]
  leftSum: number
  rightSum: number
  state: 'holds' | 'fails' | 'unknown'
  cause: Cause | null
}

export interface Term {
  address: CellAddress
  /** Row label of a column relation, column label of a row relation. */
  label: string
  /** Absent where the cell could not be read. */
  cell?: Cell
  /** null: unknown. */
  value: number | null
}

/** The wrong cell and the value that satisfies every relation, or the cells that may be it. */
export type Cause = CauseCell | { candidates: CauseCell[] }

export interface CauseCell {
  cell: CellAddress
  printed: number
  expected: number
}
