import { informationFee } from '../form/wordings/statements.js'
import {
  isOver,
  lastYearToo,
  madeOfYear,
  ofOwnYear,
  presented,
  presentedWithin,
  reportOfYear,
  sinceYear,
  statedPeriod,
  thisYearsWork,
} from '../form/wordings/years.js'
import { flatMap } from '../text/flat-map.js'
import { allParagraphs, paragraphsOf, placeIn, sectionOf, valueAt } from '../report/queries.js'
import { titleParts } from '../lexicon/titles.js'
import type { Clause } from '../prose/clauses.js'
import { proseOf } from '../prose/prose.js'
import { sentenceAround } from '../prose/sentences.js'
import { staleYearsIn } from '../prose/stale-years.js'
import type { Paragraph, Place, Report, Section } from '../model/index.js'
import { defineRule } from './shared/define.js'

export const reportYear = defineRule({
  id: 'report-year',
  level: 'error',
  duty: {
    zh: '标题、统计期限和正文所说的年份一致',
    en: 'Title, period and text speak of the same year',
  },
  clause: ['regulation-49', 'format-2021-duty'],
  requires: ['year'],
  messages: {
    title: '标题为{printed}年度，按设置应为{year}年度的报告；请核对标题或设置',
    period: '标题为{year}年度，统计期限却写{printed}；请核对年份',
    document: '标题为{year}年度，正文却称“{printed}”；请核对年份',
    body: '报告为{year}年度，“总体情况”说的却都是{other}年；请核对是否沿用了上一年的文字',
    stale: '这里写的是“{printed}”，报告为{year}年度；若说的是本年度工作，请改年份',
    another: '报告为{year}年度，“{printed}”中的年份应为{expected}年；请核对是否沿用了往年的文字',
    ahead: '报告为{year}年度，“{printed}”却把下一年的工作写成已经做了；请核对年份',
  },
  en: {
    title: 'The title is for {printed}, the settings expect the report for {year}. Check the title or the settings',
    period: 'The title is for {year}, the stated period says {printed}. Check the year',
    document: 'The title is for {year}, the text calls itself “{printed}”. Check the year',
    body: 'The report is for {year}, yet section 总体情况 speaks only of {other}. Check whether last year’s text was left in',
    stale: 'This says “{printed}” in a report for {year}. If it is about this year’s work, correct the year',
    another:
      'The report is for {year}, the year in “{printed}” should be {expected}. Check whether text of another year was left in',
    ahead: 'The report is for {year}, yet “{printed}” tells work of the next year as done. Check the year',
  },
  check: ({ report, year }, context) => {
    const { title } = report
    const titleYear = title && titleParts(title.value).year
    if (title && titleYear !== null && titleYear !== year)
      context.report('title', { at: title, data: { year, printed: titleYear } })
    const left = valueAt(report, { table: 'requests', row: 'carriedOut', column: 'total' })
    for (const paragraph of allParagraphs(report)) {
      const { text } = proseOf(paragraph)
      const period = statedPeriod.exec(text)
      if (period && Number(period[1]) !== year) {
        const at = placeIn(report, paragraph, period.index, period.index + period[0].length)
        context.report('period', { at, data: { year, printed: period[0] } })
      }
      const named = madeOfYear.exec(text) ?? reportOfYear.exec(text)
      if (named && Number(named[1]) !== year && isOfThisReport(paragraph, named.index, report)) {
        const at = placeIn(report, paragraph, named.index, named.index + named[0].length)
        context.report('document', { at, data: { year, printed: named[0] } })
      }
      for (const { kind, start, end, printed, expected } of staleYearsIn(paragraph, year, left)) {
        if (kind === 'done' && !isOver.test(printed) && isPlanned(paragraph, report)) continue
        const at = placeIn(report, paragraph, start, end)
        if (kind === 'done') context.report('ahead', { at, level: 'warning', data: { year, printed } })
        else context.report('another', { at, level: 'warning', data: { year, printed, expected } })
      }
    }
    const overview = sectionOf(report, 'overview')
    const other = sectionOf(report, 'otherMatters')
    const fees = other ? staleClausesOf(other, report, year).filter(({ around }) => informationFee.test(around)) : []
    for (const { at, printed } of fees) context.report('stale', { at, level: 'warning', data: { year, printed } })
    if (!overview) return
    const stale = staleClausesOf(overview, report, year)
    const ownYear = paragraphsOf(overview).some((paragraph) => proseOf(paragraph).text.includes(`${String(year)}年`))
    const [first] = stale
    if (!ownYear && first && stale.length > 1) context.report('body', { at: first.at, data: { year, other: year - 1 } })
    else for (const { at, printed } of stale) context.report('stale', { at, level: 'warning', data: { year, printed } })
  },
})

/** In section 五 work of the next year without a word of what is planned: （二）2024年，召开会议2次. */
const isPlanned = (paragraph: Paragraph, report: Report): boolean =>
  sectionOf(report, 'problems')?.children.includes(paragraph) ?? false

/** Last year's report came out this year, and section 一 may tell so: only the preface speaks of this one without saying it. */
function isOfThisReport(paragraph: Paragraph, index: number, { sections }: Report): boolean {
  const { value } = paragraph
  const from = value.lastIndexOf('。', index) + 1
  const isPreface = sections.some(({ id, children }) => id === null && children.includes(paragraph))
  return isPreface || presented.test(value.slice(from, index + presentedWithin))
}

/** A clause that opens with last year and tells its work. */
interface StaleClause {
  at: Place
  printed: string
  /** Its sentence. */
  around: string
}

const staleClausesOf = (section: Section, report: Report, year: number): StaleClause[] =>
  flatMap(paragraphsOf(section), (paragraph) => {
    const { text, clauses } = proseOf(paragraph)
    return flatMap(clauses, (clause) => {
      const { text: printed, start } = clause
      const match = thisYearsWork.exec(printed) ?? (start === 0 ? sinceYear.exec(text) : null)
      if (!match || Number(match[1]) !== year - 1 || isAboutBoth(text, clause, year)) return []
      const at = placeIn(report, paragraph, start, start + printed.length)
      return [{ at, printed, around: sentenceAround(text, start) }]
    })
  })

/** The sentence compares with the year of the report, or says how last year was judged. */
function isAboutBoth(text: string, { start }: Clause, year: number): boolean {
  const from = text.lastIndexOf('。', start) + 1
  const end = text.indexOf('。', start)
  // A document may be named by its year: 《2024年政务公开工作要点》.
  const sentence = text.slice(from, end < 0 ? undefined : end).replace(/《[^《》]{0,120}》/gu, '')
  const before = text.slice(from, start)
  return sentence.includes(`${String(year)}年`) || lastYearToo.test(sentence) || ofOwnYear.test(before)
}
