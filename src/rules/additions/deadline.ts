import { allParagraphs } from '../../report/queries.js'
import type { EditionAddition, Paragraph, Report, Rule } from '../../model/index.js'
import { defineRule } from '../shared/define.js'
import { askedOf, compact } from './demands.js'
import { dayAtEnd, type Day } from './signed-day.js'

/** The rule that holds the day of signature against the last day that additions allow. */
export const deadlineOf = (additions: readonly EditionAddition[]): Rule =>
  defineRule({
    id: 'deadline',
    level: 'error',
    duty: {
      zh: '报告按本地要求的期限完成',
      en: 'The report is signed by the day that the region asks for',
    },
    clause: [],
    requires: ['year'],
    messages: { late: '落款日期为{signed}，晚于要求的{last}；请核实日期（{basis}）' },
    en: { late: 'The report is signed on {signed}, after {last}, the last day for it. Check the date ({basis})' },
    check: ({ report, year }, context) => {
      const { demands, unsure } = askedOf(report, additions, ({ deadline }) => (deadline ? [deadline] : []))
      unsure.forEach(context.incomplete)
      const signature = signatureOf(report)
      if (demands.length === 0) context.notApplicable()
      else if (!signature) context.incomplete(noDay)
      else
        for (const { month, day, basis, level = 'error' } of demands) {
          const last: Day = { year: year + 1, month, day }
          if (inOrder(signature.day) <= inOrder(last)) continue
          const data = { signed: inWords(signature.day), last: inWords(last), basis }
          context.report('late', { at: signature.paragraph, level, data })
        }
    },
  })

const noDay = {
  zh: '没有找到落款日期',
  en: 'No day of signature was found',
}

/** Lines at the end of a report that its signature may stand in. */
const tailLength = 6

function signatureOf(report: Report): { paragraph: Paragraph; day: Day } | undefined {
  const organ = compact(report.organ?.name ?? '')
  for (const paragraph of allParagraphs(report).slice(-tailLength).reverse()) {
    const day = dayAtEnd(compact(paragraph.value), organ)
    if (day) return { paragraph, day }
  }
  return undefined
}

const inOrder = ({ year, month, day }: Day): number => year * 10_000 + month * 100 + day

const inWords = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`
