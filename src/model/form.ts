import type { StatementArea } from './statement.js'
import type { EquationRule, SectionId, TableId } from './ids.js'

/** An official wording and those that stand for it. */
export interface Wording {
  /** Official wording. */
  label: string
  /** Other wordings that are as good as the official one. */
  accepted: string[]
  /** Wordings met in real reports that are wrong but plain in meaning. */
  altered: string[]
}

export interface SectionSpec extends Wording {
  id: SectionId
  /** Official number, 一 to 六. */
  number: string
  /** Words that together give the meaning away when the wording is a new one: one of each group. */
  keywords: string[][]
}

export interface RowSpec extends Wording {
  id: string
  /** Labels of the groups above the row, outermost first. */
  groups: string[]
}

export interface ColumnSpec extends Wording {
  id: string
  /** Labels of the column groups above, outermost first. */
  groups: string[]
  unit: string
  /** Decimal places that the form allows; 0 for counts. */
  decimals: number
  /** A change, which may be negative. */
  signed: boolean
}

/** A sum that the form demands. */
export interface EquationSpec {
  rule: EquationRule
  /** column: once for every column, the terms are rows; row: once for every row, the terms are columns. */
  scope: 'column' | 'row'
  /** Ids of rows or columns, at least one. */
  left: string[]
  right: string[]
}

export interface TableSpec {
  id: TableId
  section: SectionId
  caption: string
  rows: RowSpec[]
  columns: ColumnSpec[]
  equations: EquationSpec[]
}

/** What statements of the prose are held against, by what they count and what is done with it. */
export interface StatementCells {
  area: StatementArea
  /** What is counted. */
  object: string
  /** What is done with it; null: nothing is said. Left out where the kind alone tells. */
  act?: string | null | undefined
  /** Outcome, result or group that it is counted by. */
  kind?: string | undefined
  /** Sums of cells that it may mean, the likeliest first: table/row/column, with - before what is taken away. */
  sums: readonly (readonly string[])[]
  /** Fewer sums where another act stands next to it in its sentence, by that act. */
  beside?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined
  /** Fewer sums where another act is named as a part of it. */
  including?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined
  /** It may be less than the sum: what it counts stands in several cells. */
  atMost?: boolean | undefined
  /** How sure a contradiction is. */
  level: 'error' | 'warning'
}

/** An edition of the official format of the annual report, as data. */
export interface Edition {
  id: string
  name: string
  /** Id of the clause of the document that sets this format. */
  basis: string
  /** First and last report year, both inclusive; null: still in force. */
  reportYears: { from: number; to: number | null }
  sections: SectionSpec[]
  tables: TableSpec[]
  /** What the prose is held against. */
  statements: StatementCells[]
  /** First report year that must tell whether 信息处理费 was charged; null: not asked for. */
  feeStatementFrom: number | null
}
