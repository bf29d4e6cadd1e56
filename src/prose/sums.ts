import {
  backwards,
  changeBefore,
  contrasted,
  decline,
  earlier,
  growth,
  laterYear,
  onlyTime,
  share,
  sharedOut,
} from '../form/wordings/sums.js'
import type { Paragraph } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import type { Clause } from './clauses.js'
import { proseOf, type Prose } from './prose.js'
import type { Quantity } from './quantities.js'
import { sameUnit, sumOf } from './wholes.js'

/**
 * A percentage that the numbers before it contradict. `quote` is it with the word that it is governed by, as printed;
 * `expected` is what the numbers give, without a sign.
 */
export type WrongPercentage = { percent: Quantity; quote: string; expected: string } & (
  { kind: 'share'; part: Quantity; whole: Quantity } | { kind: 'change'; before: Quantity; after: Quantity }
)

/**
 * Percentages of a text that no numbers before them in the paragraph give at the printed precision.
 * `totals` are numbers from elsewhere, the tables, that a share may be one of.
 */
export function percentagesIn(paragraph: Paragraph, totals: readonly number[] = []): WrongPercentage[] {
  const { text, quantities } = proseOf(paragraph)
  if (!quantities.some(({ unit }) => unit === '%')) return []
  return flatMap(quantities, (percent, index): WrongPercentage[] => {
    if (percent.unit !== '%' || percent.approximate || percent.decimals === null) return []
    const lead = text.slice(quantities[index - 1]?.end ?? 0, percent.start)
    const near = quantities.slice(Math.max(0, index - furthest), index)
    const before = near.filter(
      (quantity) => quantity.unit !== '%' && !quantity.approximate && !isChange(text, quantity),
    )
    if (sharedOut.test(lead)) return []
    const found = share.test(lead)
      ? wrongShare(percent, before, near, percent.decimals, totals, text)
      : growth.test(lead) || decline.test(lead)
        ? wrongChange(percent, before, text, percent.decimals, decline.test(lead))
        : undefined
    const word = [share, growth, decline].map((pattern) => lead.search(pattern)).find((at) => at >= 0) ?? lead.length
    return found ? [{ ...found, quote: text.slice(percent.start - lead.length + word, percent.end) }] : []
  })
}

type Unquoted = Unquotable<WrongPercentage>
type Unquotable<Found> = Found extends unknown ? Omit<Found, 'quote'> : never

/** 比上年增加90条: how much more it was, not how much. */
const isChange = (text: string, { start }: Quantity): boolean =>
  changeBefore.test(text.slice(Math.max(0, start - 4), start))

/** Quantities before a percentage that it may be a share of. */
const furthest = 30

const rounded = (ratio: number, decimals: number): string => (ratio * 100).toFixed(decimals)
/** The last printed digit may be rounded either way, or cut off. */
const fits = (ratio: number, percent: Quantity, decimals: number): boolean =>
  Math.abs(ratio * 100 - percent.value) < 10 ** -decimals - 1e-9

function wrongShare(
  percent: Quantity,
  before: readonly Quantity[],
  near: readonly Quantity[],
  decimals: number,
  totals: readonly number[],
  text: string,
): Unquoted | undefined {
  const part = before.at(-1)
  if (!part || percent.start - part.end > 12) return undefined
  // 18件，占66.67%；9件，占33.33%: what has a share itself is a part as well.
  const isPart = (quantity: Quantity): boolean => near[near.indexOf(quantity) + 1]?.unit === '%'
  const alike = before.filter(({ unit }) => sameUnit(unit, part.unit))
  const larger = alike.filter(({ value }) => value > part.value)
  const whole = larger.find((quantity) => !isPart(quantity))
  const sums = alike.map((_, index) => sumOf(alike.slice(index)))
  const known = [...larger.map(({ value }) => value), ...sums, ...totals]
  if (!whole || contrasted.test(text.slice(whole.end, part.start))) return undefined
  if (known.some((value) => fits(part.value / value, percent, decimals))) return undefined
  return {
    kind: 'share',
    percent,
    part,
    whole,
    expected: rounded(part.value / whole.value, decimals),
  }
}

function wrongChange(
  percent: Quantity,
  before: readonly Quantity[],
  text: string,
  decimals: number,
  falls: boolean,
): Unquoted | undefined {
  const [first, second] = before.slice(-2)
  if (!first || !second || !sameUnit(first.unit, second.unit) || percent.start - first.start > 60) return undefined
  if (/[。；]/u.test(text.slice(first.end, percent.start))) return undefined
  const lead =
    text
      .slice(Math.max(0, first.start - 24), first.start)
      .split(/[，。；]/u)
      .at(-1) ?? ''
  const between = text.slice(first.end, second.start)
  // 由上年的21件增加到27件, 2022年21件，2023年27件: the earlier number comes first.
  const isBackwards = backwards.test(between) || laterYear(lead, between)
  // Otherwise only 今年…件，上年…件，增长…% names both numbers beyond doubt.
  if (!isBackwards && !earlier.test(between)) return undefined
  const [then, now] = isBackwards ? [first, second] : [second, first]
  if (then.value === 0) return undefined
  const change = (now.value - then.value) / then.value
  if (fits(falls ? -change : change, percent, decimals)) return undefined
  return { kind: 'change', percent, before: then, after: now, expected: rounded(Math.abs(change), decimals) }
}

/** A quantity and where it stands. */
export interface Mention {
  paragraph: Paragraph
  quantity: Quantity
}

/** A quantity that is told twice, with the words that introduce it. */
export interface RepeatedQuantity {
  words: string
  first: Mention
  second: Mention
}

/** Words shorter than this do not say enough to be about the same thing. */
const shortestLead = 8

/** Quantities that are introduced by the very same words and differ. */
export function repeatedQuantities(paragraphs: readonly Paragraph[]): RepeatedQuantity[] {
  const seen = new Map<string, Mention>()
  const repeated: RepeatedQuantity[] = []
  for (const paragraph of paragraphs) {
    const prose = proseOf(paragraph)
    if (prose.quantities.length === 0) continue
    for (const clause of prose.clauses) {
      const [only, another] = prose.quantitiesOf(clause)
      if (!only || another || only.approximate || clause.among || !isPlain(prose, clause)) continue
      const lead = clause.text.slice(0, only.start).replace(/\s|全年|本年度?|今年|共计?/gu, '')
      if (lead.length < shortestLead) continue
      const quantity = { ...only, start: only.start + clause.start, end: only.end + clause.start }
      const key = `${lead}#${only.unit}`
      const first = seen.get(key)
      if (!first) seen.set(key, { paragraph, quantity })
      else if (first.quantity.value !== only.value)
        repeated.push({ words: lead, first, second: { paragraph, quantity } })
    }
  }
  return repeated
}

/** Whether nothing but the time stands before a clause in its sentence: 村级方面，… speaks of something else. */
function isPlain({ text }: Prose, { start }: Clause): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  return onlyTime.test(before.split(/[。；\n]/u).at(-1) ?? '')
}
