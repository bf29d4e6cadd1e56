import { formNames, type Names } from '../form/names.js'
import { cellsOf, sectionOf } from '../report/queries.js'
import type { Place, Report, SectionId, Table } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnsureTable } from './shared/unsure-tables.js'
import { onUnseenPage } from './shared/unseen-pages.js'

export const requiredTables = defineRule({
  id: 'required-tables',
  level: 'error',
  duty: {
    zh: '主动公开、依申请公开、复议诉讼三张表齐全，且各有一张',
    en: 'The disclosure tables, the requests table and the disputes table are each there, once',
  },
  clause: ['format-2021', 'format-2019', 'regulation-50'],
  messages: {
    missing: '没有找到{table}；请以文字表格填报（图片中的表格无法识别，也不能复制）',
    missingItem: '主动公开政府信息情况表缺少“{table}”部分；请补上',
    contradiction: '{table}出现了两次，且数字不同（如{example}）；请只保留正确的一张',
    repeated: '{table}出现了两次；请只保留一张',
  },
  en: {
    missing: '{table} was not found. Give it as a table in text (a picture of a table cannot be read or copied)',
    missingItem: 'The disclosure table lacks its part {table}. Add it',
    contradiction: '{table} is there twice with different numbers (such as {example}). Keep only the right one',
    repeated: '{table} is there twice. Keep only one',
  },
  check: ({ report }, context) => {
    const names = formNames(report)
    const missing = report.form.tables.filter(({ id }) => !report.tables.has(id))
    const parts = report.form.tables.filter(({ layout }) => layout === 'captioned')
    const isWholeMissing = parts.length > 0 && parts.every((part) => missing.includes(part))
    const isMissing = (messageId: 'missing' | 'missingItem', section: SectionId, table: string): void => {
      const unsure = [...report.tables.values()].find(({ certainty }) => certainty !== 'certain')
      const unseen = onUnseenPage(report, table) ?? (unsure && onUnsureTable(unsure, names))
      if (unseen) context.incomplete(unseen)
      else context.report(messageId, { at: placeFor(report, section), data: { table } })
    }
    // The captioned tables are the parts of one, that of their section.
    const whole = parts[0]?.section
    if (isWholeMissing && whole) isMissing('missing', whole, `${names.sectionLabel(whole, report.form.id)}表`)
    for (const { id, section, layout } of missing) {
      const table = names.tableTitle(id, report.form.id)
      if (layout !== 'captioned') isMissing('missing', section, table)
      else if (!isWholeMissing) isMissing('missingItem', section, table)
    }
    for (const table of report.repeatedTables) {
      const first = report.tables.get(table.id)
      const example = first && differenceOf(first, table, names)
      const name = names.tableTitle(table.id, table.edition)
      const related = first ? [{ at: first, message: name }] : []
      if (example) context.report('contradiction', { at: table, related, data: { table: name, example } })
      else context.report('repeated', { at: table, level: 'warning', related, data: { table: name } })
    }
  },
})

/** Under the heading of the section that should have the table, or behind the last table there is. */
function placeFor(report: Report, id: SectionId): Place {
  const section = sectionOf(report, id)
  if (section?.heading) return section.heading
  const last = [...report.tables.values()].at(-1)
  const point = last ? last.position.end : report.position.end
  return { position: { start: point, end: point } }
}

function differenceOf(first: Table, second: Table, names: Names): string | undefined {
  const values = new Map(cellsOf(first).map((cell) => [`${cell.row}/${cell.column}`, cell.text]))
  const other = cellsOf(second).find(({ row, column, text }) => (values.get(`${row}/${column}`) ?? text) !== text)
  if (!other) return undefined
  const printed = values.get(`${other.row}/${other.column}`) ?? ''
  return `${names.cellName(other, first.edition)}：${printed} ≠ ${other.text}`
}
