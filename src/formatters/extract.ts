import type { Cell, Format, OrganKind, Report, SectionId } from '../types.js'

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
  format: Format
  /** Parts with a heading and those known by their content; `heading` is null where it is lost. */
  sections: { id: SectionId | null; number: string | null; heading: string | null; line: number }[]
  /** By address table/row/column, in the order of the report. Cells that could not be placed are absent. */
  cells: Record<string, CellData>
}

export interface CellData {
  /** As printed. */
  text: string
  state: Cell['state']
  /** null unless `state` is number. */
  value: number | null
  line: number
  column: number
}

/** Takes the data out of a report. Of a table that is there twice, the first counts. */
export function extractReport(filePath: string, report: Report): ReportData {
  const cells = [...report.tables.values()].flatMap(({ children }) => children.flatMap((row) => row.children))
  return {
    filePath,
    title: report.title?.value ?? null,
    organ: report.organ?.name ?? null,
    organKind: report.organ?.kind ?? null,
    year: report.year?.value ?? null,
    edition: report.edition,
    format: report.format,
    sections: report.sections
      .filter(({ id, heading }) => id !== null || heading !== null)
      .map(({ id, number, heading, position }) => ({
        id,
        number,
        heading: heading?.value ?? null,
        line: (heading?.position ?? position).start.line,
      })),
    cells: Object.fromEntries(cells.map((cell) => [`${cell.table}/${cell.row}/${cell.column}`, cellData(cell)])),
  }
}

function cellData({ text, state, value, position: { start } }: Cell): CellData {
  return { text, state, value, line: start.line, column: start.column }
}
