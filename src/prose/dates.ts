import { anyDate, damagedDates } from '../form/wordings/dates.js'
import { flatMap } from '../text/flat-map.js'
import { matchesIn } from '../text/matches.js'

/** A date that cannot be one: a month or day that there is not, a year that lost a character. */
export interface BrokenDate {
  printed: string
  start: number
  end: number
}

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The broken dates of a text whose look-alike characters are folded, in order. */
export function brokenDatesIn(text: string): BrokenDate[] {
  const damaged = flatMap(damagedDates, (pattern) => matchesIn(text, pattern).map(placed))
  const impossible = matchesIn(text, anyDate).filter(isImpossible).map(placed)
  const outside = impossible.filter((date) => !damaged.some(({ start, end }) => date.start < end && start < date.end))
  return [...damaged, ...outside].sort((a, b) => a.start - b.start)
}

const placed = ({ 0: printed, index }: RegExpMatchArray & { index: number }): BrokenDate => ({
  printed,
  start: index,
  end: index + printed.length,
})

function isImpossible({ groups }: RegExpMatchArray): boolean {
  const { year, month, day } = groups ?? {}
  const last = days[Number(month) - 1]
  if (last === undefined) return true
  if (day === undefined) return false
  const isLeapDay = month === '2' && day === '29' && year !== undefined
  return Number(day) === 0 || Number(day) > last || (isLeapDay && Number(year) % 4 !== 0)
}
