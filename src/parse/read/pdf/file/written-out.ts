import { latin1Of } from './bytes.js'
import { describingTexts, listIn, objectValues, reference } from './object-values.js'
import type { UnpackedFile } from './inflated-size.js'

/*
 * What a file gives in a few characters and pdf.js writes out in full before it draws anything: widths and codes of
 * characters as ranges, the samples of functions, and programs that are run for every colour.
 */

/** Widths or codes that take as long as a step. A font of all 65,536 characters stays far below what a file may have. */
const rangeOfStep = 30
/** Bytes of the programs of functions that take as long as a step where they are run once. */
const programOfStep = 1_000
/** How often a shading runs its function. */
const runsOfShading = 256

/** What writing out takes, in steps. */
export function stepsOfWritingOut(file: UnpackedFile): number {
  const texts = describingTexts(file)
  const dictionaries = file.streams.map(({ dictionary }) => dictionary)
  const contents = file.streams.map(({ content }) => latin1Of(content))
  const ranges = widthRanges(texts, file) + contents.reduce((sum, content) => sum + codeRanges(content), 0)
  const samples = dictionaries.reduce((sum, dictionary) => sum + samplesOf(dictionary), 0)
  return (ranges + samples) / rangeOfStep + programSteps(file, contents)
}

const widths = /\/W2?\s*(?=\[|\d{1,10}\s+\d{1,5}\s+R\b)/gu

/** Characters in ranges of widths: `first last width`, and `first [width …]` for single ones. */
function widthRanges(texts: readonly string[], file: UnpackedFile): number {
  let valueOf: ((object: number) => string) | undefined
  const referred = (object: number): string => (valueOf ??= objectValues(file))(object)
  let sum = 0
  for (const text of texts)
    for (const { 0: key, index } of text.matchAll(widths)) {
      const value = text.slice(index + key.length)
      const object = reference.exec(value)?.[1]
      sum += charactersIn(listIn(object === undefined ? value : referred(Number(object))) ?? '', referred)
    }
  return sum
}

function charactersIn(list: string, referred: (object: number) => string): number {
  let sum = 0
  let depth = 0
  let numbers: number[] = []
  for (const { 0: token, 1: object } of list.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b|[[\]]|[^\s[\]]+/gu)) {
    const written = object === undefined ? token : (/^(?:\[|[^\s[\]]+)/u.exec(referred(Number(object)))?.[0] ?? '')
    if (written === '[') numbers = []
    if (token === '[') depth += 1
    else if (token === ']') depth -= 1
    else if (depth === 0 && written !== '[') numbers.push(Number(written))
    if (numbers.length < 3) continue
    const [first = 0, last = 0] = numbers
    if (last > first) sum += last - first
    numbers = []
  }
  return sum
}

/** The first and the last code, and what they stand for. */
const range = /<([\dA-F\s]*)>\s*<([\dA-F\s]*)>\s*(?:<[^<>]*>|[+-]?\d+)/giu

/** Characters in the ranges of a map of codes; a range written in another way than these maps have is beyond any limit. */
function codeRanges(content: string): number {
  let sum = 0
  for (const part of content.split(/begin(?:bf|cid|notdef)range/u).slice(1)) {
    const end = part.search(/end(?:bf|cid|notdef)range/u)
    const section = end < 0 ? part : part.slice(0, end)
    const bare = section.replace(/%[^\r\n]*/gu, ' ')
    if (bare.includes('(')) return Infinity
    // What a range stands for may be a list; how long that is does not matter.
    for (const [, first = '', last = ''] of bare.replace(/\[[^[\]]*\]/gu, '0').matchAll(range))
      sum += Math.max(0, hexadecimal(last) - hexadecimal(first))
  }
  return sum
}

const hexadecimal = (digits: string): number => Number.parseInt(digits.replace(/\s+/gu, ''), 16) || 0

/** Samples of a function that has them: the product of its sizes for each number that it gives. */
function samplesOf(dictionary: string): number {
  if (!/\/FunctionType\s+0\b/u.test(dictionary)) return 0
  const numbersOf = (list: RegExp): number[] => (list.exec(dictionary)?.[1] ?? '').trim().split(/\s+/u).map(Number)
  const given = numbersOf(/\/Range\s*\[([^[\]]*)\]/u).length / 2
  return numbersOf(/\/Size\s*\[([^[\]]*)\]/u).reduce(
    (product, size) => product * (Number.isNaN(size) ? Infinity : size),
    given,
  )
}

function programSteps({ streams }: UnpackedFile, contents: readonly string[]): number {
  let bytes = 0
  for (const { dictionary, content } of streams) if (/\/FunctionType\s+4\b/u.test(dictionary)) bytes += content.length
  if (bytes === 0) return 0
  const colours = contents.reduce((sum, content) => sum + (content.match(/\b(?:scn?|SCN?)\b/gu)?.length ?? 0), 0)
  return (bytes * (colours + runsOfShading)) / programOfStep
}
