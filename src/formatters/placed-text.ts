import type { LintMessage, LintResult, Locale } from '../model/index.js'
import { formWords } from './form-words.js'
import type { FormatContext } from './formatter.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'
import { joinPlace, pagePlace, placeInWords } from './words-place.js'

const textFormats: readonly string[] = ['markdown', 'text', 'html']

/** Whether lines and columns are those of the file; of DOCX and PDF they point into the text read from it. */
export const hasLines = ({ report }: Pick<LintResult, 'report'>): boolean =>
  report !== null && textFormats.includes(report.format)

/** What a place is described with: the language, and the words of the forms. */
type PlaceContext = Pick<FormatContext, 'locale' | 'forms'>

/** Page, cell or section in the words of the form, and paragraph; empty for the report as a whole. */
export function placeText(message: LintMessage, result: LintResult, context: PlaceContext): string {
  const words = wordsFor(context.locale)
  const form = formWords(result, context)
  const { inTable, paragraph } = placeInWords(message, form, words)
  const inForm = inTable || (message.section ? form.sectionTitle(message.section) : '')
  return sanitize(joinPlace(pagePlace(message, words), inForm, paragraph))
}

/** A finding with its place on one line, safe to show. */
export function placedText(message: LintMessage, result: LintResult, context: PlaceContext): string {
  return sanitize(message.message) + inBrackets(placeText(message, result, context), context.locale)
}

/** Text to put behind other text, in the brackets of the language; nothing for nothing. */
export function inBrackets(text: string, locale: Locale): string {
  if (text === '') return ''
  return locale === 'en' ? ` (${text})` : `（${text}）`
}
