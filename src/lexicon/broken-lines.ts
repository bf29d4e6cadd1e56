import { measureWords } from '../form/wordings/numbers.js'
import { numberingOf } from '../text/numbering.js'

/** What ends a sentence, or stands in front of a list. */
const stop = /[。；：！？!?;:.]["”’）)]?$/u
/** What no line begins with where it is set as a line of its own. */
const goesOnWith = /^[，。；、：！？）》〉」』”’,;:!?)%％‰]/u
const breaksOffWith = /[，、（《〈「“‘—(,]$/u
const brackets = [
  ['《', '》'],
  ['（', '）'],
  ['“', '”'],
] as const
const mark = /[，。；]/u
const item =
  /^(?:[一二三四五六七八九十]是|其[一二三四五六七八九]|第[一二三四五六七八九十\d]{1,3}[项条个点，、：]|首先|其次|[●○•·■□◆◇▪※◎★☆√➢—–\-\u2460-\u2473]|附[件注：:]|注[：:])/u
/** 依申请公开：… */
const labelled = /^[^，。；：、\d]{2,12}：./u
const measures = measureWords.join('|')
const quantity = new RegExp(String.raw`^\d[\d,，]*(?:\.\d+)?\s*[余多万亿]?(?:${measures})`, 'u')
const quantityEnd = new RegExp(String.raw`\d\s*[余多万亿]?(?:${measures})$`, 'u')
const dateEnd = /^\d{1,3}[年月日]/u
const measureStart = new RegExp(String.raw`^\s*[余多万亿]?(?:${measures}|[年月日])`, 'u')

/**
 * Whether a line break stands within a sentence: what is written behind it goes on with the line in front of it. Lines
 * that may be items of a list, headings, addresses or a signature do not.
 *
 * @param line The line that ends, without white space at its ends.
 * @param next The line that follows without a blank line or an indent.
 */
export function isWithinSentence(line: string, next: string): boolean {
  if (goesOnWith.test(next)) return true
  if (item.test(next) || labelled.test(next) || stop.test(line)) return false
  if (/\d$/u.test(line))
    return measureStart.test(next) || quantity.test(next) || (mark.test(line) && dateEnd.test(next))
  if (isNumbered(next)) return false
  if (breaksOffWith.test(line) || brackets.some((pair) => isOpen(line, pair) && next.includes(pair[1]))) return true
  if (!mark.test(line) || quantityEnd.test(line)) return false
  return quantity.test(next) || mark.test(next)
}

const isOpen = (line: string, [open, close]: readonly [string, string]): boolean =>
  line.lastIndexOf(open) > line.lastIndexOf(close)

const isNumbered = (text: string): boolean => !quantity.test(text) && numberingOf(text) !== undefined
