import type { StatementArea } from './statement.js'
import type { EquationRule, SectionId, TableId } from './ids.js'
import type { OrganKind } from './report.js'

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
  /** Its label names the row among other words too, as in 行政诉讼（复议后起诉）. */
  telling?: true
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

/** How a form prints a table. */
export type TableLayout =
  /** As a part of one table with the others of its section, under a caption of its own. */
  | 'captioned'
  /** By itself, its rows below one another. */
  | 'stacked'
  /** By itself, its rows next to one another as groups of columns over one line of numbers. */
  | 'sideBySide'

export interface TableSpec {
  id: TableId
  section: SectionId
  layout: TableLayout
  /** What stands above it, where it is captioned; otherwise in its upper left corner or nowhere. */
  caption: string
  /** Label of the upper left corner, where that is not the caption. */
  corner?: string
  /** What messages call it; its caption where it is captioned, and otherwise the title of its section, where absent. */
  name?: string
  rows: RowSpec[]
  columns: ColumnSpec[]
  equations: EquationSpec[]
}

/** What statements of the prose are held against, by what they count and what is done with it. */
export interface StatementCells {
  area: StatementArea
  /** What is counted. */
  object: string
  /** What is done with it; null: nothing is said. Left out where the kind alone says so. */
  act?: string | null | undefined
  /** Outcome, result or group that it is counted by. */
  kind?: string | undefined
  /** Sums of cells that it may mean, the likeliest first: table/row/column, with - before what is taken away. */
  sums: readonly (readonly string[])[]
  /** Fewer sums where another act stands next to it in its sentence, by that act. */
  beside?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined
  /** Other sums where an act, or a row, is named as a part of it. */
  including?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined
  /** The sums where all of these acts stand next to it in its sentence: of 收到、结转、办结 together each has its own number. */
  amid?: { acts: readonly string[]; sums: readonly (readonly string[])[] } | undefined
  /** It may be less than the sum: what it counts stands in several cells. */
  atMost?: boolean | undefined
  /** How sure a contradiction is. */
  level: 'error' | 'warning'
}

/** An edition of the official format of the annual report, as data. */
export interface Edition {
  id: string
  name: string
  /** Id of the clause of the document that sets this format; of a format from outside the number of the document. */
  basis: string
  /** First and last report year, both inclusive; null: still in force. */
  reportYears: { from: number; to: number | null }
  /** Kinds of organ that it is for; all where absent. */
  organs?: OrganKind[]
  sections: SectionSpec[]
  tables: TableSpec[]
  /** What the prose is held against. */
  statements: StatementCells[]
}

/** What can be left out of something, and is then a default. */
type Without<Thing, Key extends keyof Thing> = Omit<Thing, Key> & Partial<Pick<Thing, Key>>

/** A format as it may be written; it is checked, and completed, where it is loaded. */
export interface FormInput extends Omit<Edition, 'sections' | 'tables' | 'organs' | 'statements'> {
  organs?: readonly OrganKind[]
  /** The six sections; those of the official format where absent. */
  sections?: readonly Without<SectionSpec, 'accepted' | 'altered'>[]
  tables: readonly TableInput[]
  /** What the prose is held against; nothing where absent. */
  statements?: readonly StatementCells[]
}

/** A table as it may be written: no groups, no other wordings, counts in 件, no sums where nothing is said. */
export interface TableInput extends Omit<TableSpec, 'rows' | 'columns' | 'equations'> {
  rows: readonly Without<RowSpec, 'accepted' | 'altered' | 'groups'>[]
  columns: readonly Without<ColumnSpec, 'accepted' | 'altered' | 'groups' | 'unit' | 'decimals' | 'signed'>[]
  equations?: readonly EquationSpec[]
}
