import type { ReportModel } from '../../support/model.js'
import { numberIn, type CellValue, type Values } from '../../support/values.js'
import { reportOf, type Told } from '../../county/prose.js'
import { wordsOf, type GeneratedUnit } from './organs.js'
import { at, carriedIn, changed, granted, received, stock, type TwoYears } from './numbers.js'

/** The reports of a unit, and how they are changed before they are written. */
export interface Pair {
  unit: GeneratedUnit
  year: number
  values: TwoYears
  before: Told
  now: Told
  /** What cells print besides what follows from the numbers. */
  cells: Readonly<Record<string, CellValue>>
}

/** A fault that a unit can have by itself. */
export interface Fault {
  rule: string
  message: string
  /** Whether it needs numbers that are the same in both years. */
  steady?: boolean
  /** Whom the finding is about: the file of this year, or the unit. */
  about: 'file' | 'unit'
  /** Whether it is one of a government and the units below it. */
  ofGovernment?: boolean
  /** Whether the next unit has it too. */
  ofTwo?: boolean
  make: (pair: Pair) => Pair
}

const withNow = (pair: Pair, values: Values): Pair => ({
  ...pair,
  values: { ...pair.values, now: values },
  now: { ...pair.now, values },
})
const saying = (pair: Pair, added: string): Pair => ({ ...pair, now: { ...pair.now, added } })

const total = (values: Values, ...rows: string[]): number =>
  rows.reduce((sum, row) => sum + numberIn(values, `requests/${row}/total`), 0)

/** The change of what was received since the year before, on each base that may be meant, in percent. */
function changesOf({ before, now }: TwoYears): number[] {
  const bases = [['received'], ['received', 'carriedIn'], ['outcomeTotal']]
  return bases.map((rows) => ((total(now, ...rows) - total(before, ...rows)) * 100) / total(before, ...rows))
}

const rate = ({ values }: Pair, change: number): string =>
  `收到政府信息公开申请${String(at(values.now, received))}件，同比${change > 0 ? '增长' : '下降'}${Math.abs(change).toFixed(2)}%。`

/** What an honest report says of the year before. */
export function honest(pair: Pair): Pair {
  const [change = 0] = changesOf(pair.values)
  const before = at(pair.values.before, received)
  const quoted = `上年收到政府信息公开申请${String(before)}件。`
  return saying(pair, [pair.unit.number % 2 === 0 ? quoted : '', change === 0 ? '' : rate(pair, change)].join(''))
}

/** A pair in which every base rose, so that a fall is wrong on all of them. */
const rising = (pair: Pair): Pair =>
  withNow(
    pair,
    changed(pair.year, pair.values.now, { [granted]: total(pair.values.before, 'received', 'carriedIn') + 20 }),
  )

const moreCarried = (pair: Pair, from: Readonly<Record<string, number>>): Pair =>
  withNow(
    pair,
    changed(
      pair.year,
      pair.values.now,
      Object.fromEntries(Object.entries(from).map(([address, by]) => [address, at(pair.values.now, address) + by])),
    ),
  )

/** Faults by name. Each is found by one rule, and nothing else is wrong with the report. */
export const faults = {
  carryOverTotal: {
    ...{ rule: 'carry-over', message: 'total', about: 'file' },
    make: (pair) => honest(moreCarried(pair, { [carriedIn]: 1 })),
  },
  carryOverSplit: {
    ...{ rule: 'carry-over', message: 'split', about: 'file' },
    make: (pair) =>
      honest(moreCarried(pair, { [carriedIn]: -1, 'requests/carriedIn/research': 1, 'requests/granted/research': 1 })),
  },
  stock: {
    ...{ rule: 'stock-continuity', message: 'stock', about: 'file' },
    make: (pair) =>
      honest(withNow(pair, changed(pair.year, pair.values.now, { [stock]: at(pair.values.now, stock) + 5 }))),
  },
  quoted: {
    ...{ rule: 'quoted-previous', message: 'quoted', about: 'file' },
    make: (pair) =>
      saying(
        pair,
        `上年收到政府信息公开申请${String(total(pair.values.before, 'received', 'carriedIn', 'outcomeTotal') + 3)}件。`,
      ),
  },
  percent: {
    ...{ rule: 'percent-change', message: 'percent', about: 'file' },
    make: (pair) => {
      const up = rising(pair)
      return saying(up, rate(up, Math.max(...changesOf(up.values)) + 3.37))
    },
  },
  sign: {
    ...{ rule: 'percent-change', message: 'sign', about: 'file' },
    make: (pair) => {
      const up = rising(pair)
      return saying(up, rate(up, -Math.max(...changesOf(up.values))))
    },
  },
  sameTables: {
    ...{ rule: 'same-tables', message: 'same', about: 'file', steady: true },
    make: (pair) => pair,
  },
  copiedFromLastYear: {
    ...{ rule: 'copied-text', message: 'copied', about: 'file' },
    make: (pair) => ({ ...pair, now: { ...pair.now, words: pair.before.words } }),
  },
  copiedFromUnit: {
    ...{ rule: 'copied-between-units', message: 'copied', about: 'unit', ofTwo: true },
    make: (pair) => honest({ ...pair, now: { ...pair.now, words: wordsOf(pair.unit.number + 1, pair.year) } }),
  },
  missing: { ...{ rule: 'roster-complete', message: 'missing', about: 'unit' }, make: honest },
  otherYear: { ...{ rule: 'roster-complete', message: 'otherYear', about: 'unit' }, make: honest },
  twice: { ...{ rule: 'roster-complete', message: 'twice', about: 'unit' }, make: honest },
  unknown: { ...{ rule: 'roster-complete', message: 'unknown', about: 'unit' }, make: honest },
  below: {
    ...{ rule: 'aggregate-sum', message: 'below', about: 'unit', ofGovernment: true },
    make: honest,
  },
  above: {
    ...{ rule: 'aggregate-sum', message: 'above', about: 'unit', ofGovernment: true },
    make: honest,
  },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults

/** A report with what its cells print otherwise. */
export const printed = (told: Told, cells: Readonly<Record<string, CellValue>> = {}): ReportModel => {
  const model = reportOf(told)
  return { ...model, values: new Map([...model.values, ...Object.entries(cells)]) }
}

/** Reports of both years of a unit, in words of its own. */
export function pairOf(unit: GeneratedUnit, year: number, values: TwoYears): Pair {
  const told = (of: number, own: Values): Told => ({
    ...{ organ: unit.name, year: of, values: own },
    words: wordsOf(unit.number, of),
  })
  return { unit, year, values, before: told(year - 1, values.before), now: told(year, values.now), cells: {} }
}
