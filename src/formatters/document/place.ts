import type { LintMessage, LintResult } from '../../model/index.js'
import type { FormWords } from '../form-words.js'
import { isWithoutLines, joinPlace, pagePlace, placeInWords, sectionName } from '../words-place.js'
import type { DocumentWords } from './words.js'

/** Where a finding stands, as far as a reader of the file can find it. */
export interface DocumentPlace {
  /** In the words of the form: its cell or row, else its section, in Word with the paragraph. */
  inForm: string
  /** Page or line; empty for Word. */
  inFile: string
  /** The cell elsewhere that it is compared with, or empty. */
  compared: string
}

export function documentPlace(
  message: LintMessage,
  result: LintResult,
  words: DocumentWords,
  form: FormWords,
): DocumentPlace {
  const { inTable, paragraph, compared } = placeInWords(message, form, words)
  const { section, line } = message
  return {
    inForm: joinPlace(inTable || sectionName(section, result, words, form), paragraph),
    inFile: isWithoutLines(result) ? pagePlace(message, words) : words.line(line),
    compared,
  }
}

/** The same in one list of what there is. */
export function placeList({ inForm, inFile, compared }: DocumentPlace, words: DocumentWords): string[] {
  const comparison = compared === '' ? '' : words.compared + words.colon + compared
  return [inForm, inFile, comparison].filter((part) => part !== '')
}
