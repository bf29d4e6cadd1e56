import type { CellAddress, Previous, Report } from '../model/index.js'
import { requestRates, type RequestRate } from '../prose/relations/request-rates.js'
import { readingOf } from '../prose/statements.js'
import { placeIn, valueAt } from '../report/queries.js'
import { defineRule } from './shared/define.js'
import { isDoubtful, relatedBefore, unknownBefore } from './shared/previous.js'

const total = (row: string): CellAddress => ({ table: 'requests', row, column: 'total' })

/** What a report may mean by the number of its requests: new ones, new and carried ones, those dealt with. */
const bases = [['received'], ['received', 'carriedIn'], ['outcomeTotal']].map((rows) => rows.map(total))

export const percentChange = defineRule({
  id: 'percent-change',
  level: 'error',
  duty: {
    zh: '申请数量的同比增减与两年的表格一致',
    en: 'The change of requests since last year is that of the two tables',
  },
  clause: ['format-2021-duty', 'format-2019'],
  requires: ['requests', 'previous'],
  messages: {
    percent: '同比{printed}%与两年表格都对不上：{computed}；请核对百分比和两年的数字',
    sign: '文中说同比{printed}%，而两年表格的变化方向相反：{computed}；请核对',
  },
  en: {
    percent:
      'A change of {printed}% fits neither table: {computed}. Check the percentage and the numbers of both years',
    sign: 'The text says a change of {printed}%, the tables went the other way: {computed}. Check them',
  },
  check: ({ previous, report, comparisons }, context) => {
    const compared = new Map(comparisons.map((comparison) => [comparison.statement, comparison]))
    const rates = readingOf(report).paragraphs.flatMap(({ counts }) => requestRates(counts, compared))
    if (rates.length === 0) {
      context.notApplicable()
      return
    }
    const changes = bases.map((cells) => changeOf(cells, previous, report))
    const exact = changes.filter((change) => change !== undefined).filter(({ before }) => before > 0)
    for (const rate of rates) {
      if (exact.some((change) => fits(rate, change))) continue
      // Whether last year's numbers may be wrong takes long to tell, and is asked only here.
      if (changes.includes(undefined) || bases.flat().some((cell) => isDoubtful(previous, cell))) {
        context.incomplete(
          unknownBefore(
            report,
            bases.flat().filter((cell) => isOpen(previous, cell)),
          ),
        )
        continue
      }
      // From none at all no percentage can be worked out.
      if (exact.length < changes.length) continue
      const { paragraph, start, end } = rate.statement
      const isOtherWay = exact.every(({ before, now }) => Math.sign(now - before) === -Math.sign(rate.printed))
      context.report(isOtherWay ? 'sign' : 'percent', {
        at: placeIn(report, paragraph, start, end),
        level: isOtherWay ? 'error' : 'warning',
        related: bases.flat().map((cell) => relatedBefore(previous, cell)),
        data: { printed: signed(rate.printed, rate.decimals), computed: workedOut(exact, rate.decimals) },
      })
    }
  },
})

interface Change {
  before: number
  now: number
}

const isOpen = (previous: Previous, cell: CellAddress): boolean =>
  previous.valueAt(cell) === null || isDoubtful(previous, cell)

/** The sums of some cells in both years; undefined where one of them is not known. */
function changeOf(cells: readonly CellAddress[], previous: Previous, report: Report): Change | undefined {
  const change = { before: 0, now: 0 }
  for (const cell of cells) {
    const [before, now] = [previous.valueAt(cell), valueAt(report, cell)]
    if (before === null || now === null) return undefined
    change.before += before
    change.now += now
  }
  return change
}

/** At the digits that are printed, rounded or cut off. */
function fits({ printed, decimals }: RequestRate, { before, now }: Change): boolean {
  const exact = ((now - before) * 100) / before
  const digit = 10 ** -decimals
  const isRounded = Math.abs(exact - printed) <= digit / 2 + 1e-9
  const isCut = Math.abs(printed) <= Math.abs(exact) && Math.abs(exact - printed) < digit
  return isRounded || isCut
}

/** What each base comes to, those that are alike once. */
const workedOut = (changes: readonly Change[], decimals: number): string =>
  [
    ...new Set(
      changes.map(
        ({ before, now }) =>
          `${String(before)} → ${String(now)} = ${signed(((now - before) * 100) / before, Math.max(1, decimals))}%`,
      ),
    ),
  ].join('；')

const signed = (value: number, decimals: number): string => `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`
