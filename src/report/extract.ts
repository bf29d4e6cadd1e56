import { addressText } from '../form/cells.js'
import { flatMap } from '../text/flat-map.js'
import type { Cell, CellData, Report, ReportData } from '../model/index.js'

/** Takes the data out of a report. Of a table that is there twice, the first counts. */
export function extractReport(filePath: string, report: Report): ReportData {
  const cells = flatMap([...report.tables.values()], ({ children }) => flatMap(children, (row) => row.children))
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
    cells: Object.fromEntries(cells.map((cell) => [addressText(cell), cellData(cell)])),
  }
}

function cellData({ text, state, value, certainty, position: { start } }: Cell): CellData {
  return { text, state, value, certainty, line: start.line, column: start.column }
}
