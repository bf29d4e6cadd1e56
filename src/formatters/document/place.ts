import { cellPlace, sectionTitle } from '../../form/names.js'
import type { LintMessage, LintResult } from '../../model/index.js'
import type { DocumentWords } from './words.js'

/** Where a finding stands, in the words of the form: its cell, else its section. */
export function formPlace({ cell, section }: LintMessage, edition: string | null, words: DocumentWords): string {
  if (cell) return cellPlace(cell, edition)
  return section ? sectionTitle(section) : words.wholeReport
}

/** Page and line of a finding, as far as a reader of the file can find them: Word has neither, PDF pages alone. */
export function sourcePlace({ page, line }: LintMessage, { report }: LintResult, words: DocumentWords): string[] {
  const hasLines = report?.format !== 'docx' && report?.format !== 'pdf'
  return [...(page === undefined ? [] : [words.page(page)]), ...(hasLines ? [words.line(line)] : [])]
}
