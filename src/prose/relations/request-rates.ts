import { lastYearInChange, sinceLastMonth } from '../../form/wordings/years.js'
import type { Comparison, Statement } from '../../model/index.js'
import type { Count } from '../statements.js'
import { textOf } from '../tokens.js'
import { isReached, movementOf } from './units.js'

/** A rate that the number of requests is said to have changed by since the year before. */
export interface RequestRate {
  statement: Statement
  /** Signed: −25 for a fall by a quarter. */
  printed: number
  decimals: number
}

/** Acts that a number of requests is counted by; any of them may be what the rate is of. */
const counting: readonly (string | null)[] = [
  null,
  'receive',
  'receiveNew',
  'receiveBoth',
  'handle',
  'finish',
  'receiveAndFinish',
]

/**
 * Rates of change since last year that are certain to be of the number of requests: they follow a number that the
 * requests table has, or name the requests themselves.
 */
export function requestRates(counts: readonly Count[], comparisons: ReadonlyMap<Statement, Comparison>): RequestRate[] {
  return counts.flatMap((count, index) => {
    const sign = signOf(count)
    const { statement } = count
    if (statement.unit !== '%' || sign === 0 || statement.decimals === null || !isExact(count)) return []
    if (!isSinceLastYear(count) || count.features.unknown || hasParts(count)) return []
    const level = levelBefore(counts, index)
    const isOfRequests = level ? isAllRequests(comparisons.get(level.statement)) : namesRequests(count)
    return isOfRequests ? [{ statement, printed: sign * statement.value, decimals: statement.decimals }] : []
  })
}

const isExact = ({ statement: { reason }, segment: { number } }: Count): boolean =>
  number?.approximate === undefined && reason !== 'approximate' && reason !== 'range'

/** Which way a number is said to have changed; 0 where it is no change, or what it changed to. */
function signOf(count: Count): -1 | 0 | 1 {
  if (count.features.changes.some(isReached)) return 0
  const last = movementOf(count)
  return last === undefined ? 0 : last === 'up' ? 1 : -1
}

/** 同比, 较上年: in front of the rate, or in the clause before it. */
const isSinceLastYear = ({ segment: { label } }: Count): boolean => {
  const text = textOf(label)
  return lastYearInChange.test(text) && !sinceLastMonth.test(text)
}

const hasParts = ({ statement: { kinds, applicants }, features: { topics, channels } }: Count): boolean =>
  kinds.length + applicants.length + topics.filter((topic) => topic !== 'disclosure').length + channels.length > 0

/** The number that a rate follows in its sentence; a difference may stand between them. */
function levelBefore(counts: readonly Count[], index: number): Count | undefined {
  const own = counts[index]
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = counts[at]
    if (other?.statement.sentence !== own?.statement.sentence) return undefined
    if (other && signOf(other) === 0) return other
  }
  return undefined
}

const isAllRequests = (comparison: Comparison | undefined): boolean =>
  comparison?.verdict === 'agrees' &&
  comparison.area === 'requests' &&
  comparison.statement.kinds.length + comparison.statement.applicants.length === 0 &&
  comparison.statement.unit !== '%' &&
  counting.includes(comparison.statement.act)

const namesRequests = ({ statement, features: { objects } }: Count): boolean =>
  statement.object === 'requests' && objects.includes('requests') && counting.includes(statement.act)
