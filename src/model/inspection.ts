import type { SectionId, TableId } from './ids.js'
import type { CellAddress, OrganKind } from './report.js'
import type { StatementArea, StatementRole, UncomparedReason } from './statement.js'

/** What was understood of a report. */
export interface Inspection {
  filePath: string
  title: string | null
  organ: { name: string; kind: OrganKind | null } | null
  year: number | null
  /** Id of the edition whose tables it has. */
  edition: string | null
  sections: { id: SectionId | null; heading: string | null; line: number }[]
  /** `uncertain`: where the cells of the table end could not be determined. `unread`: its cells that are no numbers. */
  tables: { id: TableId; cells: number; uncertain: boolean; unread: CellAddress[] }[]
  /** Every number of the prose, and every place that says there was none of something, in order. */
  numbers: InspectedNumber[]
  /** How many of them were held against a table, and how many there are. */
  compared: number
  total: number
}

/** What was understood of one number of the prose. */
export interface InspectedNumber {
  /** Place in the text of the report: line and column from 1. */
  line: number
  column: number
  /** The words around it, as printed. */
  text: string
  /** What it counts, what is done with it, by which outcome or result and by which applicants; null where nothing is named. */
  object: string | null
  act: string | null
  kinds: readonly string[]
  applicants: readonly string[]
  /** In 元 where the unit is 元. 0 where it says that there was none. */
  value: number
  unit: string
  /** It says without a number that there was none. */
  nil: boolean
  role: StatementRole
  area: StatementArea | null
  /** `agrees` · `contradicts` · `unreadable` · `notCompared`. */
  verdict: 'agrees' | 'contradicts' | 'unreadable' | 'notCompared'
  /** Cells that it was held against, those that are added up; of several sums the one that fits, or the likeliest. */
  cells: CellAddress[]
  /** Why it was not compared; null where it was. */
  reason: UncomparedReason | null
}
