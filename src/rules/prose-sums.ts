import { allParagraphs, placeIn, valueAt } from '../report/queries.js'
import { percentagesIn, repeatedQuantities, type Mention } from '../prose/sums.js'
import { wholesIn } from '../prose/wholes.js'
import type { Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

/** What shares of requests are shares of, where the text does not name it: sums of rows. */
const requestTotals = [['received'], ['received', 'carriedIn'], ['outcomeTotal']]
const totalOf = (document: Report, row: string): number =>
  valueAt(document, { table: 'requests', row, column: 'total' }) ?? 0

export const proseSums = defineRule({
  id: 'prose-sums',
  level: 'warning',
  duty: {
    zh: '正文中的分项与总数、百分比与数字、前后数字互不矛盾',
    en: 'Parts and wholes, percentages and repeated numbers of the text do not contradict each other',
  },
  clause: ['format-2021-duty', 'format-2019'],
  legacy: true,
  messages: {
    more: '总数为{whole}{unit}，“其中”各项之和为{parts}={sum}{unit}，超过总数；请核对',
    less: '总数为{whole}{unit}，“其中”各项之和为{parts}={sum}{unit}，相差{difference}{unit}；请核对',
    percent: '“{part}{unit}，占{printed}%”与文中数字不符：{part}÷{whole}={expected}%；请核对',
    change: '由{before}到{after}，变化应为{expected}%，文中写的是{printed}%；请核对',
    repeated: '同一数量前面写的是{first}{unit}，这里写的是{second}{unit}；请核对',
  },
  en: {
    more: 'The whole is {whole}{unit}, the parts behind 其中 are {parts}={sum}{unit}, more than the whole. Check them',
    less: 'The whole is {whole}{unit}, the parts behind 其中 are {parts}={sum}{unit}, a difference of {difference}{unit}. Check them',
    percent: '“{part}{unit}，占{printed}%” does not fit the numbers: {part} ÷ {whole} = {expected}%. Check them',
    change: 'From {before} to {after} the change is {expected}%, the text says {printed}%. Check them',
    repeated: 'The same quantity was {first}{unit} above and is {second}{unit} here. Check them',
  },
  check: ({ report: document, comparisons }, { report }) => {
    const paragraphs = allParagraphs(document)
    const totals = requestTotals.map((rows) => rows.reduce((sum, row) => sum + totalOf(document, row), 0))
    for (const paragraph of paragraphs) {
      const place = ({ start, end }: { start: number; end: number }) => placeIn(document, paragraph, start, end)
      for (const { whole, parts, complete } of wholesIn(paragraph)) {
        const sum = parts.reduce((total, { value }) => total + value, 0)
        if (sum === whole.value || (sum < whole.value && !complete)) continue
        const related = parts.map((part) => ({ at: place(part), message: String(part.value) }))
        const data = { whole: whole.value, unit: whole.unit, parts: parts.map(({ value }) => value).join('+'), sum }
        if (sum > whole.value) report('more', { at: place(whole), related, data })
        else report('less', { at: place(whole), related, data: { ...data, difference: whole.value - sum } })
      }
      for (const found of percentagesIn(paragraph, totals)) {
        const { printed, expected } = found
        const at = place(found.percent)
        if (found.kind === 'share')
          report('percent', {
            at,
            data: { part: found.part.value, unit: found.part.unit, whole: found.whole.value, printed, expected },
          })
        else report('change', { at, data: { before: found.before.value, after: found.after.value, printed, expected } })
      }
    }
    // What is held against the tables is told there.
    const isClaim = ({ paragraph, quantity }: Mention): boolean =>
      comparisons.some(
        ({ statement, targets }) =>
          targets.length > 0 &&
          statement.paragraph === paragraph &&
          statement.start === quantity.start &&
          targets.flat().every(({ table }) => document.tables.has(table)),
      )
    for (const { first, second } of repeatedQuantities(paragraphs)) {
      if (isClaim(first) || isClaim(second)) continue
      report('repeated', {
        at: placeIn(document, second.paragraph, second.quantity.start, second.quantity.end),
        related: [
          {
            at: placeIn(document, first.paragraph, first.quantity.start, first.quantity.end),
            message: String(first.quantity.value),
          },
        ],
        data: { first: first.quantity.value, second: second.quantity.value, unit: second.quantity.unit },
      })
    }
  },
})
