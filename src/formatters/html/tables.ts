import type { Element } from 'hast'
import { h } from 'hastscript'
import { sectionTitle, tableTitle } from '../../form/names.js'
import { sections } from '../../form/sections.js'
import type { ReportData } from '../../model/index.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { formTables, type FormTable } from '../document/tables.js'
import { tableCell } from './cell.js'
import { gridOf, type GridLabel } from './grid.js'
import type { NumberedFile } from './numbered.js'

/** The tables of a report as the form draws them, with its cells as printed. */
export function tablesSection(file: NumberedFile, data: ReportData, { locale }: FormatContext): Element {
  const words = documentWords(locale)
  const tables = formTables(data)
  const parts = sections.flatMap(({ id }) => {
    const own = tables.filter(({ spec }) => spec.section === id)
    if (own.length === 0) return []
    return [h('section', [h('h4', sectionTitle(id)), ...own.map((table) => formTable(file, data, table, words))])]
  })
  return h('section', { className: ['tables'] }, [
    h('h3', words.tables),
    h('p', { className: ['note'] }, words.tablesNote),
    ...parts,
  ])
}

function formTable(file: NumberedFile, data: ReportData, table: FormTable, words: DocumentWords): Element {
  const { spec, edition, found } = table
  const title = tableTitle(spec.id, edition)
  if (found === 0) return h('p', { className: ['absent-table'] }, words.absentTable(title))
  const { head, stub, rows } = gridOf(spec)
  const corner = h('th', { colSpan: stub, rowSpan: head.length, className: ['corner'] }, cornerText(table))
  return h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: title }, [
    h('table', { className: ['form', spec.id] }, [
      h('caption', { className: spec.section === 'disclosure' ? [] : ['hidden'] }, title),
      h(
        'thead',
        head.map((labels, level) =>
          h('tr', [...(level === 0 && stub > 0 ? [corner] : []), ...labels.map(columnLabel)]),
        ),
      ),
      h(
        'tbody',
        rows.map(({ labels, cells }) =>
          h('tr', [
            ...labels.map(rowLabel),
            ...cells.map((cell) => tableCell(file, data, { table: spec.id, ...cell }, words)),
          ]),
        ),
      ),
    ]),
  ])
}

/** Official wording of the upper left corner. */
const cornerText = ({ spec }: FormTable): string => (spec.section === 'disclosure' ? '信息内容' : spec.caption)

function columnLabel({ text, span, levels }: GridLabel): Element {
  return h('th', { scope: span > 1 ? 'colgroup' : 'col', ...spans(span, levels) }, text)
}

function rowLabel({ text, span, levels }: GridLabel): Element {
  return h('th', { scope: span > 1 ? 'rowgroup' : 'row', ...spans(levels, span) }, text)
}

/** Spans of 1 are left out. */
const spans = (columns: number, rows: number): { colSpan?: number; rowSpan?: number } => ({
  ...(columns > 1 && { colSpan: columns }),
  ...(rows > 1 && { rowSpan: rows }),
})
