import { formNames } from '../form/names.js'
import type { Cell, CellAddress, Table } from '../model/index.js'
import { cellAt, cellsOf } from '../report/queries.js'
import { defineRule } from './shared/define.js'
import { doubtfulBefore, isDoubtful, relatedBefore, unknownBefore, unknownNow } from './shared/previous.js'

const carriedOut = (column: string): CellAddress => ({ table: 'requests', row: 'carriedOut', column })
const carriedIn = (column: string): CellAddress => ({ table: 'requests', row: 'carriedIn', column })

/** A column in which last year's number and this year's are both known and differ. */
interface Broken {
  column: string
  cell: Cell
  before: number
  now: number
}

export const carryOver = defineRule({
  id: 'carry-over',
  level: 'error',
  duty: {
    zh: '上年报告的“结转下年度继续办理”与本年的“上年结转”一致',
    en: 'What last year carried on is what this year took over',
  },
  clause: ['format-2021-requests', 'format-2019'],
  requires: ['requests', 'previous'],
  messages: {
    total:
      '上年报告“{out}”总计为{before}件，本年“{in}”总计为{now}件，相差{difference}件；两者应当相等，请核对哪一年有误',
    split: '“{in}”的总计与上年一致，分项不一致：{columns}；请核对哪一年有误',
  },
  en: {
    total:
      "Last year's “{out}” is {before} in all and this year's “{in}” {now}, a difference of {difference}. They must be equal; check which year is wrong",
    split: "The total of “{in}” is last year's, its parts are not: {columns}. Check which year is wrong",
  },
  check: ({ requests, previous, report }, context) => {
    const names = formNames(report)
    const broken: Broken[] = []
    const [unknown, missing, doubtful] = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (const column of columnsOf(requests)) {
      const before = previous.valueAt(carriedOut(column))
      const cell = cellAt(requests, 'carriedIn', column)
      if (before === null) unknown.add(column)
      else if (cell === undefined || cell.value === null) missing.add(column)
      else if (cell.value !== before) {
        if (isDoubtful(previous, carriedOut(column))) doubtful.add(column)
        else broken.push({ column, cell, before, now: cell.value })
      }
    }
    if (unknown.size > 0) context.incomplete(unknownBefore(report, [...unknown].map(carriedOut)))
    if (missing.size > 0) context.incomplete(unknownNow(report, [...missing].map(carriedIn)))
    if (doubtful.size > 0) context.incomplete(doubtfulBefore(report, [...doubtful].map(carriedOut)))
    const related = broken.map(({ column }) => relatedBefore(previous, carriedOut(column)))
    const own = names.rowLabel('requests', 'carriedIn', requests.edition)
    const total = broken.find(({ column }) => column === 'total')
    const first = broken[0]
    if (total) {
      const { cell, before, now } = total
      const out = names.rowLabel('requests', 'carriedOut', requests.edition)
      const data = { out, in: own, before, now, difference: Math.abs(before - now) }
      context.report('total', { at: cell, related, data })
    } else if (first) {
      const columns = broken.map(
        ({ column, before, now }) =>
          `${names.columnLabel('requests', column, requests.edition)} ${String(before)} → ${String(now)}`,
      )
      context.report('split', {
        at: first.cell,
        related,
        level: 'warning',
        data: { in: own, columns: columns.join('、') },
      })
    }
  },
})

/** Columns of the row of what was carried in, as far as it could be read; the total where it could not. */
function columnsOf(requests: Table): string[] {
  const columns = cellsOf(requests).map(({ column }) => column)
  return columns.length > 0 ? [...new Set(columns)] : ['total']
}
