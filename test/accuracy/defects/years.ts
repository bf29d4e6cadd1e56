import { balance, cellAddress, numberIn, sum, type CellValue, type Values } from '../../support/values.js'
import { editionOf, type ReportModel } from '../../support/model.js'
import type { Defect, Injected } from '../defect.js'
import type { Draw } from '../draw.js'
import { compose, draftFor, type Draft, type Said } from '../report.js'
import { equations, silent } from './common.js'

/** Rules that hold two years against each other: two drafts are no pair of years in all that a defect is not about. */
const ofYears = [
  ...['carry-over', 'stock-continuity', 'quoted-previous', 'percent-change', 'same-tables', 'copied-text'],
  ...equations,
  'stock-plausibility',
]

/** Years before which a format was in force. */
const withYearBefore = [2020, 2021, 2022, 2023, 2024, 2025]

const columns = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other']
const total = (row: string): string => cellAddress('requests', row, 'total')
const formOf = (year: number): ReturnType<typeof editionOf> => editionOf({ edition: year >= 2021 ? '2021' : '2019' })

/** Another report of the organ, of the year before. */
const draftBefore = (draft: Draft): Draft =>
  draftFor(`before ${draft.seed}`, 0, {
    years: [draft.year - 1],
    organs: ({ name }) => name === draft.organ.name,
    sizes: ['small'],
  })

/** A draft with other numbers, which balance. */
const withNumbers = (draft: Draft, numbers: Readonly<Record<string, CellValue>>): Draft => ({
  ...draft,
  values: balance(formOf(draft.year), new Map([...draft.values, ...Object.entries(numbers)])),
})

/** Prose that speaks of no number of requests, for reports whose numbers are changed. */
const quiet: Said = { ...silent, requests: '', requestsAdded: '', disputes: '' }

const before = (draft: Draft, numbers: Readonly<Record<string, CellValue>> = {}): ReportModel =>
  compose(withNumbers(draftBefore(draft), numbers), quiet)

const carriedOut = (draft: Draft, change: (count: number, column: string) => number): Record<string, number> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const [carriedIn, out] = ['carriedIn', 'carriedOut'].map((row) => cellAddress('requests', row, column))
      // Nothing was carried into last year, so that whatever it carries on is new in it.
      return [
        [carriedIn, 0],
        [out, change(numberIn(draft.values, carriedIn ?? ''), column)],
      ]
    }),
  ) as Record<string, number>

const carried = (
  name: string,
  message: string,
  make: (draft: Draft) => ReturnType<typeof carriedOut> | undefined,
): Defect => ({
  rule: 'carry-over',
  message,
  name,
  level: message === 'total' ? 'error' : 'warning',
  wanted: { years: withYearBefore },
  tolerated: ofYears,
  make: (draft) => {
    const numbers = make(draft)
    if (!numbers) return undefined
    return {
      model: compose(draft),
      previous: before(draft, numbers),
      place: { cells: [...columns, 'total'].map((column) => cellAddress('requests', 'carriedIn', column)) },
    }
  },
})

/** One request less of the first kind of applicant that has one, and one more of another. */
function moved(draft: Draft): ReturnType<typeof carriedOut> | undefined {
  const from = columns.find((column) => numberIn(draft.values, cellAddress('requests', 'carriedIn', column)) > 0)
  const to = columns.find((column) => column !== from)
  if (from === undefined) return undefined
  return carriedOut(draft, (count, column) => (column === from ? count - 1 : column === to ? count + 1 : count))
}

const carryOver: readonly Defect[] = [
  carried('one more carried on than taken over', 'total', (draft) =>
    carriedOut(draft, (count, column) => (column === 'individual' ? count + 1 : count)),
  ),
  carried('nothing taken over of seven carried on', 'total', (draft) =>
    carriedOut(draft, (count, column) => (column === 'business' ? count + 7 : count)),
  ),
  carried('nothing carried on and some taken over', 'total', (draft) =>
    numberIn(draft.values, total('carriedIn')) > 0 ? carriedOut(draft, () => 0) : undefined,
  ),
  carried('a request under another kind of applicant', 'split', moved),
]

const stock = (name: string, row: string, by: number): Defect => ({
  rule: 'stock-continuity',
  message: 'stock',
  name,
  wanted: { years: [2022, 2023, 2024, 2025] },
  tolerated: [...ofYears, 'regulation-authority', 'prose-disclosure'],
  make: (draft) => {
    const cell = (column: string): string => cellAddress('documents', row, column)
    const own = withNumbers(draft, { [cell('made')]: 4, [cell('repealed')]: 2, [cell('valid')]: 31 })
    return {
      model: compose(own, silent),
      previous: before(draft, { [cell('valid')]: 29 + by }),
      place: { cells: [cell('valid')] },
    }
  },
})

const stocks: readonly Defect[] = [
  stock('six fewer in force than follow', 'normative', 6),
  stock('one more in force than follows', 'normative', -1),
  stock('thirty fewer in force than follow', 'normative', 30),
]

