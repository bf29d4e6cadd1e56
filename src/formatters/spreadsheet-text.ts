import { sanitize } from './sanitize.js'

/**
 * Text for a cell of a spreadsheet, line breaks and tabs kept, other control and invisible characters shown as escapes.
 * What a spreadsheet would run as a formula (it does so with CSV, also with one that it has saved itself)
 * gets an apostrophe in front.
 */
export function spreadsheetText(text: string): string {
  return inert(text.replace(/[^\t\r\n]+/g, sanitize))
}

/** Spreadsheets take these beginnings, the full-width ones too, for a formula. */
function inert(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
}
