import {
  completeList,
  decline,
  earlier,
  growth,
  lastOfAll,
  overlapping,
  partitions,
  share,
} from '../../editions/sums.js'
import type { Paragraph } from '../../types.js'
import { proseOf, quantitiesOf } from './prose.js'
import { quantitiesIn, type Quantity } from './quantities.js'

/** A total and what is listed behind 其中 as its parts. */
export interface Whole {
  whole: Quantity
  parts: Quantity[]
  /** The list leaves nothing out: its parts must add up to the whole. */
  complete: boolean
}

/** The totals of a text that are followed by their parts: 共…件，其中…件，…件。 */
export function wholesIn(paragraph: Paragraph): Whole[] {
  if (!paragraph.value.includes('其中')) return []
  const { text } = proseOf(paragraph)
  return [...text.matchAll(/[^。；;！？\n]+/gu)].flatMap((sentence): Whole[] => {
    const cut = sentence[0].indexOf('其中')
    // A second 其中 makes parts of parts, which only the reader can tell apart.
    if (cut < 0 || sentence[0].indexOf('其中', cut + 2) >= 0) return []
    const before = quantitiesIn(sentence[0].slice(0, cut))
    const list = sentence[0].slice(cut)
    const whole = before.at(-1)
    if (!whole || whole.approximate || overlapping.test(list)) return []
    const all = quantitiesIn(list)
    const parts = all.filter(({ unit }) => sameUnit(unit, whole.unit))
    if (parts.length < 2 || parts.some(({ approximate }) => approximate) || /[（(]/u.test(list)) return []
    const shift = (quantity: Quantity, by: number): Quantity => ({
      ...quantity,
      start: quantity.start + by,
      end: quantity.end + by,
    })
    return [
      {
        whole: shift(whole, sentence.index),
        parts: parts.map((part) => shift(part, sentence.index + cut)),
        complete: isComplete(list, parts),
      },
    ]
  })
}

const counts = new Set(['件', '宗', '起', '条', '项', '份', '个'])
const sameUnit = (a: string, b: string): boolean =>
  a === b || (counts.has(a) && counts.has(b) && a.replace('起', '件') === b.replace('起', '件'))

function isComplete(list: string, parts: readonly Quantity[]): boolean {
  const labels = parts.map(({ start }, index) => list.slice(parts[index - 1]?.end ?? 0, start))
  if (completeList.test(list) || lastOfAll.test(labels.at(-1) ?? '')) return true
  return partitions.some(
    (kinds) => kinds.length === labels.length && kinds.every((kind, index) => kind.test(labels[index] ?? '')),
  )
}

/** A percentage that the numbers before it contradict. */
export type WrongPercentage = { percent: Quantity; printed: string; expected: string } & (
  { kind: 'share'; part: Quantity; whole: Quantity } | { kind: 'change'; before: Quantity; after: Quantity }
)

/** Percentages of a text that no numbers before them in the paragraph give at the printed precision. */
export function percentagesIn(paragraph: Paragraph): WrongPercentage[] {
  const { text, quantities } = proseOf(paragraph)
  if (!quantities.some(({ unit }) => unit === '%')) return []
  return quantities.flatMap((percent, index): WrongPercentage[] => {
    if (percent.unit !== '%' || percent.approximate || percent.decimals === null) return []
    const lead = text.slice(quantities[index - 1]?.end ?? 0, percent.start)
    const before = quantities.slice(0, index).filter(({ unit, approximate }) => unit !== '%' && !approximate)
    if (share.test(lead)) return wrongShare(percent, before, percent.decimals)
    return growth.test(lead) || decline.test(lead)
      ? wrongChange(percent, before, text, percent.decimals, decline.test(lead))
      : []
  })
}

const rounded = (ratio: number, decimals: number): string => (ratio * 100).toFixed(decimals)
/** The last printed digit may be rounded either way, or cut off. */
const fits = (ratio: number, percent: Quantity, decimals: number): boolean =>
  Math.abs(ratio * 100 - percent.value) < 10 ** -decimals + 1e-9

function wrongShare(percent: Quantity, before: readonly Quantity[], decimals: number): WrongPercentage[] {
  const part = before.at(-1)
  if (!part || percent.start - part.end > 12) return []
  const wholes = before.filter(({ unit, value }) => sameUnit(unit, part.unit) && value > part.value)
  const [whole] = wholes
  if (!whole || wholes.some(({ value }) => fits(part.value / value, percent, decimals))) return []
  return [
    {
      kind: 'share',
      percent,
      part,
      whole,
      printed: percent.value.toFixed(decimals),
      expected: rounded(part.value / whole.value, decimals),
    },
  ]
}

function wrongChange(
  percent: Quantity,
  before: readonly Quantity[],
  text: string,
  decimals: number,
  falls: boolean,
): WrongPercentage[] {
  const [now, then] = before.slice(-2)
  // Only 今年…件，上年…件，增长…% names both numbers beyond doubt.
  if (!now || !then || !sameUnit(now.unit, then.unit) || percent.start - now.start > 60) return []
  const between = text.slice(now.end, then.start)
  if (/[。；]/u.test(text.slice(now.end, percent.start)) || !earlier.test(between) || then.value === 0) return []
  const change = (now.value - then.value) / then.value
  if (fits(falls ? -change : change, percent, decimals)) return []
  return [
    {
      kind: 'change',
      percent,
      before: then,
      after: now,
      printed: percent.value.toFixed(decimals),
      expected: rounded(falls ? -change : change, decimals),
    },
  ]
}

/** A quantity with the words before it. */
interface Mention {
  paragraph: Paragraph
  quantity: Quantity
}

/** Words shorter than this do not say enough to be about the same thing. */
const shortestLead = 8

/** Quantities that are introduced by the very same words and differ. */
export function repeatedQuantities(paragraphs: readonly Paragraph[]): { first: Mention; second: Mention }[] {
  const seen = new Map<string, Mention>()
  const repeated: { first: Mention; second: Mention }[] = []
  for (const paragraph of paragraphs) {
    const prose = proseOf(paragraph)
    if (prose.quantities.length === 0) continue
    for (const clause of prose.clauses) {
      const [only, another] = quantitiesOf(clause, prose)
      if (!only || another || only.approximate) continue
      const lead = clause.text.slice(0, only.start).replace(/\s|20\d{2}年度?|全年|本年度?|共计?/gu, '')
      if (lead.length < shortestLead) continue
      const quantity = { ...only, start: only.start + clause.start, end: only.end + clause.start }
      const key = `${lead}#${only.unit}`
      const first = seen.get(key)
      if (!first) seen.set(key, { paragraph, quantity })
      else if (first.quantity.value !== only.value) repeated.push({ first, second: { paragraph, quantity } })
    }
  }
  return repeated
}
