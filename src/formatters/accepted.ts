import type { LintResult, Locale, SuppressedMessage } from '../model/index.js'
import { inBrackets } from './placed-text.js'
import { sanitize } from './sanitize.js'
import { wordsFor, type Words } from './stylish-words.js'

/** One thing that accepts a finding, and what it says of that. */
export type Acceptance = SuppressedMessage['suppressions'][number]

/** How many findings are accepted, in all and by what. */
export type AcceptedCounts = Record<Acceptance['kind'] | 'total', number>

type Accepting = Pick<LintResult, 'suppressedMessages'>

/** A finding that several things accept counts for the first of them, so that the parts make the whole. */
export function countAccepted(results: readonly Accepting[]): AcceptedCounts {
  const counts: AcceptedCounts = { total: 0, directive: 0, configuration: 0, baseline: 0 }
  for (const { suppressedMessages } of results) {
    for (const { suppressions } of suppressedMessages) {
      counts.total += 1
      const [first] = suppressions
      if (first) counts[first.kind] += 1
    }
  }
  return counts
}

/** What accepts the findings, with numbers: 文中注释 2、基线 8. */
export function acceptedBy(counts: AcceptedCounts, { suppressedBy, listSeparator }: Words): string {
  const kinds = ['directive', 'configuration', 'baseline'] as const
  const used = kinds.filter((kind) => counts[kind] > 0)
  return used.map((kind) => `${suppressedBy[kind]} ${counts[kind]}`).join(listSeparator)
}

/** What stands behind a verdict in brackets; nothing where nothing is accepted. */
export const besidesVerdict = ({ suppressedMessages: { length } }: Accepting, locale: Locale): string =>
  length === 0 ? '' : inBrackets(wordsFor(locale).besides(length), locale)

/** The part about accepted findings of a line over several results; no part where nothing is accepted. */
export function acceptedTotals(results: readonly Accepting[], locale: Locale, hint?: string): string[] {
  const words = wordsFor(locale)
  const counts = countAccepted(results)
  const details = [acceptedBy(counts, words), ...(hint === undefined ? [] : [hint])].join(words.separator)
  return counts.total === 0 ? [] : [words.besides(counts.total) + inBrackets(details, locale)]
}

/** Why a finding is accepted, who answers for it and until when. The words of the users are as they are. */
export const acceptanceDetails = ({ justification, owner, expires }: Acceptance, words: Words): string[] => [
  justification.trim() === '' ? words.noReason : justification,
  ...(owner === undefined ? [] : [`${words.owner}${words.colon}${owner}`]),
  ...(expires === undefined ? [] : [`${words.expires}${words.colon}${expires}`]),
]

/** What accepts a finding, with the details, for people. */
export function acceptanceParts(acceptance: Acceptance, words: Words): string[] {
  const [reason = '', ...others] = acceptanceDetails(acceptance, words)
  return [`${words.suppressedBy[acceptance.kind]}${words.colon}${reason}`, ...others]
}

/**
 * How many findings are accepted, by what and why, on one line, for formats without a place for each of them; nothing
 * where nothing is accepted.
 */
export function acceptedTexts(result: Accepting, locale: Locale): string[] {
  const words = wordsFor(locale)
  const groups = new Map<string, { by: string; details: string; count: number }>()
  for (const { suppressions } of result.suppressedMessages) {
    const by = suppressions.map(({ kind }) => words.suppressedBy[kind]).join(words.listSeparator)
    const details = suppressions.flatMap((each) => acceptanceDetails(each, words)).join(words.separator)
    const key = JSON.stringify([by, details])
    groups.set(key, { by, details, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  if (groups.size === 0) return []
  const parts = [...groups.values()].map(({ by, details, count }) => `${by} ${count}${inBrackets(details, locale)}`)
  const text = words.acceptedCount(result.suppressedMessages.length) + words.colon + parts.join(words.separator)
  return [sanitize(text)]
}
