import {
  about,
  fraction,
  pastHalf,
  type Approximation,
  chineseDecimals,
  chineseDigits,
  dated,
  measureWords,
  moneyUnits,
  otherFigures,
  scales,
  figureStarts,
  fractionStarts,
  moneyUnit,
  rangeMarks,
} from '../form/wordings/numbers.js'
import { chineseNumber } from '../text/numerals.js'
import type { DateToken, NumberToken, OtherToken } from './tokens.js'

const either = (words: Iterable<string>): string => [...words].join('|')
const aboutWords = Object.values(about).map((words) => either(Object.keys(words)))
const approximations: Readonly<Record<string, Approximation>> = { ...about.before, ...about.after, ...about.behind }
const allScales = Object.keys(scales).join('')
const arabic = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?`
const largeScales = allScales.slice(-2)

/** A number with its measure word and the words that make it approximate. */
const number = new RegExp(
  `(?<before>${aboutWords[0] ?? ''})?(?:(?<arabic>${arabic})(?<scale>[${allScales}])?|(?<chinese>[${chineseDigits}][${chineseDigits}${largeScales}]{0,15})(?<tenths>${chineseDecimals})?)` +
    `(?<after>${aboutWords[1] ?? ''})?(?<unit>${either(measureWords)})?(?<behind>${aboutWords[2] ?? ''})?`,
  'uy',
)
const rangeMark = new RegExp(`^[${rangeMarks}]{1,2}[0-9${chineseDigits}]`, 'u')
const rangeBefore = new RegExp(String.raw`\d[${rangeMarks}]$`, 'u')
const beginnings = new Set(
  Array.from(`0123456789${chineseDigits}${figureStarts}${fractionStarts}`)
    .concat(Object.keys(about.before))
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
  return (
    (anyFigure.test(text) ? otherFigureAt(text, start) : undefined) ?? fractionAt(text, start) ?? numberAt(text, start)
  )
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

/** A share in words, as a percentage. */
function fractionAt(text: string, start: number): NumberToken | undefined {
  const before = beforeFraction.exec(text.slice(start, start + longestBefore))?.[0] ?? ''
  fraction.lastIndex = start + before.length
  const match = fraction.exec(text)
  if (match === null) return undefined
  const { tenths, half, whole, below, above } = match.groups ?? {}
  const value =
    whole !== undefined
      ? 50
      : tenths !== undefined
        ? (chineseNumber(tenths) ?? 0) * 10 + (half === undefined ? 0 : 5)
        : ((chineseNumber(above ?? '') ?? 0) * 100) / (chineseNumber(below ?? '') ?? 1)
  const behind = behindFraction.exec(text.slice(fraction.lastIndex, fraction.lastIndex + longestBefore))?.[0] ?? ''
  const end = fraction.lastIndex + behind.length
  const approximate = approximations[before || behind] ?? (whole === pastHalf ? 'over' : 'near')
  return {
    kind: 'number',
    text: text.slice(start, end),
    start,
    end,
    value,
    unit: percent,
    decimals: null,
    approximate,
    range: false,
    precision: 1,
  }
}

const beforeFraction = new RegExp(`^(?:${aboutWords[0] ?? ''})`, 'u')
const behindFraction = new RegExp(`^(?:${aboutWords[1] ?? ''}|${aboutWords[2] ?? ''})`, 'u')
const longestBefore = 2
const percent = '%'

function numberAt(text: string, start: number): NumberToken | undefined {
  number.lastIndex = start
  const match = number.exec(text)
  if (match === null) return undefined
  const { before, arabic: figures, scale, chinese, tenths, after, unit = '', behind } = match.groups ?? {}
  const plain = figures?.replaceAll(',', '') ?? decimalIn(chinese, tenths)
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
    approximate: approximations[before ?? after ?? behind ?? ''],
    range: rangeMark.test(text.slice(end, end + 3)) || rangeBefore.test(text.slice(Math.max(0, start - 2), start)),
    precision: 10 ** (power - (decimals ?? 0)),
  }
}

/** 七点三五 in figures; undefined for a numeral without decimals. */
function decimalIn(chinese: string | undefined, tenths: string | undefined): string | undefined {
  const whole = tenths === undefined ? undefined : chineseNumber(chinese ?? '')
  const digits = Array.from(tenths?.slice(1) ?? '', (digit) => String(chineseNumber(digit)))
  return whole === undefined ? undefined : `${String(whole)}.${digits.join('')}`
}

const scaled = (value: number | undefined, power: number): number | undefined =>
  value === undefined || power === 0 ? value : Number(`${String(value)}e${String(power)}`)

/** What the exact number behind an approximate one may be, both ends included; undefined for an exact one. */
export function boundsOf({ value, approximate, unit }: NumberToken): readonly [number, number] | undefined {
  if (approximate === undefined) return undefined
  let step = 1
  while (value > 0 && value % (step * 10) === 0) step *= 10
  const slack = unit === percent ? shareSlack : Math.max(4, step / 2, value * 0.1)
  const most = unit === percent ? 100 : Math.max(value + 3 * step, value * 1.5)
  const bounds = {
    near: [value - slack, value + slack],
    nearly: [value * 0.75, value],
    under: [value * 0.5, value],
    over: [value, most],
  } as const
  return bounds[approximate]
}

/** Percentage points that a share in words may be off by. */
const shareSlack = 5