const said = (
  rule: string,
  message: string,
  name: string,
  words: (draft: Draft, earlier: Draft, draw: Draw) => string | undefined,
  level?: Defect['level'],
): Defect => ({
  rule,
  message,
  name,
  ...(level && { level }),
  wanted: { years: withYearBefore },
  tolerated: [...ofYears, 'prose-requests', 'prose-sums', 'report-year'],
  make: (draft, draw): Injected | undefined => {
    const earlier = draftBefore(draft)
    const text = words(draft, earlier, draw)
    if (text === undefined) return undefined
    return { model: compose(draft, { overviewEnd: text }), previous: compose(earlier, quiet), place: { words: text } }
  },
})

const at = (draft: Draft, row: string): number => numberIn(draft.values, total(row))
/** A number that is none of the sums that may be meant. */
const other = (earlier: Draft): number =>
  at(earlier, 'received') + at(earlier, 'carriedIn') + at(earlier, 'outcomeTotal') + 3

const quoted: readonly Defect[] = [
  said(
    'quoted-previous',
    'quoted',
    'what was received last year',
    (draft, earlier) => `${draft.year - 1}年收到政府信息公开申请${other(earlier)}件。`,
  ),
  said(
    'quoted-previous',
    'quoted',
    'what was received last year, in words',
    (_, earlier) => `上年共收到政府信息公开申请${other(earlier)}件。`,
  ),
  said(
    'quoted-previous',
    'quoted',
    'a number to compare with',
    (draft, earlier) => `收到政府信息公开申请${at(draft, 'received')}件，较上年的${other(earlier)}件有所变化。`,
  ),
]

/** A change that fits no base, with the sign of a rise or of a fall. */
function rate(draft: Draft, earlier: Draft, wrong: 'size' | 'sign'): string | undefined {
  const rows = [['received'], ['received', 'carriedIn'], ['outcomeTotal']]
  const sums = rows.map((own) => [earlier, draft].map((one) => own.reduce((sum, row) => sum + at(one, row), 0)))
  const changes = sums.map(([was = 0, now = 0]) => (was === 0 ? NaN : ((now - was) * 100) / was))
  if (changes.some((change) => Number.isNaN(change) || change === 0)) return undefined
  if (new Set(changes.map(Math.sign)).size > 1) return undefined
  const rises = (changes[0] ?? 0) > 0 === (wrong === 'size')
  const size = Math.max(...changes.map(Math.abs)) + (wrong === 'size' ? 3.37 : 0)
  return `收到政府信息公开申请${at(draft, 'received')}件，同比${rises ? '增长' : '下降'}${size.toFixed(2)}%。`
}

const percents: readonly Defect[] = [
  said(
    'percent-change',
    'percent',
    'a rate that fits no base',
    (draft, earlier) => rate(draft, earlier, 'size'),
    'warning',
  ),
  said('percent-change', 'sign', 'a fall for a rise, or a rise for a fall', (draft, earlier) =>
    rate(draft, earlier, 'sign'),
  ),
  said(
    'percent-change',
    'percent',
    'a rate with 较上年',
    (draft, earlier) => rate(draft, earlier, 'size')?.replace('同比', '较上年'),
    'warning',
  ),
]

/** Numbers in the form of a year; what the form of 2021 tells apart is one row in that of 2019. */
function inForm(values: Values, year: number): Values {
  const others = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']
  const together = columns.map((column): [string, number] => [
    cellAddress('requests', 'otherHandling', column),
    sum(others.map((row) => numberIn(values, cellAddress('requests', row, column)))),
  ])
  const isJoined = year < 2021 && values.has(cellAddress('requests', 'otherOther', 'total'))
  return balance(formOf(year), new Map([...values, ...(isJoined ? together : [])]))
}

const tablesAgain = (name: string, years: readonly number[], text: Said): Defect => ({
  rule: 'same-tables',
  message: 'same',
  name,
  wanted: { years, sizes: ['large'] },
  tolerated: ofYears,
  make: (draft) => ({
    model: compose(draft),
    previous: compose({ ...draftBefore(draft), values: inForm(draft.values, draft.year - 1) }, text),
    place: { before: '五、' },
  }),
})

const again: readonly Defect[] = [
  tablesAgain('all tables', [2022, 2023, 2024, 2025], quiet),
  tablesAgain('all tables of the format of 2019', [2020], quiet),
  tablesAgain('all that two formats have in common', [2021], quiet),
]

const textAgain = (name: string, added: (own: Draft) => Said, level: Defect['level'] = 'warning'): Defect => ({
  rule: 'copied-text',
  message: 'copied',
  name,
  level,
  wanted: { years: [2022, 2023, 2024, 2025] },
  tolerated: [...ofYears, 'prose-requests', 'prose-disputes', 'prose-disclosure', 'repeated-sentence'],
  make: (draft) => ({
    model: compose(draft, added(draft)),
    previous: {
      ...compose(draft),
      year: draft.year - 1,
      title: draft.title.replace(String(draft.year), String(draft.year - 1)),
    },
    place: { after: '一、' },
  }),
})

const copies: readonly Defect[] = [
  textAgain('the whole text', () => ({})),
  textAgain('the whole text but for a sentence', () => ({ overviewEnd: '新设查询点两处并公布开放时间。' })),
  textAgain(
    'two thirds of the text',
    () => ({
      overviewEnd: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
        .map((name) => `在${name}字号便民点新增查询终端并安排专人值守。`)
        .join(''),
    }),
    'info',
  ),
]

export const yearDefects: readonly Defect[] = [...carryOver, ...stocks, ...quoted, ...percents, ...again, ...copies]
