import { flatMap } from '../text/flat-map.js'
import { matchesIn } from '../text/matches.js'
import { chineseNumber } from '../text/numerals.js'

/** A number in prose with its measure word. */
export interface Quantity {
  value: number
  /** Decimal places as printed; null for numbers written in Chinese. */
  decimals: number | null
  /** Measure word, 元 for money in any unit (the value is in 元 then), % for percentages. */
  unit: string
  /** 约, 近, 余, 多: not to be held against an exact number. */
  approximate: boolean
  /** What one unit of the last printed digit is worth: 100 for 7.35万元. */
  precision: number
  /** Place in the text, marks of approximation and measure word included. */
  start: number
  end: number
}

const measureWords = '件次|人次|条次|个百分点|万元|亿元|[件宗起份条次项个例封篇期部场家户则页人元%％]'
/** Longer rows of groups are no number, and each group of them would be looked at as the beginning of one. */
const arabic = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?`
const chineseDigit = '零〇一二两三四五六七八九十百千'
/** What does not stand before a number of its own: 第, a bracket of a document number or more of the number. */
const apart = String.raw`(?<![\d.〔第[])`
/**
 * A number with its measure word. All that it may begin with are 16 ranges of characters: with more, V8 looks for each
 * character of the text in a list of them, which takes ten times as long.
 */
const quantity = new RegExp(
  String.raw`(?:${apart}(?<arabic>${arabic})(?<scale>[百千万亿])?|${apart}(?<![万亿])(?<![${chineseDigit}])(?<chinese>[${chineseDigit}][${chineseDigit}万亿]*))\s?(?<after>[余多])?\s?(?<unit>${measureWords})(?<around>左右|以上|以内)?`,
  'gu',
)
const approximation = /(?:[约近逾]|超过?|大约|将近|不足)\s?$/u

const exponents: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 }
const moneyPowers: Record<string, number> = { 元: 0, 万元: 4, 亿元: 8 }

/** All quantities of a text whose look-alike characters are folded, in order. */
export function quantitiesIn(text: string): Quantity[] {
  return flatMap(matchesIn(text, quantity), (match) => quantityOf(match, text) ?? [])
}

function quantityOf(match: RegExpExecArray, text: string): Quantity | undefined {
  const { arabic: digits, scale, chinese: words, after, around, unit = '' } = match.groups ?? {}
  const before = approximation.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0]
  const number = digits === undefined ? chineseNumber(words ?? '') : scaled(digits, scale)
  if (number === undefined || isRange(text, match.index)) return undefined
  const isMoney = moneyPowers[unit] !== undefined
  const power = moneyPowers[unit] ?? 0
  const decimals = digits === undefined ? null : (/\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0)
  return {
    value: power === 0 ? number : Number(`${String(number)}e${String(power)}`),
    decimals,
    unit: isMoney ? '元' : unit.replace('％', '%'),
    // 1.2万件 is rounded, 7.35万元 as exact as printed.
    approximate: (before ?? after ?? around) !== undefined || (scale !== undefined && !isMoney),
    precision: 10 ** (power + exponentOf(scale) - (decimals ?? 0)),
    start: match.index - (before?.length ?? 0),
    end: match.index + match[0].length,
  }
}

/** 3-5件, 3至5件: the second number of a range is no count. */
const isRange = (text: string, start: number): boolean =>
  /\d\s?[-—~～至到－]\s?$/u.test(text.slice(Math.max(0, start - 6), start))

/** 1.2万 through its decimal digits, never through a binary fraction. */
function scaled(digits: string, scale: string | undefined): number {
  if (scale === undefined && !digits.includes(',')) return Number(digits)
  const plain = digits.replaceAll(',', '')
  return Number(`${plain}e${String(exponentOf(scale))}`)
}

const exponentOf = (scale: string | undefined): number => (scale === undefined ? 0 : (exponents[scale] ?? 0))
