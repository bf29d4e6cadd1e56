import type { TableSpec } from '../../src/model/index.js'
import { sections } from '../../src/form/sections.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, editionOf, type ReportModel, withAgreeingProse, withValues } from '../support/model.js'
import { type CellValue, cellAddress } from '../support/values.js'
import { type Fragment, type Part, parseFragment } from './fragment.js'

/** The label of a row that stands for all rows of the table that the example does not show. */
const otherRows = '其余各行'

/**
 * Puts a fragment into a complete correct report, in Markdown:
 *
 * - `# …` is the title. The organ and the year in it are those of the report, so the year chooses the format.
 * - Rows of a table before any heading replace the rows of the same labels, and the prose of the report follows
 *   them; 其余各行 stands for all others of that table.
 * - A paragraph before any heading replaces the preface.
 * - `### …` replaces the sub-section of that name in section 一.
 * - `## …` replaces the section of that name or number, tables and all.
 * - Two and more `## …` with nothing under them are the headings of the whole report, each over what belongs to it.
 */
export function reportOf(fragment: string): string {
  const parsed = parseFragment(fragment)
  const model = withAgreeingProse(withRows(modelOf(parsed), parsed.rows))
  const [head = '', ...parts] = layouts.markdown(model).split(/^(?=#{2} )/mu)
  const [title = '', ...preface] = head.trim().split('\n\n')
  const top = [parsed.title === undefined ? title : `# ${parsed.title}`, parsed.preface || preface.join('\n\n')]
  const own = parsed.subSections.reduce(replaceSubSection, parts.map(trimmed))
  return [...top, ...replaceSections(own, parsed.sections)].join('\n\n') + '\n'
}

const trimmed = (text: string): string => text.trim()

function modelOf({ title = '' }: Fragment): ReportModel {
  const [, organ, year] = /^(.+?)(20\d{2})年度?政府信息公开工作年度报告$/u.exec(title) ?? []
  return correctReport({ ...(organ !== undefined && { organ }), ...(year !== undefined && { year: Number(year) }) })
}

function withRows(model: ReportModel, rows: Fragment['rows']): ReportModel {
  const tables = editionOf(model).tables
  const values: Record<string, CellValue> = {}
  let others: TableSpec | undefined
  for (const { label, cells } of rows) {
    if (label === otherRows) {
      if (others) zeroOthers(others, values)
      continue
    }
    const table = tables.find((spec) => spec.rows.some((row) => row.label === label))
    const row = table?.rows.find((candidate) => candidate.label === label)
    if (!table || !row) throw new Error(`No table has a row ${label}.`)
    if (cells.length !== table.columns.length) throw new Error(`The row ${label} has ${table.columns.length} cells.`)
    table.columns.forEach(({ id }, index) => (values[cellAddress(table.id, row.id, id)] = cells[index] ?? ''))
    others = table
  }
  return withValues(model, values)
}

function zeroOthers({ id, rows, columns }: TableSpec, values: Record<string, CellValue>): void {
  for (const row of rows) for (const column of columns) values[cellAddress(id, row.id, column.id)] ??= 0
}

const withoutNumber = (heading: string): string => heading.replace(/^[（(]?[一二三四五六\d]+[）)]?[、.．]?\s*/u, '')

function replaceSubSection(parts: string[], { heading, body }: Part): string[] {
  const name = withoutNumber(heading)
  const isMeant = (part: string): boolean => part.startsWith('### ') && (part.split('\n')[0] ?? '').endsWith(name)
  const replaced = parts.map((section) => {
    const pieces = section.split(/^(?=### )/mu)
    return pieces
      .map((part) => (isMeant(part) ? `### ${heading}\n\n${body}\n\n` : part))
      .join('')
      .trim()
  })
  if (!parts.some((section) => section.split(/^(?=### )/mu).some(isMeant)))
    throw new Error(`No sub-section is called ${name}.`)
  return replaced
}

function replaceSections(parts: string[], written: readonly Part[]): string[] {
  const isOutline = written.length > 1 && written.every(({ body }) => body === '')
  if (isOutline)
    return written.map(({ heading }) => (parts[indexOf(heading)] ?? '').replace(/^## .*/u, () => `## ${heading}`))
  return parts.map((part, index) => {
    const own = written.find(({ heading }) => indexOf(heading) === index)
    return own ? `## ${own.heading}\n\n${own.body}`.trim() : part
  })
}

/** Which of the six sections a heading means: by its wording, else by its number. */
function indexOf(heading: string): number {
  const name = withoutNumber(heading)
  const byName = sections.findIndex(({ label, accepted, altered }) => [label, ...accepted, ...altered].includes(name))
  const index = byName < 0 ? sections.findIndex(({ number }) => heading.startsWith(number)) : byName
  if (index < 0) throw new Error(`No section is called ${heading}.`)
  return index
}
