import { formNames } from '../form/names.js'
import { failuresOf, undecided } from './shared/arithmetic.js'
import { defineRule } from './shared/define.js'

export const balanceEquation = defineRule({
  id: 'balance-equation',
  level: 'error',
  duty: {
    zh: '申请表每列：本年新收＋上年结转＝办理结果总计＋结转下年度',
    en: 'Each applicant column: 新收 + 上年结转 = 办理结果总计 + 结转下年度',
  },
  clause: ['format-2021-equation', 'format-2019'],
  requires: ['requests'],
  messages: {
    unequal: '{column}：新收＋上年结转 {left}，办理结果总计＋结转下年度 {right}，相差{difference}；{advice}',
  },
  en: {
    unequal:
      '{column}: 新收 + 上年结转 is {left}, 办理结果总计 + 结转下年度 is {right}, a difference of {difference}; {advice}',
  },
  check: ({ equations, requests, report }, context) => {
    const names = formNames(report)
    for (const { equation, details, left, right, difference, advice } of failuresOf(
      equations,
      'balance-equation',
      report,
    )) {
      const column = names.columnLabel(requests.id, equation.line, requests.edition)
      context.report('unequal', { ...details, data: { column, left, right, difference, advice } })
    }
    const reason = undecided(equations, 'balance-equation', report)
    if (reason) context.incomplete(reason)
  },
})
