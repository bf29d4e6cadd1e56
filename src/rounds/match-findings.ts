import type { GoneFinding, LintMessage, NotRechecked, RoundState, SinceEarlier } from '../model/index.js'
import { put } from '../text/lists.js'
import { placeKeyOf, type EarlierFinding } from './earlier.js'

/** Findings of one report in both rounds. */
export interface MatchedFindings {
  /** What is known of each finding of this round. */
  since: Map<LintMessage, SinceEarlier>
  /** Findings of the earlier round that are left. */
  left: EarlierFinding[]
}

/** What two findings are the same by: first all of it, then the place, then the cell that a sentence is compared with. */
const keys: readonly ((finding: Key) => string | undefined)[] = [
  ({ fingerprint }) => fingerprint,
  ({ ruleId, placeKey }) => `${ruleId} ${placeKey}`,
  ({ ruleId, placeKey }) => {
    const [part = ''] = placeKey.split('#')
    return part.includes('/') ? `${ruleId} ${part}` : undefined
  },
]

type Key = Pick<EarlierFinding, 'ruleId' | 'placeKey' | 'fingerprint'>

/** Matches the findings of a report with those of an earlier round, one with one. Messages of no rule have no match. */
export function matchFindings(messages: readonly LintMessage[], earlier: readonly EarlierFinding[]): MatchedFindings {
  const since = new Map<LintMessage, SinceEarlier>()
  let open = messages.flatMap((message) =>
    message.ruleId === null
      ? []
      : [{ message, key: { ...message, ruleId: message.ruleId, placeKey: placeKeyOf(message) } }],
  )
  let left: readonly EarlierFinding[] = earlier
  keys.forEach((keyOf, pass) => {
    const waiting = new Map<string, EarlierFinding[]>()
    for (const finding of left) {
      const key = keyOf(finding)
      if (key !== undefined) put(waiting, key, finding)
    }
    const taken = new Set<EarlierFinding>()
    open = open.filter(({ message, key }) => {
      const before = waiting.get(keyOf(key) ?? '')?.shift()
      if (!before) return true
      taken.add(before)
      since.set(message, sinceOf(before, pass === 0))
      return false
    })
    left = left.filter((finding) => !taken.has(finding))
  })
  for (const { message } of open) since.set(message, { state: 'new' })
  return { since, left: [...left] }
}

const sinceOf = ({ message, handling }: EarlierFinding, isSame: boolean): SinceEarlier => ({
  ...(isSame ? { state: 'remaining' as const } : { state: 'changed' as const, before: message }),
  ...(handling && { handling }),
})

/**
 * What becomes of findings that are left. One that was accepted was not to be corrected, and nothing is said of it.
 *
 * @param reasonFor Why a finding could not be rechecked; undefined where its rule was decided.
 */
export const goneOf = (
  left: readonly EarlierFinding[],
  reasonFor: (finding: EarlierFinding) => NotRechecked | undefined,
): GoneFinding[] =>
  left.flatMap(({ isAccepted, ...finding }) => {
    if (isAccepted) return []
    const reason = reasonFor({ isAccepted, ...finding })
    return [reason === undefined ? { state: 'fixed', ...finding } : { state: 'notRechecked', reason, ...finding }]
  })

/** How many findings there are of each kind; those that are accepted now are left out. */
export function countsOfRound(
  messages: readonly LintMessage[],
  gone: readonly GoneFinding[],
): Record<RoundState, number> {
  const counts = { fixed: 0, remaining: 0, changed: 0, new: 0, notRechecked: 0 }
  for (const { round } of messages) if (round) counts[round.state] += 1
  for (const { state } of gone) counts[state] += 1
  return counts
}
