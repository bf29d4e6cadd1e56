const digitOf: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const unitOf: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 十二, 两百三十, 三百二十一, 一万二千, 二〇二: the number; undefined for characters that make none. */
export function chineseNumber(text: string): number | undefined {
  if (/^[零〇一二三四五六七八九]+$/u.test(text)) {
    return Number(Array.from(text, (character) => String(digitOf[character])).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const own = digitOf[character]
    const unit = unitOf[character]
    if (own !== undefined) digit = own
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = undefined
    } else {
      const named = section + (digit ?? 0)
      // 亿 counts all that stands before it, 万 only what follows the 亿.
      total = character === '万' ? total + named * 1e4 : (total + named) * 1e8
      section = 0
      digit = undefined
    }
  }
  const number = total + section + (digit ?? 0)
  return number === 0 && !/[零〇]/u.test(text) ? undefined : number
}

const romanFigures: readonly [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]
const largestRoman = 3999

/** A number from 1 to 3999 in Roman figures, upper case; undefined for others. */
export function romanNumber(value: number): string | undefined {
  if (value < 1 || value > largestRoman) return undefined
  let rest = value
  let text = ''
  for (const [figure, worth] of romanFigures) for (; rest >= worth; rest -= worth) text += figure
  return text
}

/** Digits, numerals, and what stands within a number or behind it. */
const numerals = /[\d.,%‰零〇一二两三四五六七八九十百千万亿]+/gu

/** A key without its numbers: what stays of a sentence when one is corrected. */
export const withoutNumerals = (key: string): string => key.replace(numerals, '')

/** How many numbers a text has, in digits or numerals; 一 in 进一步 is counted as well. */
export const countNumerals = (text: string): number => text.match(numerals)?.length ?? 0
