import { carriedTo, definedYear, lastYearToo, periodOfYear, presentedWork } from '../form/wordings/years.js'
import type { Paragraph } from '../model/index.js'
import { matchesIn } from '../text/matches.js'
import { proseOf } from './prose.js'
import { sentenceAround } from './sentences.js'

/** A year where only another one can stand. Offsets are those of the paragraph. */
export interface StaleYear {
  /**
   * `work`: the work that is presented is that of another year · `defined`: 本年 or 上年 is said to be another year ·
   * `period`: the whole year of the numbers is another one · `carriedTo`: what is left over goes to the year of the report
   * itself.
   */
  kind: 'work' | 'defined' | 'period' | 'carriedTo'
  printed: string
  expected: number
  start: number
  end: number
}

/** The years of a paragraph that cannot be right in a report for a year. */
export function staleYearsIn(paragraph: Paragraph, year: number): StaleYear[] {
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
  return found
}

/** The sentence tells what the year before left over. */
const tellsOfLastYear = (text: string, index: number, year: number): boolean => {
  const sentence = sentenceAround(text, index)
  return lastYearToo.test(sentence) || sentence.includes(String(year - 1))
}
