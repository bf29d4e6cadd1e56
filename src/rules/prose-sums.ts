import { allParagraphs, placeIn, valueAt } from '../report/queries.js'
import { percentagesIn, repeatedQuantities, type Mention } from '../prose/sums.js'
import { wholesIn } from '../prose/wholes.js'
import type { Reason, Report } from '../model/index.js'
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
    more: '总数为{whole}{unit}，各分项之和为{parts}={sum}{unit}，超过总数；请核对',
    less: '总数为{whole}{unit}，各分项之和为{parts}={sum}{unit}，相差{difference}{unit}；请核对',
    percent: '{whole}{unit}中的{part}{unit}是{expected}%（{part}÷{whole}），文中写的是“{quote}”；请核对',
    change: '由{before}{unit}到{after}{unit}，应为{expected}，文中写的是“{quote}”；请核对',
    repeated: '“{words}”前面是{first}{unit}，这里是{second}{unit}；请核对',
  },
  en: {
    more: 'The whole is {whole}{unit}, the parts are {parts}={sum}{unit}, more than the whole. Check them',
    less: 'The whole is {whole}{unit}, the parts are {parts}={sum}{unit}, a difference of {difference}{unit}. Check them',
    percent: '{part}{unit} of {whole}{unit} are {expected}% ({part} ÷ {whole}), the text says “{quote}”. Check them',
    change: 'From {before}{unit} to {after}{unit} is {expected}, the text says “{quote}”. Check them',
    repeated: '“{words}” was {first}{unit} above and is {second}{unit} here. Check them',
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
        const at = place(found.percent)
        const { quote, expected } = found
        if (found.kind === 'share') {
          const { part, whole } = found
          report('percent', {
            at,
            data: { part: part.value, unit: part.unit, whole: whole.value, expected, quote },
          })
        } else {
          const { before, after } = found
          const data = { before: before.value, after: after.value, unit: after.unit, quote }
          report('change', { at, data: { ...data, expected: changeOf(before.value, after.value, expected) } })
        }
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
    for (const { words, first, second } of repeatedQuantities(paragraphs)) {
      if (isClaim(first) || isClaim(second)) continue
      report('repeated', {
        at: placeIn(document, second.paragraph, second.quantity.start, second.quantity.end),
        related: [
          {
            at: placeIn(document, first.paragraph, first.quantity.start, first.quantity.end),
            message: String(first.quantity.value),
          },
        ],
        data: { words, first: first.quantity.value, second: second.quantity.value, unit: second.quantity.unit },
      })
    }
  },
})

/** A change with its direction, from a percentage without a sign. */
function changeOf(before: number, after: number, percent: string): Reason {
  if (before === after) return { zh: '没有变化', en: 'no change' }
  return after > before
    ? { zh: `增长${percent}%`, en: `a rise of ${percent}%` }
    : { zh: `下降${percent}%`, en: `a fall of ${percent}%` }
}
