import type { LintMessage, Locale, Outcome, SuppressedMessage, Suppression } from '../model/index.js'
import { toldApart } from '../results/fingerprint.js'
import type { Directive } from './directives.js'
import { entriesOfConfiguration, entriesOfDirectives, type Entry } from './entries.js'
import { faultsOf, isInForce } from './faults.js'
import { problemOf } from './problems.js'

/** What suppresses findings in a file, and what there is to know to judge that. */
export interface Suppressing {
  directives: readonly Directive[]
  suppressions: readonly Suppression[]
  /** How the rules that ran have ended. */
  outcomes: Readonly<Record<string, Outcome>>
  /** Whether there is a rule of that id, run or not. */
  isRule: (id: string) => boolean
  /** ISO day; nothing expires where absent. */
  today?: string
  locale: Locale
}

/** Findings that count, findings that do not, and what is wrong with the suppressions themselves. */
export interface Suppressed {
  messages: LintMessage[]
  suppressedMessages: SuppressedMessage[]
  problems: LintMessage[]
}

/** Parts what is suppressed from what is not. */
export function suppress(found: readonly LintMessage[], given: Suppressing): Suppressed {
  const { directives, suppressions, today, locale } = given
  const entries = [...entriesOfDirectives(directives), ...entriesOfConfiguration(suppressions)]
  const inForce = entries.filter((entry) => isInForce(entry, today))
  const used = new Set<Entry>()
  const messages: LintMessage[] = []
  const suppressedMessages: SuppressedMessage[] = []
  for (const message of found) {
    const by = inForce.filter(({ covers }) => covers(message))
    for (const entry of by) used.add(entry)
    if (by.length === 0) messages.push(message)
    else suppressedMessages.push({ ...message, suppressions: by.map(({ said }) => said) })
  }
  const problems = faultsOf(entries, { ...given, found, used }).map((fault) => problemOf(fault, locale))
  return { messages, suppressedMessages, problems: toldApart(problems) }
}
