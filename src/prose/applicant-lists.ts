import type { Comparison, Target } from '../model/index.js'
import { put } from '../text/lists.js'
import { sentencesIn } from './confirmation.js'
import type { SumOf } from './explanations.js'

/**
 * The applicants of one list are those of one row: in 提出申请的有自然人34件、企业6件, where 34 were received and 6 were dealt
 * with, one is of another row than the rest, and contradicts it.
 */
export function withOneRow(compared: readonly Comparison[], sumOf: SumOf): Comparison[] {
  const all = [...compared]
  for (const indices of sentencesIn(compared)) {
    const lists = new Map<string, number[]>()
    for (const index of indices) {
      const { statement, verdict, targets = [] } = compared[index] ?? {}
      const isOfOne = statement?.applicants.length === 1 && statement.kinds.length === 0 && !statement.nil
      if (verdict === 'agrees' && isOfOne && targets.length > 1) put(lists, statement.act ?? '', index)
    }
    for (const list of lists.values()) {
      const odd = oddOneIn(
        list.flatMap((index) => all[index] ?? []),
        sumOf,
      )
      const index = odd ? (list[odd.at] ?? -1) : -1
      const comparison = all[index]
      if (odd && comparison)
        all[index] = { ...comparison, targets: odd.targets, verdict: 'contradicts', level: 'warning' }
    }
  }
  return all
}

/** The only one of a list that does not fit the row that all others fit, where no row fits all. */
function oddOneIn(list: readonly Comparison[], sumOf: SumOf): { at: number; targets: Target[] } | undefined {
  const rows = [...new Set(list.flatMap(({ targets }) => targets.map(rowsOf)))]
  const misfits = rows.map((row) =>
    list.flatMap(({ statement, targets }, at) => {
      const own = targets.filter((target) => rowsOf(target) === row)
      return own.some((target) => sumOf(target) === statement.value) ? [] : [{ at, targets: own }]
    }),
  )
  const fewest = Math.min(...misfits.map(({ length }) => length))
  const [odd] = misfits.find(({ length }) => length === fewest) ?? []
  return fewest === 1 && odd && odd.targets.length > 0 ? odd : undefined
}

const rowsOf = (target: Target): string =>
  [...new Set(target.map(({ row, less }) => `${less === true ? '-' : ''}${row}`))].join()
