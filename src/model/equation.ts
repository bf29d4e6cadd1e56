import type { EquationRule, TableId } from './ids.js'
import type { Cell, CellAddress } from './report.js'

/** An equation of the form with the cells it is about. Unknown cells are blank, marked or unreadable ones. */
export interface Equation {
  rule: EquationRule
  table: TableId
  /** `column`: its terms are rows of one column; `row`: its terms are columns of one row. */
  scope: 'column' | 'row'
  /** Id of the column or row that it is the equation of. */
  line: string
  left: Term[]
  right: Term[]
  leftSum: number
  rightSum: number
  /** `unknown`: a cell could not be read, and there are numbers for it that would make both sides equal. */
  state: 'holds' | 'fails' | 'unknown'
  cause: Cause | null
}

export interface Term {
  address: CellAddress
  /** Row label of a column equation, column label of a row equation. */
  label: string
  /** Absent where the cell could not be read. */
  cell?: Cell
  /** null: unknown. */
  value: number | null
}

/** The wrong cell and the value that satisfies every equation, or the cells that may be it. */
export type Cause = CauseCell | CauseCandidates

export interface CauseCandidates {
  candidates: CauseCell[]
  /**
   * How many of them are to be corrected: `all`; `some`, one or more, where there is more than one way. Absent where
   * any one of them is enough.
   */
  together?: 'all' | 'some'
}

export interface CauseCell {
  cell: CellAddress
  printed: number
  expected: number
}
