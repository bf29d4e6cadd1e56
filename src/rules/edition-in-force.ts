import { firstFormatYear } from '../form/index.js'
import { formNames } from '../form/names.js'
import { basisNumberOf, tellsForm } from '../report/form.js'
import { defineRule } from './shared/define.js'
import { wholeList } from './shared/wording.js'

export const editionInForce = defineRule({
  id: 'edition-in-force',
  level: 'error',
  duty: {
    zh: '表格采用报告年度适用的格式',
    en: 'The tables are those of the format in force for the report year',
  },
  clause: ['format-2021', 'format-2019'],
  legacy: true,
  requires: ['year'],
  messages: {
    outdated:
      '{year}年度报告应使用{expected}（{expectedNumber}），{tables}用的却是{actual}（{actualNumber}）；请换用规定的表格',
    legacy: `这是{year}年度的报告，早于第一个统一格式（${firstFormatYear}年度起）；只检查与格式无关的内容` as const,
  },
  en: {
    outdated:
      'A report for {year} must use the format {expected} ({expectedNumber}), but {tables} has that of {actual} ({actualNumber}). Use the prescribed tables',
    legacy:
      `This is a report for {year}, before the first official format (${firstFormatYear}). Only what does not depend on the format is checked` as const,
  },
  check: ({ report, year }, context) => {
    if (report.editionInForce === null) {
      const at = report.title ?? { position: { start: report.position.start, end: report.position.start } }
      context.report('legacy', { at, level: 'info', data: { year } })
      return
    }
    // The disputes table is alike in the official formats and proves nothing.
    const telling = [...report.tables.values()].filter((table) => tellsForm(report, table))
    if (telling.length === 0) {
      context.incomplete({ zh: '没有找到表格，无法判断采用的格式', en: 'No table was found that shows the format' })
      return
    }
    const foreign = telling.filter(({ edition }) => edition !== report.editionInForce)
    const [first] = foreign
    if (!first) return
    const names = formNames(report)
    context.report('outdated', {
      at: first,
      related: foreign.slice(1).map((at) => ({ at, message: names.tableTitle(at.id, at.edition) })),
      data: {
        year,
        expected: names.formName(report.editionInForce),
        expectedNumber: basisNumberOf(report, report.editionInForce),
        actual: names.formName(first.edition),
        actualNumber: basisNumberOf(report, first.edition),
        tables: wholeList(foreign.map(({ id, edition }) => names.tableTitle(id, edition))),
      },
    })
  },
})
