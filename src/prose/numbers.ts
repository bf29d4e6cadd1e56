import {
  about,
  chineseDigits,
  dated,
  measureWords,
  moneyUnits,
  otherFigures,
  scales,
  figureStarts,
  moneyUnit,
  rangeMarks,
} from '../form/wordings/numbers.js'
import { chineseNumber } from '../text/numerals.js'
import type { DateToken, NumberToken, OtherToken } from './tokens.js'

const either = (words: readonly string[]): string => words.join('|')
const allScales = Object.keys(scales).join('')
const arabic = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?`
const largeScales = allScales.slice(-2)

/** A number with its measure word and the words that make it approximate. */
const number = new RegExp(
  `(?<before>${either(about.before)})?(?:(?<arabic>${arabic})(?<scale>[${allScales}])?|(?<chinese>[${chineseDigits}][${chineseDigits}${largeScales}]{0,15}))` +
    `(?<after>${either(about.after)})?(?<unit>${either(measureWords)})?(?<behind>${either(about.behind)})?`,
  'uy',
)
const rangeMark = new RegExp(`^[${rangeMarks}]{1,2}[0-9${chineseDigits}]`, 'u')
const rangeBefore = new RegExp(String.raw`\d[${rangeMarks}]$`, 'u')
const beginnings = new Set(
  Array.from(`0123456789${chineseDigits}${figureStarts}`)
    .concat(about.before)
    .map((word) => word.charCodeAt(0)),
)

/** Whether anything that this file reads can begin with a character, given by its code. */
export const beginsFigure = (code: number): boolean => beginnings.has(code)

/** Whether anything but a number begins at a place: one look for the many that find nothing. */
const anyFigure = new RegExp(
  [...dated, ...otherFigures].map(({ pattern }) => pattern.source.replaceAll(/\(\?<\w+>/gu, '(?:')).join('|'),
  'uy',
)

/** The date, length of time, code or number that begins at a place of a text, its offsets those of the text. */
export function figureAt(text: string, start: number): DateToken | OtherToken | NumberToken | undefined {
  anyFigure.lastIndex = start
  return (anyFigure.test(text) ? otherFigureAt(text, start) : undefined) ?? numberAt(text, start)
}

function otherFigureAt(text: string, start: number): DateToken | OtherToken | undefined {
  for (const { id, pattern } of dated) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match === null) continue
    const year = match.groups?.['year'] ?? match.groups?.['year2']
    const end = start + match[0].length
    return { kind: 'date', id, text: match[0], start, end, year: year === undefined ? undefined : Number(year) }
  }
  for (const { id, pattern } of otherFigures) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match !== null) return { kind: 'figure', id, text: match[0], start, end: start + match[0].length }
  }
  return undefined
}

function numberAt(text: string, start: number): NumberToken | undefined {
  number.lastIndex = start
  const match = number.exec(text)
  if (match === null) return undefined
  const { before, arabic: figures, scale, chinese, after, unit = '', behind } = match.groups ?? {}
  const plain = figures?.replaceAll(',', '')
  const power = (scale === undefined ? 0 : (scales[scale] ?? 0)) + (moneyUnits[unit] ?? 0)
  const value =
    plain === undefined
      ? scaled(chineseNumber(chinese ?? ''), moneyUnits[unit] ?? 0)
      : Number(`${plain}e${String(power)}`)
  if (value === undefined) return undefined
  const decimals = plain === undefined ? null : (/\.(\d+)$/u.exec(plain)?.[1]?.length ?? 0)
  const end = start + match[0].length
  return {
    kind: 'number',
    text: match[0],
    start,
    end,
    value,
    unit: unit in moneyUnits ? moneyUnit : unit.replace('％', '%'),
    decimals,
    approximate: (before ?? after ?? behind) !== undefined,
    range: rangeMark.test(text.slice(end, end + 3)) || rangeBefore.test(text.slice(Math.max(0, start - 2), start)),
    precision: 10 ** (power - (decimals ?? 0)),
  }
}

const scaled = (value: number | undefined, power: number): number | undefined =>
  value === undefined || power === 0 ? value : Number(`${String(value)}e${String(power)}`)

/** 20多件 may be 29, and 80余件 is not 53: by how much an approximate number may be off. */
export function vagueness({ value, precision }: NumberToken): number {
  let step = 1
  while (value > 0 && value % (step * 10) === 0) step *= 10
  return Math.max(precision, 2, step, value * 0.3)
}
