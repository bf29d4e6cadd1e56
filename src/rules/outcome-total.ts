import { formNames } from '../form/names.js'
import { failuresOf, messageFor, undecided } from './shared/arithmetic.js'
import { defineRule } from './shared/define.js'

export const outcomeTotal = defineRule({
  id: 'outcome-total',
  level: 'error',
  duty: {
    zh: '申请表每列：各项办理结果之和等于（七）总计',
    en: 'Each applicant column: the outcome rows add up to （七）总计',
  },
  clause: ['format-2021-requests', 'format-2019'],
  requires: ['requests'],
  messages: {
    unequal: '{column}：（一）至（六）各项之和为 {left}，（七）总计为{right}，相差{difference}；{advice}',
    unequalOther: '{column}：各项办理结果之和为 {left}，办理结果总计为{right}，相差{difference}；{advice}',
  },
  en: {
    unequal:
      '{column}: （一） to （六） add up to {left}, （七）总计 is {right}, a difference of {difference}; {advice}',
    unequalOther:
      '{column}: the outcomes add up to {left}, 办理结果总计 is {right}, a difference of {difference}; {advice}',
  },
  check: ({ equations, requests, report }, context) => {
    const names = formNames(report)
    for (const { equation, details, left, right, difference, advice } of failuresOf(
      equations,
      'outcome-total',
      report,
    )) {
      const column = names.columnLabel(requests.id, equation.line, requests.edition)
      context.report(messageFor(report, requests), { ...details, data: { column, left, right, difference, advice } })
    }
    const reason = undecided(equations, 'outcome-total', report)
    if (reason) context.incomplete(reason)
  },
})
