import { formNames } from '../form/names.js'
import { failuresOf, messageFor, undecided } from './shared/arithmetic.js'
import { defineRule } from './shared/define.js'

export const applicantTotal = defineRule({
  id: 'applicant-total',
  level: 'error',
  duty: {
    zh: '申请表每行：自然人与五类组织之和等于总计',
    en: 'Each row of the requests table: the six applicant columns add up to 总计',
  },
  clause: ['format-2021-requests', 'format-2019'],
  requires: ['requests'],
  messages: {
    unequal: '“{row}”：六类申请人之和为 {left}，总计为{right}，相差{difference}；{advice}',
    unequalOther: '“{row}”：各类申请人之和为 {left}，总计为{right}，相差{difference}；{advice}',
  },
  en: {
    unequal:
      '“{row}”: the six applicant columns add up to {left}, 总计 is {right}, a difference of {difference}; {advice}',
    unequalOther:
      '“{row}”: the applicant columns add up to {left}, 总计 is {right}, a difference of {difference}; {advice}',
  },
  check: ({ equations, requests, report }, context) => {
    const names = formNames(report)
    for (const { equation, details, left, right, difference, advice } of failuresOf(
      equations,
      'applicant-total',
      report,
    )) {
      const row = names.rowLabel(requests.id, equation.line, requests.edition)
      context.report(messageFor(report, requests), { ...details, data: { row, left, right, difference, advice } })
    }
    const reason = undecided(equations, 'applicant-total', report)
    if (reason) context.incomplete(reason)
  },
})
