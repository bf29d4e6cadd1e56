import { rowCorrespondences } from '../form/correspondences.js'
import { tableSpec } from '../form/index.js'
import type { Cell, Previous, Report, TableSpec } from '../model/index.js'
import { specOfTable } from '../report/form.js'
import { cellsOf } from '../report/queries.js'
import { flatMap } from '../text/flat-map.js'
import { defineRule } from './shared/define.js'

export const sameTables = defineRule({
  id: 'same-tables',
  level: 'warning',
  duty: {
    zh: '表格中的数字不与上年报告全部相同',
    en: "The numbers of the tables are not all those of last year's report",
  },
  clause: ['format-2021-duty', 'format-2019'],
  requires: ['previous'],
  options: (z) =>
    z.object({
      min: z.number().int().min(1).default(8).describe('Fewest numbers above 0, sums left out, that must be alike'),
    }),
  defaults: { min: 8 },
  messages: { same: '表格中{count}个大于0的数（合计不计）与上年报告全部相同；请核对是否误用了上年的表格' },
  en: {
    same: "{count} numbers above 0 in the tables, sums left out, are all those of last year's report. Check whether its tables were used again",
  },
  check: ({ previous, report }, context) => {
    const pairs = [...sameCells(report, previous), ...correspondingRows(report, previous)]
    const above = pairs.filter(({ now }) => now !== 0)
    const [first] = above
    if (pairs.length === 0) context.notApplicable()
    if (!first || above.length < context.options.min || pairs.some(({ now, before }) => now !== before)) return
    context.report('same', { at: first.cell, data: { count: above.length } })
  },
})

/** A number of this year with that of last year. */
interface Pair {
  /** Where it stands; the first of several cells that are one number together. */
  cell: Cell
  now: number
  before: number
}

/** The cells that both forms have, as far as both numbers are known. */
function sameCells(report: Report, previous: Previous): Pair[] {
  const form = report.forms.find(({ id }) => id === previous.form)
  return independentCells(report).flatMap((cell) => {
    const before = form && hasCell(tableSpec(form, cell.table), cell) ? previous.valueAt(cell) : null
    return cell.value === null || before === null ? [] : [{ cell, now: cell.value, before }]
  })
}

/** Rows that are other rows in last year's form, added up. */
function correspondingRows(report: Report, previous: Previous): Pair[] {
  const found = rowCorrespondences.filter(
    ({ table, forms: [earlier, later] }) => earlier === previous.form && later === report.tables.get(table)?.edition,
  )
  const cells = independentCells(report)
  return found.flatMap(({ table, rows: [earlier, later] }) => {
    const columns = new Set(cells.filter((cell) => cell.table === table).map(({ column }) => column))
    return [...columns].flatMap((column) => {
      const own = cells.filter((cell) => cell.table === table && cell.column === column && later.includes(cell.row))
      const now = sumOf(later.map((row) => own.find((cell) => cell.row === row)?.value ?? null))
      const before = sumOf(earlier.map((row) => previous.valueAt({ table, row, column })))
      const [cell] = own
      return cell && now !== null && before !== null ? [{ cell, now, before }] : []
    })
  })
}

/** A sum of numbers that are all known. */
const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, number) => (sum === null || number === null ? null : sum + number), 0)

const hasCell = (spec: TableSpec | undefined, { row, column }: Cell): boolean =>
  spec !== undefined && spec.rows.some(({ id }) => id === row) && spec.columns.some(({ id }) => id === column)

/** The cells that are no sums of others: one request alone stands in six cells. */
function independentCells(report: Report): Cell[] {
  return flatMap([...report.tables.values()], (table) => {
    const sums = new Set(
      flatMap(specOfTable(report, table)?.equations ?? [], ({ scope, right }) =>
        right.length === 1 ? [`${scope === 'column' ? 'row' : 'column'} ${right[0] ?? ''}`] : [],
      ),
    )
    return cellsOf(table).filter(({ row, column }) => !sums.has(`row ${row}`) && !sums.has(`column ${column}`))
  })
}
