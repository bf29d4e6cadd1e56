import {
  afterList,
  completeFromHere,
  completeList,
  countedIn,
  lastOfAll,
  overlapping,
  partitions,
} from '../form/wordings/sums.js'
import type { Paragraph } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { matchesIn } from '../text/matches.js'
import { proseOf } from './prose.js'
import { quantitiesIn, type Quantity } from './quantities.js'

/** A total and what is listed behind 其中 as its parts. */
export interface Whole {
  whole: Quantity
  parts: Quantity[]
  /** The list leaves nothing out: its parts must add up to the whole. */
  complete: boolean
}

const sentencePattern = /[^。；;！？\n]+/gu

/** The totals of a text that are followed by their parts: 共…件，其中…件，…件。 */
export function wholesIn(paragraph: Paragraph): Whole[] {
  if (!/其中|分别/u.test(paragraph.value)) return []
  const { text } = proseOf(paragraph)
  return flatMap(matchesIn(text, sentencePattern), (sentence): Whole[] => {
    const among = sentence[0].indexOf('其中')
    const cut = among < 0 ? sentence[0].search(completeFromHere) : among
    // A second 其中 makes parts of parts, which only the reader can tell apart.
    if (cut < 0 || sentence[0].includes('其中', cut + 2)) return []
    // What stands in brackets is said by the way: 32件（含上年结转5件），其中….
    const before = quantitiesIn(sentence[0].slice(0, cut).replace(bracketed, (said) => '，'.repeat(said.length)))
    const rest = sentence[0].slice(cut)
    const list = listOf(rest)
    const whole = before.at(-1)
    if (!whole || whole.approximate || overlapping.test(list)) return []
    const all = quantitiesIn(list)
    const parts = all.filter(({ unit }) => sameUnit(unit, whole.unit))
    if (parts.length < 2 || parts.some(({ approximate }) => approximate) || /[（(]/u.test(list)) return []
    // The words that seem to turn to another thing may be those of a part: 结转下年3件.
    if (sumOf(quantitiesIn(rest).filter(({ unit }) => sameUnit(unit, whole.unit))) === whole.value) return []
    if (isDividedTwice(list, parts, whole.value) || isOfSeveral(before, whole, parts, sentence[0])) return []
    const shift = (quantity: Quantity, by: number): Quantity => ({
      ...quantity,
      start: quantity.start + by,
      end: quantity.end + by,
    })
    return [
      {
        whole: shift(whole, sentence.index),
        parts: parts.map((part) => shift(part, sentence.index + cut)),
        complete: isComplete(list, parts) && all.every(({ unit }) => isOfTheSum(unit, whole.unit)),
      },
    ]
  })
}

/** Sum of the values. */
export const sumOf = (quantities: readonly Quantity[]): number => quantities.reduce((sum, { value }) => sum + value, 0)
const bracketed = /[（(][^（()）]*[）)]/gu

/** The list behind 其中, up to the words that sum up or turn to another thing. */
function listOf(text: string): string {
  const end = text.search(afterList)
  return end < 0 ? text : text.slice(0, end)
}

const counts = new Set(['件', '宗', '起', '条', '项', '份', '个'])
/** The same measure word, or 起 for 件. */
export const sameUnit = (a: string, b: string): boolean =>
  a === b || (counts.has(a) && counts.has(b) && a.replace('起', '件') === b.replace('起', '件'))

/** Items in another measure word may be part of the sum as well; people and percentages are not. */
const isOfTheSum = (unit: string, whole: string): boolean => sameUnit(unit, whole) || !countedIn.test(unit)

/** 起诉20件，其中直接起诉14件、复议后起诉6件，维持15件: what adds up by itself is followed by another division. */
function isDividedTwice(list: string, parts: readonly Quantity[], whole: number): boolean {
  let sum = 0
  return parts.slice(0, -1).some(({ value, end }, index) => {
    sum += value
    const inner = list.slice(parts[index - 1]?.end ?? end, parts[index]?.start)
    return index > 0 && sum === whole && inner.startsWith('、') && /^[，（]/u.test(list.slice(end))
  })
}

/** 复议6件和诉讼3件，其中…, 新收9件，上年结转1件，其中…: the parts may be those of more numbers than the last. */
function isOfSeveral(before: readonly Quantity[], whole: Quantity, parts: readonly Quantity[], text: string): boolean {
  const alike = before.filter(({ unit }) => sameUnit(unit, whole.unit))
  const last = alike.at(-2)
  if (!last) return false
  if (!/[，：]/u.test(text.slice(last.end, whole.start))) return true
  const sum = sumOf(parts)
  return alike.some((_, index) => index < alike.length - 1 && sumOf(alike.slice(index)) === sum)
}

function isComplete(list: string, parts: readonly Quantity[]): boolean {
  const labels = parts.map(({ start }, index) => list.slice(parts[index - 1]?.end ?? 0, start))
  if (completeList.test(list) || lastOfAll.test(labels.at(-1) ?? '')) return true
  return partitions.some(
    (kinds) => kinds.length === labels.length && kinds.every((kind, index) => kind.test(labels[index] ?? '')),
  )
}
