import { sectionTitle } from '../form/names.js'
import type { LintMessage, LintResult, Locale } from '../model/index.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'
import { joinPlace, pagePlace, placeInWords } from './words-place.js'

const textFormats: readonly string[] = ['markdown', 'text', 'html']

/** Whether lines and columns are those of the file; of DOCX and PDF they point into the text read from it. */
export const hasLines = ({ report }: Pick<LintResult, 'report'>): boolean =>
  report !== null && textFormats.includes(report.format)

/** Page, cell or section in the words of the form, and paragraph; empty for the report as a whole. */
export function placeText(message: LintMessage, { report }: LintResult, locale: Locale): string {
  const words = wordsFor(locale)
  const { inTable, paragraph } = placeInWords(message, report?.edition ?? null, words)
  const inForm = inTable || (message.section ? sectionTitle(message.section) : '')
  return sanitize(joinPlace(pagePlace(message, words), inForm, paragraph))
}

/** A finding with its place on one line, safe to show. */
export function placedText(message: LintMessage, result: LintResult, locale: Locale): string {
  return sanitize(message.message) + inBrackets(placeText(message, result, locale), locale)
}

/** Text to put behind other text, in the brackets of the language; nothing for nothing. */
export function inBrackets(text: string, locale: Locale): string {
  if (text === '') return ''
  return locale === 'en' ? ` (${text})` : `（${text}）`
}
