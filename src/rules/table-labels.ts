import { formNames } from '../form/names.js'
import type { Label } from '../model/index.js'
import { specOfTable } from '../report/form.js'
import { defineRule } from './shared/define.js'
import { onUnsureTable } from './shared/unsure-tables.js'

export const tableLabels = defineRule({
  id: 'table-labels',
  level: 'warning',
  duty: {
    zh: '表格的行名、列名和各部分的名称使用规定文字',
    en: 'Row and column labels, and the captions of the parts of a table, have the official wording',
  },
  clause: ['format-2021', 'format-2019'],
  messages: {
    altered: '表中的“{printed}”与规定格式不一致；规定为“{expected}”',
  },
  en: {
    altered: 'The label “{printed}” differs from the format, which has “{expected}”',
  },
  check: ({ report }, context) => {
    const { tables } = report
    const names = formNames(report)
    if (tables.size === 0) context.notApplicable()
    for (const table of tables.values()) {
      const { id, edition, caption, children, columns } = table
      const altered = [{ label: caption }, ...children, ...columns].some(({ label }) => label?.wording === 'altered')
      const unsure = altered && onUnsureTable(table, names)
      if (unsure) {
        context.incomplete(unsure)
        continue
      }
      if (caption?.wording === 'altered')
        context.report('altered', {
          at: caption,
          data: { printed: compact(caption), expected: specOfTable(report, table)?.caption ?? '' },
        })
      for (const { id: column, label } of columns) {
        if (label?.wording === 'altered')
          context.report('altered', {
            at: label,
            data: { printed: compact(label), expected: names.columnLabel(id, column, edition) },
          })
      }
      for (const { id: row, label } of children) {
        if (label?.wording !== 'altered') continue
        const expected = names.rowLabel(id, row, edition).replace(/^.* › /u, '')
        context.report('altered', { at: label, data: { printed: compact(label), expected } })
      }
    }
  },
})

const compact = ({ value }: Label): string => value.replace(/\s/gu, '')
