import { tableSpec } from '../../form/index.js'
import type { Edition } from '../../model/index.js'
import { type Values, applicantColumns, cellAddress, disputeColumns, numberIn, outcomeRows, sum } from './values.js'

/** Official names of the outcomes with the beginning of the row ids that belong to them. */
const outcomeGroups: [name: string, prefix: string][] = [
  ['予以公开', 'granted'],
  ['部分公开', 'partlyGranted'],
  ['不予公开', 'denied'],
  ['无法提供', 'unable'],
  ['不予处理', 'refused'],
  ['其他处理', 'other'],
]

const disputeResults: [name: string, column: string][] = [
  ['结果维持', 'upheld'],
  ['结果纠正', 'corrected'],
  ['其他结果', 'otherResult'],
  ['尚未审结', 'pending'],
]

/** The parts above 0 as 「予以公开9件、部分公开2件」. */
const listed = (parts: [name: string, number: number][]): string =>
  parts
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${name}${number}件`)
    .join('、')

/** What the prose says of applications, sentence by sentence as the numbers are nil or not. */
export function requestClaims(edition: Edition, values: Values): string {
  const at = (row: string, column = 'total'): number => numberIn(values, cellAddress('requests', row, column))
  const [received, carriedIn, handled, carriedOut] = [
    at('received'),
    at('carriedIn'),
    at('outcomeTotal'),
    at('carriedOut'),
  ]
  if (received + carriedIn + handled + carriedOut === 0)
    return '本年未收到政府信息公开申请，没有上年结转的申请，也没有结转下年度继续办理的申请。'
  const outcomes = outcomeGroups.map(([name, prefix]): [string, number] => [
    name,
    sum(
      outcomeRows(edition)
        .filter((row) => row.startsWith(prefix))
        .map((row) => at(row)),
    ),
  ])
  const [individual = 0, ...others] = applicantColumns(edition).map((column) => at('received', column))
  return [
    `${received > 0 ? `本年新收政府信息公开申请${received}件` : '本年未收到政府信息公开申请'}，`,
    `${carriedIn > 0 ? `上年结转${carriedIn}件` : '没有上年结转的申请'}。`,
    received > 0 ? `新收申请中，自然人申请${individual}件，法人或其他组织申请${sum(others)}件。` : '',
    handled > 0 ? `全年办结${handled}件，其中${listed(outcomes)}；` : '',
    `${carriedOut > 0 ? `结转下年度继续办理${carriedOut}件` : '没有结转下年度继续办理的申请'}。`,
  ].join('')
}

/** What the prose says of 行政复议 and 行政诉讼. */
export function disputeClaims(edition: Edition, values: Values): string {
  const count = (rows: readonly string[], column: string): number =>
    sum(rows.map((row) => numberIn(values, cellAddress('disputes', row, column))))
  const results = (rows: readonly string[]): string =>
    listed(disputeResults.map(([name, column]) => [name, count(rows, column)]))
  const total = (rows: readonly string[]): number => sum(disputeColumns(edition).map((column) => count(rows, column)))
  const [review, litigation] = [['review'], ['direct', 'afterReview']] as const
  const [reviews, suits] = [total(review), total(litigation)]
  if (reviews + suits === 0) return '全年没有发生因政府信息公开工作引起的行政复议和行政诉讼。'
  return [
    reviews > 0
      ? `因政府信息公开工作被申请行政复议${reviews}件，其中${results(review)}；`
      : '未被申请政府信息公开行政复议；',
    suits > 0 ? `被提起政府信息公开行政诉讼${suits}件，其中${results(litigation)}。` : '未被提起政府信息公开行政诉讼。',
  ].join('')
}

const made = (name: string, verb: string, number: number): string =>
  number > 0 ? `${verb}${name}${number}件` : `未${verb}${name}`

/** What is counted of documents: what was made and repealed and is in force, or what was made and published. */
const documentSentences: ((values: Values, row: string, name: string, year: number) => string)[] = [
  (values, row, name, year) => {
    const at = (column: string): number => numberIn(values, cellAddress('documents', row, column))
    return `${made(name, '制发', at('made'))}，${made(name, '废止', at('repealed'))}，截至${year}年12月31日现行有效${name}${at('valid')}件。`
  },
  (values, row, name) => {
    const at = (column: string): number => numberIn(values, cellAddress('documents', row, column))
    return `${made(name, '新制作', at('newMade'))}，${made(name, '新公开', at('newPublic'))}，对外公开${name}总数${at('publicTotal')}件。`
  },
]

function documentClaims(edition: Edition, values: Values, year: number): string {
  const spec = tableSpec(edition, 'documents')
  if (!spec) return ''
  const counts = (column: string): boolean => spec.columns.some(({ id }) => id === column)
  const sentence = documentSentences[counts('made') ? 0 : 1]
  const hasRules = spec.columns.some(({ id }) => numberIn(values, cellAddress('documents', 'rules', id)) > 0)
  const claimed = spec.rows.filter(({ id }) => id !== 'rules' || hasRules)
  return claimed.map(({ id, label }) => `本年${sentence?.(values, id, label, year) ?? ''}`).join('')
}

/** What the prose says of the disclosure tables. Amounts are printed as the cell prints them. */
export function disclosureClaims(edition: Edition, values: Values, year: number): string {
  const decisions: [string, string][] = [
    ['行政许可', 'permits/licence/decisions'],
    ['行政处罚', 'enforcement/penalty/decisions'],
    ['行政强制', 'enforcement/coercion/decisions'],
  ]
  const taken = decisions.map(([name, address]): [string, number] => [`${name}决定`, numberIn(values, address)])
  const sentence = taken.some(([, number]) => number > 0)
    ? `全年作出${listed(taken)}。`
    : '全年未作出行政许可、行政处罚和行政强制决定。'
  return [documentClaims(edition, values, year), sentence, chargeClaim(values), purchaseClaim(values)].join('')
}

/** Said where the form has the amount. */
function chargeClaim(values: Values): string {
  const amount = values.get('charges/charge/amount')
  if (amount === undefined) return ''
  return Number(amount) > 0 ? `收取行政事业性收费${amount}万元。` : '没有收取行政事业性收费。'
}

function purchaseClaim(values: Values): string {
  if (!values.has('procurement/procurement/items')) return ''
  const items = numberIn(values, 'procurement/procurement/items')
  return items > 0
    ? `实施政府集中采购项目${items}项，采购总金额${values.get('procurement/procurement/amount') ?? 0}万元。`
    : '没有实施政府集中采购项目。'
}

/** The 信息处理费 statement of section 六. Applications dropped for unpaid fees must have had a notice; 100 元 each by tariff. */
export function feeClaims(values: Values): string {
  const unpaid = numberIn(values, 'requests/otherFeeUnpaid/total')
  return unpaid > 0
    ? `本年发出信息处理费收费通知${unpaid}件，通知收费总金额${unpaid * 100}元，申请人均逾期未缴纳，实际收取总金额0元。`
    : '本年未发出信息处理费收费通知，未收取信息处理费。'
}
