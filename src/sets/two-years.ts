import { reportOfFacts } from '../check/previous.js'
import type { CellAddress, Edition, Facts, FindPrevious, Reason } from '../model/index.js'

/** The numbers of a report with those of the year before. */
export interface TwoYears {
  file: string
  organ: string | null
  year: number | null
  form: string | null
  /** Why there is no report of the year before. */
  reason?: Reason
  cells: readonly CellOfYears[]
}

export interface CellOfYears {
  cell: CellAddress
  /** null: not known, or the form of that year has no such cell. */
  before: number | null
  now: number | null
}

/** Holds reports next to those of the year before, by their facts. Reports that nobody gave one for are left out. */
export function* twoYearsOf(
  all: Iterable<Facts>,
  { find, forms }: { find: FindPrevious; forms: readonly Edition[] },
): Generator<TwoYears> {
  for (const facts of all) {
    const { file, organ, year, form } = facts
    const found = find(facts)
    if (found === undefined) continue
    const own = { file, organ, year, form }
    if ('zh' in found) {
      yield { ...own, reason: found, cells: [] }
      continue
    }
    const [now, before] = [facts, found].map((one) => reportOfFacts(one, forms))
    if (!now || !before) continue
    yield {
      ...own,
      cells: now.cells.map((cell) => ({ cell, before: before.valueAt(cell), now: now.valueAt(cell) })),
    }
  }
}
