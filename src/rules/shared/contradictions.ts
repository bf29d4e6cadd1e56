import { formNames } from '../../form/names.js'
import { entryNumber } from '../../form/wordings/numbers.js'
import { flatMap } from '../../text/flat-map.js'
import { sumOf } from '../../prose/comparison.js'
import { cellAt, placeIn } from '../../report/queries.js'
import { onUnsureTables } from './unsure-tables.js'
import type {
  Cause,
  Cell,
  CellAddress,
  Comparison,
  Equation,
  Everywhere,
  Place,
  Reason,
  Related,
  Report,
  Statement,
  TableId,
  Target,
} from '../../model/index.js'

/** A statement that no cell or sum of cells agrees with. */
export interface Contradiction {
  comparison: Comparison
  at: Place
  /** The clause as printed. */
  quote: string
  /** The cell that it is first held against, where it is one. */
  cell: CellAddress | undefined
  /** What the tables have: name of the cell or cells and the number. */
  name: string
  expected: number | string
  related: Related[]
  /** The wrong cell that the tables' own equations prove, where its right value agrees with the statement. */
  cause: Cause | null
}

/** Statements about one part of the tables: those that are contradicted, and how many could not be determined. */
export function contradictionsOf(
  area: Comparison['area'],
  { comparisons, report, equations }: Pick<Everywhere, 'comparisons' | 'report' | 'equations'>,
): { contradictions: Contradiction[]; undecided: Reason | undefined } {
  const own = comparisons.filter((comparison) => comparison.area === area)
  const unreadable = own.filter(({ verdict }) => verdict === 'unreadable').length
  return {
    contradictions: own
      .filter(({ verdict }) => verdict === 'contradicts')
      .map((comparison) => contradictionOf(comparison, report, equations)),
    undecided: unreadable === 0 ? undefined : (onUnsureTables(report, tablesOf(own)) ?? undecidedReason(unreadable)),
  }
}

function contradictionOf(comparison: Comparison, report: Report, equations: readonly Equation[]): Contradiction {
  const { statement, targets } = comparison
  const [target = []] = targets
  const expected = sumOf(report, target) ?? 0
  const cells = flatMap(
    target,
    (address) => cellAt(report.tables.get(address.table), address.row, address.column) ?? [],
  )
  return {
    comparison,
    at: placeIn(report, statement.paragraph, statement.start, statement.end),
    quote: quoteOf(statement),
    cell: target.length === 1 ? target[0] : undefined,
    name: nameOf(target, report),
    expected: cells[0]?.column === 'amount' ? `${cells[0].text}万元` : expected,
    cause: causeOf(statement, target, expected, equations),
    related: cells.map((cell: Cell) => ({
      at: cell,
      message: `${formNames(report).cellName(cell, report.edition)}：${cell.text}`,
    })),
  }
}

/** With the one wrong cell put right, the sum may be what the text says. */
function causeOf({ value }: Statement, target: Target, sum: number, equations: readonly Equation[]): Cause | null {
  for (const { cause } of equations) {
    if (!cause || 'candidates' in cause) continue
    const { cell, printed, expected } = cause
    const isPart = target.some(
      ({ table, row, column }) => table === cell.table && row === cell.row && column === cell.column,
    )
    if (isPart && sum - printed + expected === value) return cause
  }
  return null
}

/** A single cell by its name, all rows of a group by the name of the group. */
function nameOf(target: Target, report: Report): string {
  const { edition } = report
  const names = formNames(report)
  const groups = new Set(target.map(({ table, row }) => names.groupLabel(table, row, edition)))
  const [group] = groups
  if (target.length > 2 && groups.size === 1 && group !== undefined) return `${group}各行总计之和`
  return target.map((address) => names.cellName(address, edition)).join('＋')
}

/** The words around the number, back to the mark or the number of an entry before them. */
function quoteOf({ paragraph, start, end }: Statement): string {
  const before = paragraph.value.slice(Math.max(0, start - 24), start)
  const words = before.split(/[，。；：（、]/u).at(-1) ?? ''
  return words.replace(entryNumber, '') + paragraph.value.slice(start, end)
}

/** The tables with cells that statements could not be held against. */
const tablesOf = (comparisons: readonly Comparison[]): TableId[] =>
  flatMap(comparisons, ({ verdict, targets }) =>
    verdict === 'unreadable' ? flatMap(targets, (target) => target.map(({ table }) => table)) : [],
  )

const undecidedReason = (count: number): Reason => ({
  zh: `正文中有${String(count)}处数字对应的单元格为空白或无法识别，无法核对`,
  en: `Numbers of the text whose cells are blank or could not be read: ${String(count)}`,
})
