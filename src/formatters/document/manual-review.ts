import type { LintResult } from '../../model/index.js'
import type { FormatContext } from '../formatter.js'
import { groupReasons } from '../group.js'
import { documentWords } from './words.js'

/** Why something could not be judged, and the rules that this is about, each with what it asks for. */
export interface ManualReview {
  reason: string
  rules: { id: string; duty: string }[]
}

/**
 * What of a report a person has to look at, each reason once. A result that is incomplete for no reason of a rule,
 * as one of a year without a format is, has one without rules.
 */
export function manualReviews(
  { reasons, verdict, fatalErrorCount }: LintResult,
  { rules, locale }: FormatContext,
): ManualReview[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const reviews = [...groupReasons(reasons)].map(([reason, ids]) => ({
    reason,
    rules: ids.map((id) => {
      const rule = known.get(id)
      return { id, duty: rule ? (locale === 'en' ? rule.duty.en : rule.duty.zh) : id }
    }),
  }))
  const alone = verdict === 'incomplete' && reviews.length === 0 && fatalErrorCount === 0
  return alone ? [{ reason: documentWords(locale).manualAlone, rules: [] }] : reviews
}
