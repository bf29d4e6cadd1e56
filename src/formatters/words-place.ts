import { cellPlace, rowLabel, sectionTitle, tableTitle } from '../form/names.js'
import type { LintMessage, LintResult } from '../model/index.js'
import type { Words } from './stylish-words.js'

/** Whether lines and columns mean nothing to the reader of a file: those of Word and PDF are of the text read from it. */
export const isWithoutLines = ({ report }: Pick<LintResult, 'report'>): boolean =>
  ['docx', 'pdf', 'ofd', 'xlsx'].includes(report?.format ?? '')

/** Table with row and column, or with the row, as the form calls them; empty for a finding about no part of a table. */
export function tablePlace({ cell, table }: LintMessage, edition: string | null): string {
  if (cell) return cellPlace(cell, edition)
  if (!table) return ''
  const title = tableTitle(table.id, edition)
  return table.row === null ? title : `${title} › ${rowLabel(table.id, table.row, edition)}`
}

/** Paragraph of a finding in a Word file, with its section where the finding names a cell of another one; else empty. */
export function paragraphPlace({ paragraph, cell, section }: LintMessage, words: Words): string {
  if (paragraph === undefined) return ''
  return (cell && section ? `${sectionTitle(section)} › ` : '') + words.paragraph(paragraph)
}

/**
 * Where a finding stands within its section in a file without lines, and the cell that it compares it with, where that
 * stands elsewhere. Either may be empty.
 */
export function placeWithinSection(
  message: LintMessage,
  edition: string | null,
  words: Words,
): { place: string; compared: string } {
  const { page, paragraph, table } = message
  const onPage = page === undefined ? [] : [words.page(page)]
  const inTable = tablePlace(message, edition)
  const isThere = table !== undefined || (paragraph === undefined && page === undefined)
  const within = isThere ? inTable : paragraph === undefined ? '' : words.paragraph(paragraph)
  return {
    place: [...onPage, ...(within === '' ? [] : [within])].join(' › '),
    compared: isThere ? '' : inTable,
  }
}
