import { romanNumber } from '../../../text/numerals.js'

const digits = '〇一二三四五六七八九'
const simplified = '零一二三四五六七八九'
const simplifiedLegal = '零壹贰叁肆伍陆柒捌玖'
const traditionalLegal = '零壹貳參肆伍陸柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** Units from the ones up to the thousands. */
const units = ['', '十', '百', '千']
const legalUnits = ['', '拾', '佰', '仟']

type NumberFormat = (value: number) => string

const decimal: NumberFormat = String

/** A character for each decimal digit. */
const inDigits =
  (characters: string): NumberFormat =>
  (value) =>
    Array.from(String(value), (digit) => characters[Number(digit)] ?? digit).join('')

/** Spelled out with units up to 9999, above that in decimal figures; 10 is 十 or 壹拾. */
const spelled =
  (characters: string, unitNames: readonly string[], bareTen: boolean): NumberFormat =>
  (value) => {
    if (value <= 0 || value > 9999) return value === 0 ? (characters[0] ?? '') : decimal(value)
    const figures = Array.from(String(value), Number)
    const words = figures.map((figure, index) =>
      figure === 0 ? '0' : `${characters[figure] ?? ''}${unitNames[figures.length - 1 - index] ?? ''}`,
    )
    const text = words
      .join('')
      .replace(/(?<!0)0+$/u, '')
      .replace(/0+/gu, characters[0] ?? '')
    return bareTen && value < 20 ? text.replace(/^一(?=十)/u, '') : text
  }

/** Numbered characters of a block from its first one on, above that in decimal figures. */
const enclosed =
  (first: string, count: number): NumberFormat =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : decimal(value)

const inTurn =
  (characters: string): NumberFormat =>
  (value) =>
    characters[(value - 1) % characters.length] ?? decimal(value)

/** a … z, aa … zz, as Word counts. */
const letters: NumberFormat = (value) => {
  if (value < 1 || value > 780) return decimal(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const roman: NumberFormat = (value) => romanNumber(value) ?? decimal(value)

/** Counted in Chinese: 十一, 二十; from 100 on a character a digit. */
const counting: NumberFormat = (value) =>
  (value < 100 ? spelled(digits, units, true) : inDigits('○一二三四五六七八九'))(value)

const nothing: NumberFormat = () => ''

/** The formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that Chinese documents have. */
const formats: Record<string, NumberFormat> = {
  decimal,
  decimalZero: (value) => decimal(value).padStart(2, '0'),
  decimalHalfWidth: decimal,
  decimalFullWidth: inDigits('０１２３４５６７８９'),
  decimalFullWidth2: inDigits('０１２３４５６７８９'),
  decimalEnclosedCircle: enclosed('①', 20),
  decimalEnclosedCircleChinese: enclosed('①', 20),
  decimalEnclosedParen: enclosed('⑴', 20),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: counting,
  chineseCountingThousand: spelled(simplified, units, true),
  chineseLegalSimplified: spelled(simplifiedLegal, legalUnits, false),
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: spelled(simplified, units, true),
  taiwaneseDigital: inDigits('○一二三四五六七八九'),
  japaneseCounting: spelled(simplified, units, true),
  japaneseDigitalTenThousand: inDigits(digits),
  koreanDigital2: inDigits(simplified),
  ideographDigital: inDigits(digits),
  ideographLegalTraditional: spelled(traditionalLegal, legalUnits, false),
  ideographTraditional: inTurn(stems),
  ideographZodiac: inTurn(branches),
  ideographEnclosedCircle: enclosed('㊀', 10),
  none: nothing,
  bullet: nothing,
}

/** A list number as it is displayed; a format that is not known is displayed in decimal figures, as Word does. */
export const formatNumber = (value: number, format: string): string => (formats[format] ?? decimal)(value)
