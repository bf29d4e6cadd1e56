import { formNames } from '../form/names.js'
import { cellAt } from '../report/queries.js'
import type { Row } from '../model/index.js'
import { defineRule } from './shared/define.js'

export const stockPlausibility = defineRule({
  id: 'stock-plausibility',
  level: 'warning',
  duty: {
    zh: '主动公开表中的存量与本年增减不矛盾',
    en: 'Stocks in the disclosure tables do not contradict the changes of the year',
  },
  clause: ['format-2021-disclosure', 'format-2019', 'regulation-20'],
  requires: ['disclosure'],
  messages: {
    valid: '“{row}”：本年制发{made}件、废止{repealed}件，现行有效至少应有{least}件，现为{valid}件；请核对',
    published: '“{row}”：本年新公开{newPublic}件，多于对外公开总数量{total}件；请核对',
    items: '“{row}”：上一年{previous}项、本年增减{change}项，项目数会小于0；请核对',
    procurement: '“政府集中采购”：项目数量为{items}，总金额为{amount}；两者应同为0或同不为0，请核对',
  },
  en: {
    valid:
      '“{row}”: with {made} made and {repealed} repealed this year, at least {least} must be in force, not {valid}. Check them',
    published: '“{row}”: {newPublic} newly made public is more than the total of {total}. Check them',
    items: '“{row}”: {previous} items last year and a change of {change} would leave less than 0. Check them',
    procurement: '“政府集中采购”: {items} items and an amount of {amount}; both should be 0 or neither. Check them',
  },
  check: ({ disclosure, report }, context) => {
    const names = formNames(report)
    for (const table of disclosure) {
      for (const row of table.children) {
        const name = names.rowLabel(table.id, row.id, table.edition)
        const [made, repealed, valid] = valuesOf(row, ['made', 'repealed', 'valid'])
        const [newPublic, publicTotal] = valuesOf(row, ['newPublic', 'publicTotal'])
        const [prevYearItems, delta] = valuesOf(row, ['prevYearItems', 'delta'])
        const [items, amount] = valuesOf(row, ['items', 'amount'])
        const at = row.children.at(-1) ?? row
        const related = row.children.map((cell) => ({ at: cell, message: cell.text }))
        if (valid < made - repealed) {
          context.report('valid', { at, related, data: { row: name, made, repealed, least: made - repealed, valid } })
        }
        if (newPublic > publicTotal) {
          context.report('published', { at, related, data: { row: name, newPublic, total: publicTotal } })
        }
        if (prevYearItems + delta < 0) {
          const changed = cellAt(table, row.id, 'delta') ?? row
          context.report('items', { at: changed, related, data: { row: name, previous: prevYearItems, change: delta } })
        }
        // One of them is 0, and not both.
        if (items * amount === 0 && items !== amount) {
          context.report('procurement', { at, related, data: { items, amount } })
        }
      }
    }
  },
})

/** Numbers of a row in some columns; what is no number is NaN, with which no comparison holds. */
function valuesOf<const Columns extends readonly string[]>(
  { children }: Row,
  columns: Columns,
): { [Index in keyof Columns]: number } {
  const value = (column: string): number => children.find((cell) => cell.column === column)?.value ?? NaN
  return columns.map(value) as { [Index in keyof Columns]: number }
}
