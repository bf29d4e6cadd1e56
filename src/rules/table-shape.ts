import { formNames } from '../form/names.js'
import { specOfTable } from '../report/form.js'
import type { Reason, ShapeDefect, Table, TableSpec } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'
import { onUnsureTable } from './shared/unsure-tables.js'
import { listOf, verbatim, wholeList } from './shared/wording.js'

type Defect<Kind extends ShapeDefect['kind']> = Extract<ShapeDefect, { kind: Kind }>

export const tableShape = defineRule({
  id: 'table-shape',
  level: 'error',
  duty: {
    zh: '表格的行、列齐全，每行的数字个数与列数相符',
    en: 'Every row and column of the form is there, and every row has its number of cells',
  },
  clause: ['format-2021', 'format-2019'],
  messages: {
    missingRow: '{table}缺少{count}行：{rows}；请按规定格式补上',
    missingColumn: '{table}缺少{count}列：{columns}；请按规定格式补上',
    cellCount: '{table}有{count}行应有{expected}个数，实有{found}个：{rows}；无法确定各数属于哪一列，请改正',
    shifted: '{table}“{row}”一行的数字整体{side}移了{by}格，移回后才合计得上；请移回原位并补上缺的数',
    unknownRow: '{table}多出一行“{printed}”，规定格式中没有（或已经有了这一行）；请删除或改正',
    unknownRows: '{table}多出{count}行，规定格式中没有（或已经有了这些行）：{rows}；请删除或改正',
  },
  en: {
    missingRow: 'Rows that {table} lacks ({count}): {rows}. Add them as the format has them',
    missingColumn: 'Columns that {table} lacks ({count}): {columns}. Add them as the format has them',
    cellCount:
      'Rows of {table} with {found} numbers instead of {expected} ({count}): {rows}. Which number belongs to which column is not known; correct them',
    shifted:
      'The numbers of row “{row}” of {table} all stand {by} too far to the {side}, and add up where they belong. Move them back and add the one that is lost',
    unknownRow: '{table} has a row “{printed}” that the format does not have, or has already. Remove or correct it',
    unknownRows:
      '{table} has rows that the format does not have, or has already ({count}): {rows}. Remove or correct them',
  },
  check: ({ report }, context) => {
    const { tables } = report
    const names = formNames(report)
    if (tables.size === 0) context.notApplicable()
    for (const table of tables.values()) {
      const name = names.tableTitle(table.id, table.edition)
      const unsure = table.defects.length > 0 && onUnsureTable(table, names)
      if (unsure) {
        context.incomplete(unsure)
        continue
      }
      const rowName = ({ row }: { row: string }): string => names.rowLabel(table.id, row, table.edition)
      const missingRows = defectsOf(table, 'missingRow')
      if (missingRows[0]) {
        const rows = wholeList(missingRows.map(rowName))
        const unseen = onUnseenPage(report, rows)
        if (unseen) context.incomplete(unseen)
        else
          context.report('missingRow', { at: missingRows[0], data: { table: name, count: missingRows.length, rows } })
      }
      const missingColumns = defectsOf(table, 'missingColumn')
      if (missingColumns[0]) {
        const columns = wholeList(
          missingColumns.map(({ column }) => names.columnLabel(table.id, column, table.edition)),
        )
        context.report('missingColumn', {
          at: missingColumns[0],
          data: { table: name, count: missingColumns.length, columns },
        })
      }
      for (const [first, ...others] of groupsOfCounts(defectsOf(table, 'cellCount'))) {
        if (!first) continue
        const all = [first, ...others]
        const { found, expected } = first
        const related = others.map((at) => ({ at, message: `${rowName(at)}：${at.printed.join(' ')}` }))
        const spec = specOfTable(report, table)
        const rows =
          spec && isOneLine(spec, first)
            ? oneLine(spec)
            : wholeList(all.map(({ row }) => ownLabel(names.rowLabel(table.id, row, table.edition))))
        context.report('cellCount', {
          at: first,
          related,
          data: { table: name, count: all.length, expected, found, rows },
        })
      }
      for (const at of defectsOf(table, 'shifted')) {
        const side: Reason = at.by > 0 ? { zh: '右', en: 'right' } : { zh: '左', en: 'left' }
        context.report('shifted', { at, data: { table: name, row: rowName(at), side, by: Math.abs(at.by) } })
      }
      const [unknown, ...others] = defectsOf(table, 'unknownRow')
      if (unknown && others.length > 0) {
        const rows = listOf([unknown, ...others].map(({ printed }) => verbatim(`“${printed}”`)))
        const related = others.slice(0, mostRelated).map((at) => ({ at, message: at.printed }))
        context.report('unknownRows', { at: unknown, related, data: { table: name, count: others.length + 1, rows } })
      } else if (unknown) context.report('unknownRow', { at: unknown, data: { table: name, printed: unknown.printed } })
    }
  },
})

/** Of many rows that the form does not have, this many are pointed at besides the first. */
const mostRelated = 20

/** The disputes form prints its three rows side by side in one line of fifteen numbers. */
const isOneLine = ({ layout, rows, columns }: TableSpec, { expected }: Defect<'cellCount'>): boolean =>
  layout === 'sideBySide' && expected === rows.length * columns.length

function oneLine({ rows }: TableSpec): Reason {
  const groups = [...new Set(rows.map(({ groups: [group], label }) => group ?? label))]
  return { zh: `${groups.join('、')}的数据行`, en: `the line of numbers of ${groups.join(' and ')}` }
}

/** The label of a row without those of its groups. */
const ownLabel = (label: string): string => label.replace(/^.* › /u, '').replace(/（区分处理[^（]*）$/u, '')

const defectsOf = <Kind extends ShapeDefect['kind']>({ defects }: Table, kind: Kind): Defect<Kind>[] =>
  defects.filter((defect): defect is Defect<Kind> => defect.kind === kind)

/** Rows with the same number of cells make one finding. */
function groupsOfCounts(defects: readonly Defect<'cellCount'>[]): Defect<'cellCount'>[][] {
  const counts = [...new Set(defects.map(({ found }) => found))]
  return counts.map((count) => defects.filter(({ found }) => found === count))
}
