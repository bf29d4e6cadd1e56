import { lastYearInChange } from '../form/wordings/years.js'
import { timeOfToken, type Discourse } from './discourse.js'
import type { Features } from './features.js'
import type { Segment } from './segments.js'

/** 较上年的, 与2022年的: what it is compared with, and no change itself. */
export function comparesWithLastYear(
  { label }: Segment,
  { changes, times }: Features,
  year: number | undefined,
): boolean {
  if (changes.some((change) => change !== 'compare' && change !== 'lastYearLevel')) return false
  if (changes.includes('lastYearLevel')) return true
  const named = times.some((token) => timeOfToken(token, year) === 'last')
  return named || label.some((token) => token.kind === 'change' && 'text' in token && lastYearInChange.test(token.text))
}

/** The year a count is of. */
export function yearOf(
  time: Discourse['time'],
  { times, changes }: Features,
  reportYear: number | undefined,
): number | undefined {
  const named = times.findLast((token) => token.kind === 'date' && token.year !== undefined)
  if (named?.kind === 'date' && named.id === 'year') return named.year
  if (reportYear === undefined) return undefined
  // 由上年的x条减少到y条，比上年的x条减少.
  if (changes.includes('lastYearLevel') && !changes.some((change) => movements.has(change))) return reportYear - 1
  if (times.some((token) => token.kind === 'time' && token.id === 'lastYear')) return reportYear - 1
  return time === 'this' ? reportYear : time === 'last' ? reportYear - 1 : undefined
}

const movements = new Set(['up', 'down'])
