import { formNames } from '../form/names.js'
import { failuresOf, messageFor, undecided } from './shared/arithmetic.js'
import { defineRule } from './shared/define.js'

export const disputeTotal = defineRule({
  id: 'dispute-total',
  level: 'error',
  duty: {
    zh: '复议、诉讼各组：四种结果之和等于总计',
    en: 'Review, direct and later litigation: the four outcomes add up to 总计',
  },
  clause: ['format-2021', 'format-2019'],
  requires: ['disputes'],
  messages: {
    unequal:
      '“{group}”：结果维持、结果纠正、其他结果、尚未审结之和为 {left}，总计为{right}，相差{difference}；{advice}',
    unequalOther: '“{group}”：各种结果之和为 {left}，总计为{right}，相差{difference}；{advice}',
  },
  en: {
    unequal: '“{group}”: the four outcomes add up to {left}, 总计 is {right}, a difference of {difference}; {advice}',
    unequalOther: '“{group}”: the outcomes add up to {left}, 总计 is {right}, a difference of {difference}; {advice}',
  },
  check: ({ equations, disputes, report }, context) => {
    const names = formNames(report)
    for (const { equation, details, left, right, difference, advice } of failuresOf(
      equations,
      'dispute-total',
      report,
    )) {
      const group = names.rowLabel(disputes.id, equation.line, disputes.edition)
      context.report(messageFor(report, disputes), { ...details, data: { group, left, right, difference, advice } })
    }
    const reason = undecided(equations, 'dispute-total', report)
    if (reason) context.incomplete(reason)
  },
})
