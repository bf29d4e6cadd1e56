import { formNames } from '../../form/names.js'
import { flatMap } from '../../text/flat-map.js'
import { cellAt, placeIn, valueAt } from '../../report/queries.js'
import type {
  Cause,
  Cell,
  CellAddress,
  Claim,
  Equation,
  Everywhere,
  Place,
  Reason,
  Related,
  Report,
  Target,
} from '../../model/index.js'

/** A claim that no cell or sum of cells agrees with. */
export interface Contradiction {
  claim: Claim
  at: Place
  /** The clause as printed. */
  quote: string
  /** The cell that it is first held against, where it is one. */
  cell: CellAddress | undefined
  /** What the tables have: name of the cell or cells and the number. */
  name: string
  expected: number | string
  related: Related[]
  /** The wrong cell that the tables' own relations prove, where its right value agrees with the claim. */
  cause: Cause | null
}

/** Claims of one area against the tables: those that are contradicted, and how many could not be told. */
export function compareClaims(
  claims: readonly Claim[],
  area: Claim['area'],
  { report, equations }: Pick<Everywhere, 'report' | 'equations'>,
): { contradictions: Contradiction[]; undecided: Reason | undefined } {
  const contradictions: Contradiction[] = []
  let unknown = 0
  for (const claim of claims) {
    // 约20件 agrees with whatever is near to it.
    if (claim.area !== area || claim.approximate) continue
    const sums = claim.targets.map((target) => sumOf(report, target))
    if (sums.some((sum) => agrees(claim, sum)) || isUnitAlone(report, claim)) continue
    const [expected] = sums
    if (expected === undefined || sums.includes(null) || expected === null) unknown += 1
    else contradictions.push(contradictionOf(claim, expected, report, equations))
  }
  const undecided = unknown === 0 ? undefined : undecidedReason(unknown)
  return { contradictions, undecided }
}

/** Amounts may be rounded to the digits that the text has. */
const agrees = ({ value, area, precision }: Claim, sum: number | null): boolean =>
  sum === value || (sum !== null && area === 'disclosure' && precision !== 1 && Math.abs(sum - value) < precision)

/** 73500元 in the text and 73500 under 万元 is a fault of the unit, which `amount-unit` reports. */
const isUnitAlone = (report: Report, { targets, value }: Claim): boolean =>
  targets.some(([address]) => address?.column === 'amount' && valueAt(report, address) === value)

/** Amounts are claimed in 元 and printed in 万元. */
function sumOf(report: Report, target: Target): number | null {
  return target.reduce<number | null>((sum, address) => {
    const value = valueAt(report, address)
    if (sum === null || value === null) return null
    if (address.column === 'amount') return Number(`${String(value)}e4`)
    return address.less ? sum - value : sum + value
  }, 0)
}

function contradictionOf(
  claim: Claim,
  expected: number,
  report: Report,
  equations: readonly Equation[],
): Contradiction {
  const [target = []] = claim.targets
  const cells = flatMap(
    target,
    (address) => cellAt(report.tables.get(address.table), address.row, address.column) ?? [],
  )
  return {
    claim,
    at: placeIn(report, claim.paragraph, claim.start, claim.end),
    quote: quoteOf(claim),
    cell: target.length === 1 ? target[0] : undefined,
    name: nameOf(target, report),
    expected: cells[0]?.column === 'amount' ? `${cells[0].text}万元` : expected,
    cause: causeOf(claim, target, expected, equations),
    related: cells.map((cell: Cell) => ({
      at: cell,
      message: `${formNames(report).cellName(cell, report.edition)}：${cell.text}`,
    })),
  }
}

/** With the one wrong cell put right, the sum may be what the text says. */
function causeOf({ value }: Claim, target: Target, sum: number, equations: readonly Equation[]): Cause | null {
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

/** The words around the number, back to the comma before them. */
function quoteOf({ paragraph, start, end }: Claim): string {
  const before = paragraph.value.slice(Math.max(0, start - 24), start)
  return (before.split(/[，。；：（、]/u).at(-1) ?? '') + paragraph.value.slice(start, end)
}

const undecidedReason = (count: number): Reason => ({
  zh: `正文中有${String(count)}处数字对应的单元格为空白或无法识别，无法核对`,
  en: `Numbers of the text whose cells are blank or could not be read: ${String(count)}`,
})
