import {
  carriedDone,
  carriedTo,
  definedYear,
  doneWell,
  doneWork,
  feeYear,
  lastYearToo,
  leftToNext,
  madeAtStart,
  periodOfYear,
  plannedWork,
  plansAhead,
  presentedWork,
  printedYear,
} from '../form/wordings/years.js'
import type { Paragraph } from '../model/index.js'
import { matchesIn } from '../text/matches.js'
import { proseOf } from './prose.js'
import { sentenceAround } from './sentences.js'

/** A year where only another one can stand. Offsets are those of the paragraph. */
export interface StaleYear {
  /**
   * `work`: the work that is presented is that of another year · `defined`: 本年 or 上年 is said to be another year ·
   * `period`: the whole year of the numbers is another one · `carriedTo`: what is left over goes to the year of the report
   * itself · `planned`: work to come is planned for a year that is over · `done`: work was done in a year to come · `made`: the
   * report is made before the year is over · `fee`: another year had no fee.
   */
  kind: 'work' | 'defined' | 'period' | 'carriedTo' | 'planned' | 'done' | 'made' | 'fee'
  printed: string
  expected: number
  start: number
  end: number
}

/** The years of a paragraph that cannot be right in a report for a year that left some requests to the next. */
export function staleYearsIn(paragraph: Paragraph, year: number, left: number | null): StaleYear[] {
  const { text } = proseOf(paragraph)
  if (!text.includes('20')) return []
  const stale = (kind: StaleYear['kind'], match: RegExpExecArray, expected: number): StaleYear => ({
    ...{ kind, expected, printed: match[0] },
    ...{ start: match.index, end: match.index + match[0].length },
  })
  const found: StaleYear[] = []
  const work = presentedWork.exec(text)
  if (work && Number(work[1]) !== year) found.push(stale('work', work, year))
  const period = periodOfYear.exec(text)
  if (period && Number(period[1]) !== year) found.push(stale('period', period, year))
  for (const match of matchesIn(text, definedYear)) {
    const { own, year: printed } = match.groups ?? {}
    const expected = own === undefined ? year - 1 : year
    if (Number(printed) !== expected) found.push(stale('defined', match, expected))
  }
  const carried = carriedTo.exec(text)
  if (carried && Number(carried[1]) === year && !tellsOfLastYear(text, carried.index, year))
    found.push(stale('carriedTo', carried, year + 1))
  const done = carriedDone.exec(text)
  const { count, year: doneIn } = done?.groups ?? {}
  if (done && Number(doneIn) === year && Number(count) === left) found.push(stale('carriedTo', done, year + 1))
  for (const { kind, pattern, isWrong, expected } of workYears(year)) {
    const match = pattern.exec(text)
    if (!match || !isWrong(Number(match[1])) || found.some((other) => other.kind === kind)) continue
    if (kind === 'fee' && isOfYear(text, match.index, year)) continue
    if (kind === 'done' && isOfTheNext(text, match)) continue
    found.push(stale(kind, match, expected))
  }
  return found
}

interface WorkYear {
  kind: StaleYear['kind']
  pattern: RegExp
  isWrong: (printed: number) => boolean
  expected: number
}

/** What the work of a year, of the one to come and the report itself are dated by. */
const workYears = (year: number): WorkYear[] => [
  { kind: 'planned', pattern: plannedWork, isWrong: (printed) => printed <= year, expected: year + 1 },
  { kind: 'done', pattern: doneWork, isWrong: (printed) => printed === year + 1, expected: year },
  { kind: 'done', pattern: doneWell, isWrong: (printed) => printed === year + 1, expected: year },
  { kind: 'made', pattern: madeAtStart, isWrong: (printed) => printed === year, expected: year + 1 },
  { kind: 'fee', pattern: feeYear, isWrong: (printed) => printed === year - 1, expected: year },
]

/** A sentence about a year to come that plans its work, or tells what has become in it of what was left over. */
function isOfTheNext(text: string, { index }: RegExpExecArray): boolean {
  const sentence = sentenceAround(text, index)
  const lead = text.slice(text.lastIndexOf('。', index) + 1, index)
  return plansAhead.test(lead + sentence) || leftToNext.test(lead + sentence)
}

const isOfYear = (text: string, index: number, year: number): boolean =>
  sentenceAround(text, index).includes(printedYear(year))

/** The clause, or the one before it, tells what the year before left over. */
const tellsOfLastYear = (text: string, index: number, year: number): boolean => {
  const sentence = sentenceAround(text, index)
  const end = index - Math.max(0, text.lastIndexOf(sentence, index))
  const [before = '', own = ''] = [undefined, ...sentence.slice(0, end).split('，')].slice(-2)
  const clauses = before + own
  return lastYearToo.test(clauses) || clauses.includes(String(year - 1)) || sentence.startsWith(printedYear(year - 1))
}
