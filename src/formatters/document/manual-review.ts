import type { LintResult } from '../../model/index.js'
import type { FormatContext } from '../formatter.js'
import { groupReasons } from '../group.js'

/** Why something could not be judged, and the rules that this is about, each with what it asks for. */
export interface ManualReview {
  reason: string
  rules: { id: string; duty: string }[]
}

/** What of a report a person has to look at, each reason once. */
export function manualReviews({ reasons }: LintResult, { rules, locale }: FormatContext): ManualReview[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [...groupReasons(reasons)].map(([reason, ids]) => ({
    reason,
    rules: ids.map((id) => {
      const rule = known.get(id)
      return { id, duty: rule ? (locale === 'en' ? rule.duty.en : rule.duty.zh) : id }
    }),
  }))
}
