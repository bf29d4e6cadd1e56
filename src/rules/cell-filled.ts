import { formNames, type Names } from '../form/names.js'
import { flatMap } from '../text/flat-map.js'
import { cellsOf } from '../report/queries.js'
import type { Cell, Reason, Table } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUncertainTable } from './shared/uncertain-tables.js'
import { listOf, verbatim, wholeList } from './shared/wording.js'

export const cellFilled = defineRule({
  id: 'cell-filled',
  level: 'error',
  duty: { zh: '数据单元格不留空，没有数据的填“0”', en: 'No data cell is blank: where there is nothing, it has 0' },
  clause: ['format-2021-requests', 'format-2019'],
  messages: {
    blank: '{table}有{count}个空白单元格：{places}；没有数据的填“0”，有数据的补填',
    allBlank: '{table}的{count}个单元格全部空白；请填报数据，没有数据的填“0”',
  },
  en: {
    blank: 'Blank cells of {table} ({count}): {places}. Write 0 for none, or the number',
    allBlank: 'All cells of {table} are blank ({count}). Fill in the numbers, 0 for none',
  },
  check: ({ report }, context) => {
    const { tables } = report
    const names = formNames(report)
    if (tables.size === 0) context.notApplicable()
    for (const table of tables.values()) {
      const cells = cellsOf(table)
      const blank = cells.filter(({ state }) => state === 'blank')
      const [first, ...others] = blank
      if (!first) continue
      const uncertain = onUncertainTable(table, names)
      if (uncertain) {
        context.incomplete(uncertain)
        continue
      }
      const related = others.map((at) => ({ at, message: placeOf(table, at, names) }))
      const data = { table: names.tableTitle(table.id, table.edition), count: blank.length }
      if (blank.length === cells.length) context.report('allBlank', { at: first, related, data })
      else context.report('blank', { at: first, related, data: { ...data, places: placesOf(table, names) } })
    }
  },
})

const placeOf = ({ id, edition }: Table, { row, column }: Cell, names: Names): string =>
  `${names.rowLabel(id, row, edition)} × ${names.columnLabel(id, column, edition)}`

/** Rows that are blank throughout by their name, other blank cells with their columns. */
function placesOf(table: Table, names: Names): Reason {
  const { id, edition } = table
  return listOf(
    flatMap(table.children, (row): Reason[] => {
      const blank = row.children.filter(({ state }) => state === 'blank')
      if (blank.length === 0) return []
      const label = names.rowLabel(id, row.id, edition)
      if (row.children.length === 1) return [verbatim(label)]
      if (blank.length === row.children.length) return [{ zh: `${label}（整行）`, en: `${label} (the whole row)` }]
      const columns = wholeList(blank.map(({ column }) => names.columnLabel(id, column, edition)))
      return [{ zh: `${label}（${columns.zh}）`, en: `${label} (${columns.en})` }]
    }),
  )
}
