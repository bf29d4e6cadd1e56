import { sectionTitle } from '../../form/names.js'
import type { LintMessage, LintResult } from '../../model/index.js'
import { isWithoutLines, paragraphPlace, tablePlace } from '../words-place.js'
import type { DocumentWords } from './words.js'

/** Where a finding stands, in the words of the form: its cell or row, else its section. */
export function formPlace(message: LintMessage, edition: string | null, words: DocumentWords): string {
  const { section } = message
  return tablePlace(message, edition) || (section ? sectionTitle(section) : words.wholeReport)
}

/** Page, paragraph or line of a finding, as far as a reader of the file can find them: PDF has pages, Word paragraphs. */
export function sourcePlace(message: LintMessage, result: LintResult, words: DocumentWords): string[] {
  const { page, line } = message
  const paragraph = paragraphPlace(message, words)
  return [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(paragraph === '' ? [] : [paragraph]),
    ...(isWithoutLines(result) ? [] : [words.line(line)]),
  ]
}
