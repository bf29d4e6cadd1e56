import type { LintMessage, LintResult } from '../../model/index.js'
import type { FormWords } from '../form-words.js'
import { isWithoutLines, paragraphPlace, tablePlace } from '../words-place.js'
import type { DocumentWords } from './words.js'

/** Where a finding stands, in the words of the form: its cell or row, else its section. */
export function formPlace(message: LintMessage, form: FormWords, words: DocumentWords): string {
  const { section } = message
  return tablePlace(message, form) || (section ? form.sectionTitle(section) : words.wholeReport)
}

/** Page, paragraph or line of a finding, as far as a reader of the file can find them: PDF has pages, Word paragraphs. */
export function sourcePlace(message: LintMessage, result: LintResult, words: DocumentWords, form: FormWords): string[] {
  const { page, line } = message
  const paragraph = paragraphPlace(message, words, form)
  return [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(paragraph === '' ? [] : [paragraph]),
    ...(isWithoutLines(result) ? [] : [words.line(line)]),
  ]
}
