import type { LintMessage, LintResult, Locale, Reason } from '../model/index.js'
import { inOrder, withMessages } from '../results/counts.js'
import { fingerprintOf } from '../results/fingerprint.js'
import { noticeOf } from '../results/notices.js'
import type { Baseline } from './types.js'

/** How many entries of a baseline do not say why they are accepted. They are accepted all the same. */
export const countWithoutReason = ({ entries }: Baseline): number =>
  entries.filter(({ reason }) => reason.trim() === '').length

/** Says once in a run how many entries of its baseline give no reason. */
export interface ReasonWarning {
  /** The result; the first that was judged has the warning, where there is one to give. */
  apply(result: LintResult): LintResult
  /** What is left to say at the end of a run: the warning of one that judged nothing. */
  unsaid(): Reason | undefined
}

/** The warning `baseline-reason` for one run. It is about the baseline: no rule finds it, and nothing suppresses it. */
export function reasonWarning(baseline: Baseline, locale: Locale): ReasonWarning {
  const count = countWithoutReason(baseline)
  let isOpen = count > 0
  return {
    apply(result) {
      if (!isOpen || result.report === null) return result
      isOpen = false
      const messages = inOrder([messageOf(count, locale), ...result.messages])
      return withMessages(result, messages, result.suppressedMessages)
    },
    unsaid: () => (isOpen ? textOf(count) : undefined),
  }
}

const code = 'baseline-reason'

const messageOf = (count: number, locale: Locale): LintMessage => ({
  ...noticeOf(code, locale === 'en' ? textOf(count).en : textOf(count).zh, { line: 1, column: 1 }),
  data: { count },
  fingerprint: fingerprintOf([code, count]),
})

const textOf = (count: number): Reason => ({
  zh: `基线中有${count}条没有写理由，仍按已接受处理；请在基线文件的 reason 中写明为什么接受`,
  en: `${count} ${count === 1 ? 'entry' : 'entries'} of the baseline ${count === 1 ? 'gives' : 'give'} no reason and ${count === 1 ? 'is' : 'are'} accepted all the same. Say why, as reason in the baseline`,
})
