import { flatMap } from '../text/flat-map.js'
import type { LintMessage, LintResult } from '../model/index.js'
import { isDecided } from '../results/verdict.js'
import type { Directive } from './directives.js'
import { endedBy, hasEffectOn, type Entry } from './entries.js'

/** What can be wrong with a suppression. */
export interface Fault {
  kind: 'unused' | 'unknown-rule' | 'without-reason' | 'unclosed' | 'expired'
  from: Entry['from']
  /** null: all rules. */
  rule: string | null
}

/** What a run has shown of its suppressions. */
export interface Shown extends Pick<LintResult, 'outcomes' | 'reasons'> {
  directives: readonly Directive[]
  isRule: (id: string) => boolean
  today?: string
  found: readonly LintMessage[]
  /** Entries that have suppressed something. */
  used: ReadonlySet<Entry>
}

/** An entry without a reason, or one whose last day is past, holds for nothing. */
export const isInForce = (entry: Entry, today: string | undefined): boolean =>
  !isWithoutReason(entry) && !isExpired(entry, today)

const isWithoutReason = ({ said }: Entry): boolean => said.justification.trim() === ''

const isExpired = ({ said: { expires } }: Entry, today: string | undefined): boolean =>
  today !== undefined && expires !== undefined && expires < today

/** All that is wrong, one fault an entry at most. */
export function faultsOf(entries: readonly Entry[], shown: Shown): Fault[] {
  const faults = flatMap(entries, (entry): Fault[] => {
    const { from, rule } = entry
    const kind = faultOf(entry, shown)
    return kind ? [{ kind, from, rule }] : []
  })
  const enables = shown.directives.filter(({ kind }) => kind === 'enable')
  return [...onceEach(faults), ...flatMap(enables, (enable) => faultsOfEnable(enable, entries, shown))]
}

function faultOf(entry: Entry, shown: Shown): Fault['kind'] | undefined {
  const { directives, isRule, today, found, used } = shown
  const { rule } = entry
  if (rule !== null && !isRule(rule)) return 'unknown-rule'
  if (isWithoutReason(entry)) return 'without-reason'
  if (isExpired(entry, today) && found.some(entry.covers)) return 'expired'
  if (used.has(entry)) return endedBy(entry, directives) ? undefined : 'unclosed'
  return hasEnded(rule, shown) ? 'unused' : undefined
}

/** Whether a rule, or all that ran, came to a judgement: only then is it certain that there is nothing to suppress. */
function hasEnded(rule: string | null, shown: Shown): boolean {
  const rules = rule === null ? Object.keys(shown.outcomes) : [rule]
  return rules.every((id) => isDecided(shown, id)) && rules.some((id) => shown.outcomes[id] !== 'notApplicable')
}

/** That a comment has no reason is said once, however many rules it names. */
function onceEach(faults: readonly Fault[]): Fault[] {
  const reported = new Set<Fault['from']>()
  return faults.filter(({ kind, from }) => {
    if (kind !== 'without-reason') return true
    const isFirst = !reported.has(from)
    reported.add(from)
    return isFirst
  })
}

function faultsOfEnable(enable: Directive, entries: readonly Entry[], { isRule }: Shown): Fault[] {
  const unknown = enable.rules.filter((rule) => !isRule(rule))
  const ends = entries.some((entry) => hasEffectOn(entry, enable))
  return [
    ...unknown.map((rule): Fault => ({ kind: 'unknown-rule', from: enable, rule })),
    ...(ends || unknown.length > 0 ? [] : [{ kind: 'unused' as const, from: enable, rule: null }]),
  ]
}
