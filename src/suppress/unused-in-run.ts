import { flatMap } from '../text/flat-map.js'
import type { LintMessage, LintResult, Suppression } from '../model/index.js'
import { withMessages } from '../results/counts.js'
import { entriesOfConfiguration } from './entries.js'
import { problemOf } from './problems.js'

/** Unused suppressions of a configuration, over several files. */
export interface UnusedInRun {
  /**
   * The result without the word that a suppression is not needed in this one file: it may be in another.
   *
   * @param suppressions Those that it was linted with.
   */
  apply(result: LintResult, suppressions: readonly Suppression[]): LintResult
  /** What there is to say of those that no file needed. */
  unused(): LintMessage[]
}

/**
 * Looks at the suppressions of a configuration over all files of a run: `lint` knows one file only, and one that is
 * meant for many files need not be of use in each.
 */
export function unusedInRun(): UnusedInRun {
  const idle = new Map<string, LintMessage>()
  const used = new Set<string>()
  return {
    apply(result, suppressions) {
      const entries = entriesOfConfiguration(suppressions)
      const known = new Map(
        entries.map((entry) => [problemOf({ ...entry, kind: 'unused' }, 'zh-CN').fingerprint, entry]),
      )
      const others = result.messages.filter((message) => {
        if (message.ruleId !== null || !known.has(message.fingerprint)) return true
        idle.set(message.fingerprint, message)
        return false
      })
      for (const [fingerprint, { covers }] of known) {
        if (result.suppressedMessages.some(covers)) used.add(fingerprint)
      }
      return others.length < result.messages.length ? withMessages(result, others, result.suppressedMessages) : result
    },
    unused: () => flatMap([...idle], ([fingerprint, message]) => (used.has(fingerprint) ? [] : [message])),
  }
}
