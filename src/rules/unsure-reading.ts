import { formNames } from '../form/names.js'
import { defineRule } from './shared/define.js'
import { unsurePartOf } from './shared/unsure-tables.js'

export const unsureReading = defineRule({
  id: 'unsure-reading',
  level: 'warning',
  about: 'reading',
  duty: {
    zh: '表格能够确切读出，没有因转换格式而散乱',
    en: 'The tables can be read with certainty and are not torn by a conversion',
  },
  clause: ['format-2021', 'format-2019'],
  messages: {
    table: '读不准：{place}，{why}；请核对，或提供转换前的 Word 文件、网页或 PDF 后再检查',
  },
  en: {
    table:
      'Not read with certainty: {place}: {why}. Look there, or check the Word file, the page or the PDF that this file was made from',
  },
  check: ({ report }, context) => {
    const names = formNames(report)
    if (report.tables.size === 0) context.notApplicable()
    for (const table of report.tables.values()) {
      const part = unsurePartOf(table, names)
      if (part) context.report('table', { at: part.at, data: { place: part.place, why: part.why } })
    }
  },
})
