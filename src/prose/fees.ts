import { noNotice, nothingCharged } from '../form/wordings/fees.js'
import { caseUnits, moneyUnit } from '../form/wordings/numbers.js'
import { feeOrNotice } from '../form/wordings/statements.js'
import type { Paragraph, Report, Statement } from '../model/index.js'
import { valueAt } from '../report/queries.js'
import { proseOf } from './prose.js'
import { readingOf, type Count } from './statements.js'

/** What the report says of 信息处理费. Amounts are in 元. */
export interface FeeClaims {
  paragraph: Paragraph
  notices: Statement | undefined
  total: Statement | undefined
  received: Statement | undefined
  /** Every exact amount named. */
  amounts: Statement[]
  nil: boolean
  noNotice: boolean
}

/** What the paragraphs say that name the fee, those of section 六 first; undefined where none does. */
export function feeClaimsOf(report: Report): FeeClaims | undefined {
  const own = new Set(report.sections.find(({ id }) => id === 'otherMatters')?.children)
  const all = report.sections.flatMap(({ children }) => children.filter((node) => node.type === 'paragraph'))
  const naming = all.filter((node) => feeOrNotice.test(proseOf(node).text))
  const telling = [...naming.filter((node) => own.has(node)), ...naming.filter((node) => !own.has(node))]
  const [paragraph] = telling
  if (!paragraph) return undefined
  const counts = telling.flatMap((node) => countsIn(node, report))
  const texts = telling.map((node) => proseOf(node).text)
  const nil = texts.some((text) => nothingCharged.test(text))
  const tops = nil ? counts : counts.filter(({ list }) => list === 0)
  const first = (fits: (count: Count) => boolean): Statement | undefined => tops.find(fits)?.statement
  return {
    paragraph,
    notices: first(isNotice),
    total: first(isTotal),
    received: first((count) => isReceived(count) && !isTotal(count)),
    amounts: counts.filter(isAmount).map(({ statement }) => statement),
    nil,
    noNotice: texts.some((text) => noNotice.test(text)),
  }
}

/** The numbers of the reporting organ itself: 全县各单位发出通知2件，金额400元 is none of it. */
function countsIn(paragraph: Paragraph, report: Report): Count[] {
  const own = readingOf(report).paragraphs.find(({ counts }) => counts[0]?.statement.paragraph === paragraph)
  const charged = valueAt(report, { table: 'charges', row: 'charge', column: 'amount' }) ?? 0
  return (own?.counts ?? []).filter(
    ({ statement: { reason, object, value }, segment }) =>
      segment.number?.approximate === undefined &&
      // 行政事业性收费73500元, 收费金额73500元: what the second table has.
      object !== 'charge' &&
      (charged === 0 || value !== Number(`${String(charged)}e4`)) &&
      (reason === null || !elsewhere.has(reason)),
  )
}

const elsewhere: ReadonlySet<string> = new Set([
  'otherOrgan',
  'otherYear',
  'partOfYear',
  'plan',
  'approximate',
  'range',
])
const cases = new Set(caseUnits)

const isAmount = ({ statement }: Count): boolean => statement.unit === moneyUnit

const isNotice = ({ statement, features }: Count): boolean =>
  cases.has(statement.unit) && features.objects.includes('feeNotice')

/** 实际收取总金额 is what was received. */
const isTotal = (count: Count): boolean =>
  isAmount(count) && count.features.objects.includes('feeTotal') && !count.features.acts.includes('collect')

/** Of words of no list, as in 收取道路占用费, nobody knows whether the fee is meant. */
const isReceived = (count: Count): boolean =>
  isAmount(count) &&
  (!count.features.unknown || count.features.objects.includes('fee')) &&
  (count.features.acts.includes('collect') || count.features.acts.includes('receive'))
