import { cellPlace, sectionTitle } from '../form/names.js'
import type { LintMessage, LintResult, Locale } from '../model/index.js'
import { sanitize } from './sanitize.js'

const textFormats: readonly string[] = ['markdown', 'text', 'html']

/** Whether lines and columns are those of the file; of DOCX and PDF they point into the text read from it. */
export const hasLines = ({ report }: Pick<LintResult, 'report'>): boolean =>
  report !== null && textFormats.includes(report.format)

/** Page, and cell or section in the words of the form; empty for the report as a whole. */
export function placeText({ page, cell, section }: LintMessage, { report }: LintResult, locale: Locale): string {
  const inForm = cell ? cellPlace(cell, report?.edition ?? null) : section ? sectionTitle(section) : ''
  const onPage = page === undefined ? '' : locale === 'en' ? `page ${page}` : `第 ${page} 页`
  return sanitize([onPage, inForm].filter((part) => part !== '').join(' › '))
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
