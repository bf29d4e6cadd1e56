import { allParagraphs, placeIn, sectionOf, valueAt } from '../report/queries.js'
import { miscountedLists } from '../prose/counted-lists.js'
import { wrongChanges } from '../prose/relations/changes.js'
import { wrongMoves } from '../prose/relations/moves.js'
import { wrongFlows } from '../prose/relations/flows.js'
import { wrongOrders } from '../prose/relations/orders.js'
import { repeatedQuantities } from '../prose/relations/repeats.js'
import { repeatedThemes } from '../prose/relations/themes.js'
import { wrongNamedBases } from '../prose/relations/named-bases.js'
import { wrongNamedRates } from '../prose/relations/named-rates.js'
import { wrongRatios } from '../prose/relations/ratios.js'
import { wrongRates } from '../prose/relations/rates.js'
import { wrongShareLists } from '../prose/relations/share-lists.js'
import { wrongShares } from '../prose/relations/shares.js'
import { contradictedWholes } from '../prose/relations/wholes.js'
import { valuesFor } from '../prose/comparison.js'
import { readingOf } from '../prose/statements.js'
import type { Place, Reason, Report, Statement, Target } from '../model/index.js'
import { distinctBy } from '../text/lists.js'
import { defineRule } from './shared/define.js'

/** What shares of requests are shares of, where the text does not name it: sums of rows. */
const requestTotals = [['received'], ['received', 'carriedIn'], ['outcomeTotal']]
const totalOf = (report: Report, row: string): number =>
  valueAt(report, { table: 'requests', row, column: 'total' }) ?? 0

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
    percent: '{whole}{unit}中的{part}{unit}是{expected}%（{part}÷{whole}），文中写的是{printed}；请核对',
    change: '由{before}到{after}，应为{expected}，文中写的是{printed}；请核对',
    sum: '各项之和为{parts}={sum}{unit}，这里写的合计是{whole}{unit}；请核对',
    difference: '由{before}到{after}，应为{expected}，文中写的是{printed}；请核对',
    stock: '由前后各数推算应为{expected}{unit}，这里写的是{printed}{unit}；请核对',
    net: '增减相抵应为{expected}，文中写的是{printed}；请核对',
    direction: '由{before}到{after}是{expected}，文中写的是{printed}；请核对',
    order: '文中说{first}{unit}{said}{second}{unit}；请核对',
    average: '{total}{unit}按{count}计平均是{expected}，文中写的是{printed}；请核对',
    multiple: '{total}是{count}的{expected}倍，文中写的是{printed}；请核对',
    count: '这里说“{said}”，列出的是{named}项；请核对',
    repeated: '同一数量前面写的是{first}{unit}，这里写的是{second}{unit}；请核对',
  },
  en: {
    more: 'The whole is {whole}{unit}, the parts are {parts}={sum}{unit}, more than the whole. Check them',
    less: 'The whole is {whole}{unit}, the parts are {parts}={sum}{unit}, a difference of {difference}{unit}. Check them',
    percent: '{part}{unit} of {whole}{unit} are {expected}% ({part} ÷ {whole}), the text says {printed}. Check them',
    change: 'From {before} to {after} is {expected}, the text says {printed}. Check them',
    sum: 'The parts are {parts}={sum}{unit}, the total says {whole}{unit}. Check them',
    difference: 'From {before} to {after} is {expected}, the text says {printed}. Check them',
    stock: 'The numbers before it make {expected}{unit}, the text says {printed}{unit}. Check them',
    net: 'Additions less removals are {expected}, the text says {printed}. Check them',
    direction: 'From {before} to {after} is {expected}, the text says {printed}. Check them',
    order: 'The text says that {first}{unit} are {said} than {second}{unit}. Check them',
    average: '{total}{unit} by {count} are {expected} each, the text says {printed}. Check them',
    multiple: '{total} is {expected} times {count}, the text says {printed}. Check them',
    count: 'The text says “{said}”, its list names {named}. Check them',
    repeated: 'The same quantity was {first}{unit} above and is {second}{unit} here. Check them',
  },
  check: ({ report, comparisons }, context) => {
    const { paragraphs } = readingOf(report)
    const at = ({ paragraph, start, end }: Pick<Statement, 'paragraph' | 'start' | 'end'>): Place =>
      placeIn(report, paragraph, start, end)
    const valuesOf = (statement: Statement): number[] => valuesFor(statement, report)
    const totals = requestTotals.map((rows) => rows.reduce((sum, row) => sum + totalOf(report, row), 0))
    const agreed = new Set(comparisons.flatMap(({ verdict, statement }) => (verdict === 'agrees' ? [statement] : [])))
    for (const paragraph of paragraphs) {
      const { counts } = paragraph
      for (const { whole, parts, kind } of distinctBy(contradictedWholes(counts), ({ whole: own }) => own)) {
        // 新收253件，办结250件，未办结15件: as the tables have it, which know what was carried over.
        if (kind === 'more' && [whole, ...parts].every((said) => agreed.has(said))) continue
        const sum = parts.reduce((added, { value }) => added + value, 0)
        const related = parts.map((part) => ({ at: at(part), message: String(part.value) }))
        const data = { whole: whole.value, unit: whole.unit, parts: parts.map(({ value }) => value).join('+'), sum }
        const details = { at: at(whole), related }
        if (kind === 'less') context.report('less', { ...details, data: { ...data, difference: whole.value - sum } })
        else context.report(kind, { ...details, data })
      }
      const found = [
        ...wrongShares(counts, totals),
        ...wrongRates(counts, valuesOf),
        ...wrongNamedRates(counts),
        ...wrongNamedBases(counts, valuesOf),
        ...wrongShareLists(counts, totals),
      ]
      const shares = distinctBy(found, ({ percent }) => percent)
      for (const { percent, part, whole, expected } of shares) {
        const data = {
          part: part.value,
          unit: part.unit,
          whole,
          printed: textIn(percent),
          expected,
        }
        context.report('percent', { at: at(percent), data })
      }
      const changes = [...wrongChanges(counts, valuesOf), ...wrongMoves(counts)]
      for (const { said, before, after, expected, printed } of distinctBy(changes, ({ said: own }) => own)) {
        const inWords = (change: number): Reason => changeInWords(change, said.unit)
        const data = { before, after, expected: inWords(expected), printed: inWords(printed) }
        context.report(said.unit === '%' ? 'change' : 'difference', { at: at(said), data })
      }
      for (const { kind, at: place, printed, expected, unit, parts } of wrongFlows(paragraph)) {
        const related = parts.map((part) => ({ at: at(part), message: String(part.value) }))
        const details = { at: at(place), related }
        const [before = 0, after = 0] = parts.map(({ value }) => value)
        if (kind === 'stock') context.report('stock', { ...details, data: { printed, expected, unit } })
        else if (kind === 'net') {
          const data = { printed: changeInWords(printed, unit), expected: changeInWords(expected, unit) }
          context.report('net', { ...details, data })
        } else {
          const data = { before, after, printed: directionInWords(printed), expected: directionInWords(expected) }
          context.report('direction', { ...details, data })
        }
      }
      for (const { first, second, said, start, end } of wrongOrders(paragraph)) {
        const data = { first: first.value, second: second.value, unit: first.unit, said: orderInWords[said] }
        const related = [first, second].map((own) => ({ at: at(own), message: String(own.value) }))
        context.report('order', { at: at({ paragraph: first.paragraph, start, end }), related, data })
      }
      for (const { kind, at: place, dividend, divisor, expected } of wrongRatios(paragraph)) {
        const related = [{ at: at(dividend), message: String(dividend.value) }]
        const data = { total: dividend.value, unit: dividend.unit, count: divisor, expected, printed: textIn(place) }
        context.report(kind, { at: at(place), related, data })
      }
    }
    const all = allParagraphs(report)
    for (const [index, paragraph] of all.entries()) {
      for (const { said, named, start, end } of miscountedLists(paragraph, all[index + 1]))
        context.report('count', { at: at({ paragraph, start, end }), data: { said, named } })
    }
    // What is held against the tables is reported there.
    const compared = new Set(
      comparisons.flatMap(({ statement, targets }) => (isReadable(report, targets) ? [statement] : [])),
    )
    const problems = new Set(sectionOf(report, 'problems')?.children)
    const repeats = [
      ...repeatedQuantities(paragraphs),
      ...repeatedThemes(paragraphs, report.year?.value, ({ paragraph }) => problems.has(paragraph)),
    ]
    const twice = new Map(repeats.map((repeat) => [repeat.second, repeat]))
    for (const { first, second } of twice.values()) {
      if (compared.has(first) || compared.has(second)) continue
      context.report('repeated', {
        at: at(second),
        related: [{ at: at(first), message: String(first.value) }],
        data: { first: first.value, second: second.value, unit: second.unit },
      })
    }
  },
})

/** As it stands in the text: a share may be told in words. */
const textIn = ({ paragraph, start, end }: Pick<Statement, 'paragraph' | 'start' | 'end'>): string =>
  paragraph.value.slice(start, end)

const isReadable = ({ tables }: Report, targets: readonly Target[]): boolean =>
  targets.length > 0 && targets.flat().every(({ table }) => tables.has(table))

/** A signed change with its direction: a fall of 5.4 % is no rise of −5.4 %. */
function changeInWords(change: number, unit: string): Reason {
  if (change === 0) return { zh: '没有变化', en: 'no change' }
  const amount = `${String(Math.abs(change))}${unit}`
  const [up, down] = unit === '%' ? ['增长', '下降'] : ['增加', '减少']
  return change > 0 ? { zh: up + amount, en: `a rise of ${amount}` } : { zh: down + amount, en: `a fall of ${amount}` }
}

const directionInWords = (sign: number): Reason =>
  sign === 0 ? { zh: '不变', en: 'no change' } : sign > 0 ? { zh: '增加', en: 'a rise' } : { zh: '减少', en: 'a fall' }

const orderInWords = {
  more: { zh: '多于', en: 'more' },
  fewer: { zh: '少于', en: 'fewer' },
} as const satisfies Record<string, Reason>
