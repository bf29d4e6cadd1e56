import { addressText } from '../form/cells.js'
import { formNames } from '../form/names.js'
import { isPlainlyYuan } from '../form/amounts.js'
import { flatMap } from '../text/flat-map.js'
import { cellsOf } from '../report/queries.js'
import { defineRule } from './shared/define.js'

export const amountUnit = defineRule({
  id: 'amount-unit',
  level: 'warning',
  duty: {
    zh: '金额以“万元”为单位填报',
    en: 'Amounts under 万元 are in 万元',
  },
  clause: ['format-2021-disclosure', 'format-2019'],
  requires: ['disclosure'],
  messages: {
    contradicted: '“{cell}”为{printed}万元，正文中的金额却合{claimed}元，相差一万倍；表中应以“万元”为单位',
    implausible: '“{cell}”为{printed}万元，对{organ}来说过大；请核对是否以“元”填报',
  },
  en: {
    contradicted:
      '“{cell}” has {printed} 万元, yet the amount in the text comes to {claimed} 元: ten thousand times less. Give the amount in 万元',
    implausible: '“{cell}” has {printed} 万元, too much for {organ}. Check whether it is in 元',
  },
  check: ({ disclosure, comparisons, report }, context) => {
    const { organ, edition } = report
    const names = formNames(report)
    const amounts = flatMap(disclosure, cellsOf).filter(({ column }) => column === 'amount')
    for (const at of amounts) {
      if (at.value === null || at.value === 0) continue
      const cell = names.cellName(at, edition)
      const claimed = comparisons.find(
        ({ statement, targets }) =>
          statement.value === at.value &&
          targets.some(([address]) => address && addressText(address) === addressText(at)),
      )
      // A unit in the cell itself is what `cell-number` reports.
      if (at.text.endsWith('元')) continue
      if (claimed)
        context.report('contradicted', { at, data: { cell, printed: at.text, claimed: claimed.statement.value } })
      else if (organ && isPlainlyYuan(at.text, at.value, organ.kind))
        context.report('implausible', { at, data: { cell, printed: at.text, organ: organ.name } })
    }
  },
})
