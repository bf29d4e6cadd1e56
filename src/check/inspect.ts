import { flatMap } from '../text/flat-map.js'
import type {
  Cell,
  CellAddress,
  Comparison,
  InspectedNumber,
  Inspection,
  ProseData,
  Report,
  Table,
  UnsureCell,
} from '../model/index.js'
import { comparisonsOf, sumOf } from '../prose/comparison.js'
import { statementsOf } from '../prose/statements.js'
import { cellsOf, placeIn } from '../report/queries.js'

/** What was understood of a report: who reports, its tables, and every number of its prose. */
export function inspectReport(filePath: string, report: Report): Inspection {
  const numbers = comparisonsOf(statementsOf(report), report).map((comparison) => numberOf(comparison, report))
  return {
    filePath,
    title: report.title?.value ?? null,
    organ: report.organ && { name: report.organ.name, kind: report.organ.kind },
    year: report.year?.value ?? null,
    edition: report.edition,
    sections: report.sections.map(({ id, heading, position }) => ({
      id,
      heading: heading?.value ?? null,
      line: (heading?.position ?? position).start.line,
    })),
    tables: [...report.tables.values()].map((table) => {
      const cells = cellsOf(table)
      return {
        id: table.id,
        cells: cells.length,
        certainty: table.certainty,
        unread: cells.filter(({ value }) => value === null).map(addressOf),
        unsure: unsureCells(table),
      }
    }),
    numbers,
    compared: numbers.filter(isCompared).length,
    total: numbers.length,
  }
}

/** Held against a cell that could be read. */
const isCompared = ({ verdict }: InspectedNumber): boolean => verdict === 'agrees' || verdict === 'contradicts'

/** What was done with the numbers of the prose. */
export function proseDataOf(report: Report): ProseData {
  const { numbers, total, compared } = inspectReport('', report)
  const left = numbers.filter((number) => !isCompared(number))
  return { total, compared, left: left.map(({ line, column, text, reason }) => ({ line, column, text, reason })) }
}

/** Cells that are not certain, and those of unsure rows and tables that could not be distinguished from others. */
function unsureCells({ id, children, columns, certainty, defects }: Table): UnsureCell[] {
  const rows = flatMap(defects, (defect) =>
    defect.kind === 'missingRow' ? [{ id: defect.row, certainty, children: [] }] : [],
  )
  return flatMap([...children, ...rows], (row) =>
    flatMap(columns, ({ id: column }): UnsureCell[] => {
      const own = row.children.find((cell) => cell.column === column)
      const how = own?.certainty ?? row.certainty
      return how === 'certain' ? [] : [{ table: id, row: row.id, column, certainty: how }]
    }),
  )
}

const addressOf = ({ table, row, column }: CellAddress | Cell): CellAddress => ({ table, row, column })

/** Characters before a number that are shown. */
const shown = 24

function numberOf({ statement, area, targets, verdict, reason }: Comparison, report: Report): InspectedNumber {
  const { paragraph, start, end, value, unit, nil, role } = statement
  const { object, act, kinds, applicants } = reason === null ? { ...statement, ...statement.supposed } : statement
  const { line, column } = placeIn(report, paragraph, start, end).position.start
  const fitting = targets.find((target) => sumOf(report, target) === value) ?? targets[0] ?? []
  return {
    ...{ line, column, text: paragraph.value.slice(Math.max(0, start - shown), end) },
    ...{ object, act, kinds, applicants, value, unit, nil, role, area, verdict, reason },
    cells: fitting.map(addressOf),
  }
}
