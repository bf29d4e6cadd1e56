import type { Cell } from '../model/index.js'
import { invisible } from '../text/invisible.js'
import { cellValues as tolerances } from './tolerances.js'

/** A printed cell as the tables use it. `value` is in the unit of the column. */
export type Reading = Pick<Cell, 'state' | 'value'>

/** With more digits, what stands in a cell is looked at more closely. */
const longestCount = 9
const marks = /^(?:[-‐‑–—―－_]+|[/\\／＼]+|无|N\/?A|空|[.·]{2,}|…+)$/iu
const number = /^(增加?|减少?|[+-])?(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?(万元|亿元|[元件宗份条次项个起人])?$/u
/** Digits set apart: two numbers in one cell, which is one cell all the same. */
const severalNumbers = /^\d[\d\s]*\d$/u
/** Longer than this, and a double no longer holds every digit. */
const exactDigits = 15
const powerOfUnit: Record<string, number> = { 元: 0, 万元: 4, 亿元: 8 }
/** Digits that are no digits of a number: set off the line, or in a circle or brackets of their own. */
const ofMarks = String.raw`²³¹\u2070-\u2079\u2080-\u2089\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF`
/** The mark of a note as it stands behind a number: ¹ ① * [1] （注1）, and a raised one as Markdown and TeX write it. */
const noteMark = new RegExp(
  [
    `[${ofMarks}*＊※†‡]`,
    String.raw`[[［【〔][*＊^]?注?[\d${ofMarks}]{1,2}[\]］】〕]`,
    String.raw`[(（]注[\d${ofMarks}]{0,2}[)）]`,
    String.raw`注[\d${ofMarks}]{1,2}`,
    String.raw`\^\d{1,2}\^`,
    String.raw`\$?\^\{?[\d${ofMarks}*]{1,2}\}?\$?`,
  ]
    .map((form) => `${form}$`)
    .join('|'),
  'u',
)
const markDigit = new RegExp(`[${ofMarks}]`, 'u')

const unseen = new RegExp(`[${invisible}]+`, 'gu')

/** White space around signs and units goes; between two digits it stays, for it may part two numbers. */
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/^\s*[−‐‑–—](?=\s*\d)/u, '-')
    .replace(/(?<![\d\s])\s+|(?<!\s)\s+(?![\d\s])/gu, '')
    .replace(/\s+/gu, ' ')

/** Whether a text is what nearly every cell holds: a whole number in ordinary digits and nothing else. */
export function isPlainCount(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isDigit(text.charCodeAt(at))) return false
  return text !== '' && text.length <= longestCount
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether a text begins or ends with a Chinese character that no number and no mark has there, as labels do. */
const isWord = (text: string): boolean =>
  isOutside(text.charCodeAt(0), beginnings) || isOutside(text.charCodeAt(text.length - 1), ends)

const isOutside = (code: number, known: ReadonlySet<number>): boolean =>
  code >= 0x4e00 && code <= 0x9fff && !known.has(code)

const codesOf = (characters: string): Set<number> => new Set(Array.from(characters, (one) => one.charCodeAt(0)))
const beginnings = codesOf('增减无空')
const ends = codesOf('元件宗份条次项个起人无空')

/** A text without the marks of notes behind it; one that is nothing else stays. */
export function withoutNoteMarks(text: string): string {
  let own = text
  for (let mark = noteMark.exec(own); mark; mark = noteMark.exec(own)) own = own.slice(0, mark.index).trimEnd()
  return own === '' ? text : own
}

/** Whether a text stands where a number stands: a number in any writing, or a mark for none. */
export function isValueText(text: string): boolean {
  if (isPlainCount(text)) return true
  if (text.length > tolerances.longestValue || isWord(text)) return false
  const plain = compact(withoutNoteMarks(text))
  return number.test(plain) || marks.test(plain) || severalNumbers.test(plain)
}

/**
 * Reads a cell. Full-width digits, thousands separators, units, words for signs and marks of notes are understood,
 * so that one oddity of form does not make a number unknown; `cell-number` names the oddity. Digits that may be a mark
 * are no part of the number.
 */
export function readCell(text: string, unit: string): Reading {
  if (text === '') return { state: 'blank', value: null }
  if (isPlainCount(text)) return { state: 'number', value: Number(text) }
  const own = withoutNoteMarks(text)
  if (markDigit.test(own)) return { state: 'text', value: null }
  const plain = compact(own)
  if (plain === '') return { state: 'blank', value: null }
  if (marks.test(plain)) return { state: 'mark', value: null }
  const [matched, sign = '', whole = '', fraction = '', printedUnit] = number.exec(plain) ?? []
  if (matched === undefined) return { state: 'text', value: null }
  const digits = whole.replace(/[, ]/gu, '') + fraction
  if (digits.replace('.', '').replace(/^0+/u, '').length > exactDigits) return { state: 'text', value: null }
  const negative = sign === '-' || sign.startsWith('减')
  const value = Number(`${negative ? '-' : ''}${digits}e${shift(unit, printedUnit)}`)
  return { state: 'number', value: value === 0 ? 0 : value }
}

/** Powers of ten from the printed unit to the unit of the column; 0 for counts. */
function shift(unit: string, printed: string | undefined): number {
  const from = powerOfUnit[printed ?? unit]
  const to = powerOfUnit[unit]
  return from === undefined || to === undefined ? 0 : from - to
}
