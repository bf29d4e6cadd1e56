import type { Draw } from './draw.js'
import { derivedFacts, type Facts } from './facts.js'
import type { ReportingOrgan } from './organs.js'

/**
 * A sentence with places for numbers. `{name}` must be above 0 for the sentence to be said, `{name?}` may be 0;
 * `[name=0]` at its head asks for a 0. {we} {whole} {organ} {year} {last} {next} are words.
 */
export type Wording = string

/** Who speaks, and of which year. */
export interface Speaker {
  organ: ReportingOrgan
  year: number
}

const slot = /\{(\w+)(\?)?\}/gu
const condition = /^\[(\w+=0(?:,\w+=0)*)\]/u

const words = ({ organ, year }: Speaker): Record<string, string> => ({
  we: organ.we,
  whole: organ.whole,
  organ: organ.name,
  year: String(year),
  last: String(year - 1),
  next: String(year + 1),
})

const isWord = (name: string): boolean => ['we', 'whole', 'organ', 'year', 'last', 'next'].includes(name)

/** Names of the facts that a wording prints. */
export const factsOf = (wording: Wording): string[] =>
  [...wording.replace(condition, '').matchAll(slot)].flatMap(([, name = '']) => (isWord(name) ? [] : [name]))

/** Names of the facts that must be 0 for a wording. */
export function nilFactsOf(wording: Wording): string[] {
  const listed = condition.exec(wording)?.[1]
  return listed === undefined ? [] : listed.split(',').map((part) => part.replace('=0', ''))
}

/** Whether a wording is true of these facts, sums and shares included. */
export function fits(wording: Wording, facts: Facts): boolean {
  const all = { ...facts, ...derivedFacts(facts) }
  const printed = [...wording.replace(condition, '').matchAll(slot)]
  return (
    nilFactsOf(wording).every((name) => all[name] === 0) &&
    printed.every(([, name = '', mayBeNil]) => isWord(name) || (mayBeNil ? name in all : (all[name] ?? 0) > 0))
  )
}

/** How numbers are written in a sentence. */
export type Digits = 'plain' | 'fullWidth' | 'thousands' | 'chinese'

const ones = '〇一二三四五六七八九'

function inChinese(number: number): string {
  if (number === 0) return '零'
  const [tens, rest] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return ones[rest] ?? ''
  return `${tens === 1 ? '' : (ones[tens] ?? '')}十${rest === 0 ? '' : (ones[rest] ?? '')}`
}

const writers: Record<Digits, (number: number) => string> = {
  plain: String,
  fullWidth: (number) =>
    String(number).replace(/[\d.]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
  thousands: (number) => number.toLocaleString('en-US', { maximumFractionDigits: 4 }),
  chinese: (number) => (Number.isInteger(number) && number < 100 ? inChinese(number) : String(number)),
}

/** The sentence with its numbers. */
export function write(wording: Wording, facts: Facts, speaker: Speaker, digits: Digits = 'plain'): string {
  const all: Record<string, number> = { ...facts, ...derivedFacts(facts) }
  return wording
    .replace(condition, '')
    .replace(slot, (_, name: string) => words(speaker)[name] ?? writers[digits](all[name] ?? 0))
}

/** One of the wordings that is true of the facts; undefined where none is. */
export function pickWording(draw: Draw, wordings: readonly Wording[], facts: Facts): Wording | undefined {
  const fitting = wordings.filter((wording) => fits(wording, facts))
  return fitting.length === 0 ? undefined : draw.pick(fitting)
}
