import type { SectionId } from './ids.js'
import type { UncomparedReason } from './statement.js'
import type { Cell, Certainty, FormatName, OrganKind } from './report.js'

/** A report as data: what `extract --format json` prints for each file. */
export interface ReportData {
  filePath: string
  /** Without white space; null where the report has none. */
  title: string | null
  organ: string | null
  organKind: OrganKind | null
  year: number | null
  /** Id of the format that the tables are in. */
  edition: string | null
  format: FormatName
  /** Parts with a heading and those known by their content; `heading` is null where it is lost. */
  sections: { id: SectionId | null; number: string | null; heading: string | null; line: number }[]
  /** By address table/row/column, in the order of the report. Cells that could not be placed are absent. */
  cells: Record<string, CellData>
  /** What was done with the numbers of its prose; only in results. */
  prose?: ProseData
}

/** The numbers of the prose: how many there are, how many were held against a table, and the others. */
export interface ProseData {
  total: number
  compared: number
  left: {
    line: number
    column: number
    /** The words around it, as printed. */
    text: string
    /** Why it was not compared; null where its cell could not be read. */
    reason: UncomparedReason | null
  }[]
}

export interface CellData {
  /** As printed. */
  text: string
  state: Cell['state']
  /** null unless `state` is number and the cell is certain. */
  value: number | null
  /** Whether the cell was read with certainty, or why not. */
  certainty: Certainty
  line: number
  column: number
}
