import type { Element } from 'hast'
import { h } from 'hastscript'
import { formNames } from '../../form/names.js'
import type { ReportData } from '../../model/index.js'
import { documentWords } from '../document/words.js'
import { formById } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import { formTables, type FormTable } from '../document/tables.js'
import { tableCell } from './cell.js'
import { gridOf, type GridLabel } from './grid.js'
import type { NumberedFile } from './numbered.js'

/** The tables of a report as the form draws them, with its cells as printed. */
export function tablesSection(file: NumberedFile, data: ReportData, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const tables = formTables(data, context)
  const parts = formById(data.edition, context).sections.flatMap(({ id }) => {
    const own = tables.filter(({ spec }) => spec.section === id)
    if (own.length === 0) return []
    const drawn = own.map((table) => formTable(file, data, table, context))
    return [h('section', { className: [id] }, [h('h4', formNames(context).sectionTitle(id, data.edition)), ...drawn])]
  })
  return h('section', { className: ['tables'] }, [
    h('h3', words.tables),
    h('p', { className: ['note'] }, words.tablesNote),
    ...parts,
  ])
}

function formTable(file: NumberedFile, data: ReportData, table: FormTable, context: FormatContext): Element {
  const words = documentWords(context.locale)
  const { spec, edition, found } = table
  const title = formNames(context).tableTitle(spec.id, edition)
  if (found === 0) return h('p', { className: ['absent-table'] }, words.absentTable(title))
  const { head, stub, rows } = gridOf(spec)
  const corner = h('th', { colSpan: stub, rowSpan: head.length, className: ['corner'] }, cornerText(table))
  // A group and no region: the tables of a hundred reports are no landmarks. Only wide tables have to be scrolled.
  const isPart = spec.layout === 'captioned'
  const wide = !isPart && { tabIndex: 0, role: 'group', ariaLabel: title }
  return h('div', { className: ['scroll'], ...wide }, [
    h('table', { className: ['form', spec.id] }, [
      h('caption', { className: isPart ? [] : ['hidden'] }, title),
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
const cornerText = ({ spec: { corner, caption } }: FormTable): string => corner ?? caption

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
