import type { Statement } from '../../model/index.js'
import type { Count } from '../statements.js'
import { isAddend, isExact, sameUnits, total } from './units.js'

/** A share that does not fit its numbers. Percentages are as printed. */
export interface Share {
  percent: Statement
  part: Statement
  whole: number
  expected: string
}

/**
 * The shares of a paragraph that fit none of the wholes that they can be of: x件，占p% in a list
 * of parts or behind 在y件中. `totals` are what requests may be shares of besides.
 */
export function wrongShares(counts: readonly Count[], totals: readonly number[]): Share[] {
  return counts.flatMap((percent, index) => {
    const { statement, features, segment } = percent
    const part = counts[index - 1]
    if (statement.unit !== '%' || statement.decimals === null || !features.structure.has('share') || !part) return []
    const isBare = segment.label.every(({ kind }) => kind === 'structure' || kind === 'filler')
    if (
      !isBare ||
      part.segment.sentence !== segment.sentence ||
      !isAddend(part) ||
      !isExact(part) ||
      statement.reason === 'approximate'
    )
      return []
    const wholes = wholesFor(part, counts.slice(Math.max(0, index - reach), index - 1))
    const isRow =
      part.statement.object === 'requests' && part.statement.kinds.length + part.statement.applicants.length > 0
    if (wholes.length === 0 && !isRow) return []
    const values = [
      ...wholes.map((whole) => whole.statement.value),
      ...(wholes.length > 0 ? [total(wholes)] : []),
      ...(part.statement.object === 'requests' ? totals : []),
    ]
    const fitting = values.filter((value) => value >= part.statement.value && value > 0)
    const [whole] = fitting
    if (whole === undefined || fitting.some((value) => fits(part.statement.value, value, statement))) return []
    const expected = percentage(part.statement.value, whole).toFixed(Math.max(statement.decimals, 1))
    return [{ percent: statement, part: part.statement, whole, expected }]
  })
}

/** Numbers before a share that it may be a share of. */
const reach = 60

/** Wholes are only those that the sentence makes one: before 其中, or with 中 behind it. */
function wholesFor(part: Count, before: readonly Count[]): Count[] {
  const own = before.filter((count) => isAddend(count) && isExact(count) && sameUnits(count, part))
  const sentence = own.filter(({ segment }) => segment.sentence === part.segment.sentence)
  const within = sentence.filter(({ features, list }) => list === 0 && features.structure.has('within'))
  // A semicolon ends a list, and shares of its whole go on behind it.
  const listed = before.findLast((count) => count.list > 0 && count.segment.sentence === part.segment.sentence)
  if (part.list === 0) return listed ? wholesFor(listed, before.slice(0, before.indexOf(listed))) : within
  const tops = sentence.filter(({ list }) => list !== part.list)
  return tops.length > 0
    ? tops
    : own.filter(({ segment, list }) => list === 0 && segment.sentence === part.segment.sentence - 1)
}

const percentage = (part: number, whole: number): number => (part * 100) / whole

/** At the printed precision; the last digit may be rounded either way at a tie. */
const fits = (part: number, whole: number, { value, decimals }: Statement): boolean =>
  Math.abs(percentage(part, whole) - value) <= 0.5 * 10 ** -(decimals ?? 0) + 1e-9
