import {
  countedOn,
  goesOnToTheEnd,
  lastYearToo,
  period,
  periodWords,
  upTo,
  yearEnd,
  yearlyTotal,
} from '../form/wordings/years.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import { brokenDatesIn } from '../prose/dates.js'
import { proseOf } from '../prose/prose.js'
import { sentenceAround } from '../prose/sentences.js'
import { defineRule } from './shared/define.js'

export const statisticsPeriod = defineRule({
  id: 'statistics-period',
  level: 'warning',
  duty: {
    zh: '统计期限为报告年度1月1日至12月31日',
    en: 'The stated period is 1 January to 31 December of the report year',
  },
  clause: ['format-2021-disclosure', 'regulation-49'],
  requires: ['year'],
  messages: {
    period: '统计期限写作“{printed}”；应为{year}年1月1日至12月31日',
    day: '统计期限“{printed}”漏了“日”字；应为{year}年1月1日至12月31日',
    upTo: '全年数据写的是“{printed}”；应统计到{year}年12月31日',
    broken: '统计期限中的“{printed}”残缺或者不是一个日期；应为{year}年1月1日至12月31日',
    stale: '数据的时间写的是“{printed}”，报告为{year}年度；应统计到{year}年12月31日',
  },
  en: {
    period: 'The period is given as “{printed}”. It should be 1 January to 31 December {year}',
    day: 'The period “{printed}” lacks the character 日. It should read {year}年1月1日至12月31日',
    upTo: 'Numbers of the whole year are given “{printed}”. They should be counted up to 31 December {year}',
    broken: '“{printed}” in the period is damaged or no date. The period should be 1 January to 31 December {year}',
    stale:
      'Numbers are given as of “{printed}” in a report for {year}. They should be counted up to 31 December {year}',
  },
  check: ({ report, year }, context) => {
    for (const paragraph of allParagraphs(report)) {
      const { text } = proseOf(paragraph)
      const broken = brokenDatesIn(text).find(({ start }) => periodWords.test(sentenceAround(text, start)))
      if (broken) {
        const at = placeIn(report, paragraph, broken.start, broken.end)
        context.report('broken', { at, data: { printed: broken.printed, year } })
      }
      const stated = broken ? null : period.exec(text)
      const sentence = stated ? sentenceAround(text, stated.index) : ''
      if (stated && periodWords.test(sentence)) {
        const [printed, , month, day, lastYear = stated[1], lastMonth, lastDay, last] = stated
        const at = placeIn(report, paragraph, stated.index, stated.index + printed.length)
        const whole = [month, day, lastMonth, lastDay].join(' ') === '1 1 12 31' && lastYear === stated[1]
        // A wrong first year is what `report-year` looks for.
        const goesOn = goesOnToTheEnd.test(text.slice(stated.index + printed.length))
        if (!whole && !goesOn) context.report('period', { at, data: { printed, year } })
        else if (whole && last === '') context.report('day', { at, data: { printed, year } })
      }
      const until = upTo.exec(text)
      if (until && Number(until[1]) === year && `${until[2] ?? ''}-${until[3] ?? ''}` !== '12-31') {
        const around = sentenceAround(text, until.index)
        const at = placeIn(report, paragraph, until.index, until.index + until[0].length)
        if (yearlyTotal.test(around) && !countedOn.test(around))
          context.report('upTo', { at, data: { printed: until[0], year } })
      }
      const end = yearEnd.exec(text)
      if (end && Number(end[1]) === year - 1 && isOfThisYear(sentenceAround(text, end.index), year)) {
        const at = placeIn(report, paragraph, end.index, end.index + end[0].length)
        context.report('stale', { at, data: { printed: end[0], year } })
      }
    }
  },
})

/** The sentence does not tell of two years. */
const isOfThisYear = (sentence: string, year: number): boolean =>
  !sentence.includes(`${String(year)}年`) && !lastYearToo.test(sentence)
