import { editionOf, withValues } from '../../support/model.js'
import { applicantColumns, disputeColumns, numberIn, type CellValue } from '../../support/values.js'
import type { Defect } from '../defect.js'
import { compose, type Draft } from '../report.js'
import { equations, from2021, silent, to2020 } from './common.js'

/** One wrong number among those that must add up; its prose is said to be wrong by the same cause. */
const wrong = (
  rule: string,
  name: string,
  addresses: (draft: Draft) => readonly string[],
  place?: (draft: Draft) => readonly string[],
): Defect => ({
  rule,
  message: 'unequal',
  name,
  tolerated: [...equations, 'prose-requests', 'prose-disputes', 'prose-sums'],
  make: (draft, draw) => {
    const cells = addresses(draft)
    const by = draw.pick([1, 2, 9, 10, 90])
    const values = Object.fromEntries(cells.map((address) => [address, numberIn(draft.values, address) + by]))
    return { model: withValues(compose(draft), values), place: { cells: place?.(draft) ?? cells } }
  },
})

const column = ({ values, seed }: Draft): string => {
  const columns = applicantColumns(editionOf({ edition: values.has('documents/normative/made') ? '2021' : '2019' }))
  return columns[seed % columns.length] ?? 'individual'
}
const outcomes = ['granted', 'partlyGranted', 'deniedSecret', 'unableNotHeld', 'refusedPetition']
const outcome = ({ seed }: Draft): string => outcomes[seed % outcomes.length] ?? 'granted'
const disputeRow = ({ seed }: Draft): string => ['review', 'direct', 'afterReview'][seed % 3] ?? 'review'
const disputeColumn = ({ seed }: Draft): string => disputeColumns(editionOf({ edition: '2021' }))[seed % 4] ?? 'upheld'

const sums: readonly Defect[] = [
  wrong('balance-equation', '新收 of a column and of the whole', (draft) => [
    `requests/received/${column(draft)}`,
    'requests/received/total',
  ]),
  wrong('balance-equation', '结转下年度 of a column', (draft) => [`requests/carriedOut/${column(draft)}`]),
  wrong('balance-equation', '上年结转 of a column and of the whole', (draft) => [
    `requests/carriedIn/${column(draft)}`,
    'requests/carriedIn/total',
  ]),
  wrong('balance-equation', '新收 of a column', (draft) => [`requests/received/${column(draft)}`]),
  wrong('outcome-total', 'an outcome', (draft) => [`requests/${outcome(draft)}/${column(draft)}`]),
  wrong('outcome-total', '（七）总计 of a column', (draft) => [`requests/outcomeTotal/${column(draft)}`]),
  wrong('outcome-total', '（七）总计 of the whole', () => ['requests/outcomeTotal/total']),
  wrong(
    'outcome-total',
    'an outcome and its total',
    (draft) => [`requests/${outcome(draft)}/${column(draft)}`, `requests/${outcome(draft)}/total`],
    (draft) => [
      `requests/${outcome(draft)}/${column(draft)}`,
      `requests/${outcome(draft)}/total`,
      `requests/outcomeTotal/${column(draft)}`,
      'requests/outcomeTotal/total',
    ],
  ),
  wrong('applicant-total', 'an outcome', (draft) => [`requests/${outcome(draft)}/${column(draft)}`]),
  wrong('applicant-total', 'the total of an outcome', (draft) => [`requests/${outcome(draft)}/total`]),
  wrong('applicant-total', 'the total of 新收', () => ['requests/received/total']),
  wrong('applicant-total', 'the total of 上年结转', () => ['requests/carriedIn/total']),
  wrong(
    'dispute-total',
    'a result',
    (draft) => [`disputes/${disputeRow(draft)}/${disputeColumn(draft)}`],
    (draft) => [`disputes/${disputeRow(draft)}/${disputeColumn(draft)}`, `disputes/${disputeRow(draft)}/total`],
  ),
  wrong('dispute-total', 'the total of a row', (draft) => [`disputes/${disputeRow(draft)}/total`]),
  wrong('dispute-total', 'the total of reviews', () => ['disputes/review/total']),
]

const stock = (
  message: string,
  name: string,
  years: readonly number[],
  values: Readonly<Record<string, CellValue>>,
  place: readonly string[],
): Defect => ({
  rule: 'stock-plausibility',
  message,
  name,
  wanted: { years },
  make: (draft) => ({ model: withValues(compose(draft, silent), values), place: { cells: place } }),
})

const stocks: readonly Defect[] = [
  stock(
    'valid',
    'fewer in force than were made',
    from2021,
    { 'documents/normative/made': 9, 'documents/normative/repealed': 1, 'documents/normative/valid': 3 },
    ['documents/normative/valid'],
  ),
  stock(
    'valid',
    'none in force after some were made',
    from2021,
    { 'documents/normative/made': 2, 'documents/normative/repealed': 0, 'documents/normative/valid': 0 },
    ['documents/normative/valid'],
  ),
  stock(
    'published',
    'more newly public than public',
    to2020,
    { 'documents/normative/newPublic': 12, 'documents/normative/publicTotal': 4 },
    ['documents/normative/publicTotal'],
  ),
  stock(
    'published',
    'one newly public of none',
    to2020,
    { 'documents/normative/newPublic': 1, 'documents/normative/publicTotal': 0 },
    ['documents/normative/publicTotal'],
  ),
  stock(
    'items',
    'more items lost than there were',
    to2020,
    { 'permits/licence/prevYearItems': 4, 'permits/licence/delta': -9 },
    ['permits/licence/delta'],
  ),
  stock(
    'items',
    'charges lost that were not',
    to2020,
    { 'charges/charge/prevYearItems': 0, 'charges/charge/delta': -1 },
    ['charges/charge/delta'],
  ),
  stock(
    'procurement',
    'items without amount',
    to2020,
    { 'procurement/procurement/items': 6, 'procurement/procurement/amount': 0 },
    ['procurement/procurement/amount'],
  ),
  stock(
    'procurement',
    'an amount without items',
    to2020,
    { 'procurement/procurement/items': 0, 'procurement/procurement/amount': '48.5' },
    ['procurement/procurement/amount'],
  ),
]

const rulesRow = (name: string, message: string, kinds: readonly string[], more: Partial<Defect> = {}): Defect => ({
  rule: 'regulation-authority',
  message,
  name,
  wanted: {
    organs: ({ kind, name: organ }) => kinds.includes(kind) && !/省|市人民政府办/u.test(organ.slice(0, 3)),
    years: from2021,
  },
  make: (draft) => ({
    model: withValues(compose(draft, silent), { 'documents/rules/made': 1, 'documents/rules/valid': 3 }),
    place: { cells: ['documents/rules/made', 'documents/rules/valid'] },
  }),
  ...more,
})

const authority: readonly Defect[] = [
  rulesRow('规章 of a county', 'noPower', ['countyGovernment']),
  rulesRow('规章 of a town', 'noPower', ['township']),
  rulesRow('规章 of a subdistrict', 'noPower', ['subdistrict']),
  rulesRow('规章 of a committee', 'noPower', ['committee']),
  rulesRow('规章 of a bureau of a city', 'unlikely', ['department'], {
    level: 'warning',
    wanted: { organs: ({ name }) => name === '澄湾市自然资源和规划局' || name === '海岚省水利厅', years: from2021 },
  }),
]

export const sumDefects: readonly Defect[] = [...sums, ...stocks, ...authority]
