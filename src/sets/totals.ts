import type { CellAddress, SetReport, Unit } from '../model/index.js'
import { addressText } from '../form/cells.js'
import { ReportsBelow } from '../rules/shared/unit-sums.js'
import type { Groups } from './groups.js'

/** The sums of the units below another: the draft of its aggregated report. */
export interface Totals {
  unit: Unit
  year: number
  /** Form of its cells. */
  form: string | null
  /** Reports that were added up. */
  added: number
  /** Units without a report that could be. */
  missing: readonly Unit[]
  cells: readonly CellTotal[]
}

export interface CellTotal {
  cell: CellAddress
  sum: number
  /** What the aggregated report says; null where there is none, or no number in it. */
  own: number | null
  /** Units whose reports have no number there. */
  without: readonly string[]
}

/** Amounts have decimals and are added as whole numbers, so that 0.1 and 0.2 are 0.3. */
const scale = 1_000_000

/** The sums of each unit that has others below it, one after the other. */
export function* totalsOf(groups: Groups): Generator<Totals> {
  const { year } = groups
  if (year === null) return
  for (const group of groups.parents(year)) {
    const [whole] = group.reports()
    const below = new ReportsBelow(group)
    const cells = new Map<string, { cell: CellAddress; scaled: number; without: string[] }>()
    let form: string | null = whole?.form ?? null
    let added = 0
    for (const { unit, report } of below.reports()) {
      added += 1
      form ??= report.form
      for (const cell of report.cells) add(cells, cell, report, unit)
    }
    yield {
      ...{ unit: group.unit, year, form, added, missing: below.missing },
      cells: [...cells.values()].map(({ cell, scaled, without }) => ({
        ...{ cell, sum: scaled / scale, without },
        own: whole?.scope === 'whole' ? whole.valueAt(cell) : null,
      })),
    }
  }
}

function add(
  cells: Map<string, { cell: CellAddress; scaled: number; without: string[] }>,
  cell: CellAddress,
  report: SetReport,
  { name }: Unit,
): void {
  const key = addressText(cell)
  const total = cells.get(key) ?? { cell, scaled: 0, without: [] }
  const value = report.valueAt(cell)
  if (value === null) total.without.push(name)
  else total.scaled += Math.round(value * scale)
  cells.set(key, total)
}
