import type { LintMessage, LintResult, Locale, SuppressedMessage } from '../model/index.js'
import { inOrder, withMessages } from '../results/counts.js'
import { fingerprintOf } from '../results/fingerprint.js'
import { noticeOf } from '../results/notices.js'
import { isDecided } from '../results/verdict.js'
import { relativePath } from './relative-path.js'
import type { Baseline, BaselineEntry, BaselineProblem } from './types.js'

/** How a baseline is to be applied. */
export interface BaselineOptions {
  /** The day that expiry is judged by, ISO; nothing expires where absent. */
  today?: string
  /** Language of what is said of entries that have expired. */
  locale?: Locale
}

/** A baseline at work on one result after another. */
export interface AppliedBaseline {
  /** The result without what the baseline knows. An expired entry holds for nothing and is reported along with its finding. */
  apply(result: LintResult): LintResult
  /** Entries of the files seen so far whose finding is gone. */
  stale(): BaselineProblem[]
}

/** @param base Folder of the baseline, which its file names are relative to. */
export function baselineFor(baseline: Baseline, base: string, options: BaselineOptions = {}): AppliedBaseline {
  const open = new Map<string, BaselineEntry[]>()
  for (const entry of baseline.entries) open.set(entry.file, [...(open.get(entry.file) ?? []), entry])
  const stale: BaselineProblem[] = []
  return {
    apply(result) {
      const file = relativePath(base, result.filePath)
      const entries = open.get(file)
      if (!entries || (result.report === null && !result.scope)) return result
      const { applied, left } = applyTo(result, entries, options)
      // More results may come that are named by the same roster.
      if (result.scope) {
        open.set(file, left)
        return applied
      }
      open.delete(file)
      stale.push(...left.filter(({ rule }) => isDecided(result, rule)).map(gone))
      return applied
    },
    stale: () => stale,
  }
}

/** All results without what the baseline knows, and its entries whose finding is gone. */
export function applyBaseline(
  results: readonly LintResult[],
  baseline: Baseline,
  base: string,
  options: BaselineOptions = {},
): { results: LintResult[]; problems: BaselineProblem[] } {
  const applied = baselineFor(baseline, base, options)
  return { results: results.map((result) => applied.apply(result)), problems: applied.stale() }
}

function applyTo(
  result: LintResult,
  entries: readonly BaselineEntry[],
  { today, locale = 'zh-CN' }: BaselineOptions,
): { applied: LintResult; left: BaselineEntry[] } {
  const left = [...entries]
  const messages: LintMessage[] = []
  const suppressed: SuppressedMessage[] = []
  for (const message of result.messages) {
    const at = message.ruleId === null ? -1 : left.findIndex((entry) => entry.fingerprint === message.fingerprint)
    const [entry] = at < 0 ? [] : left.splice(at, 1)
    if (!entry) messages.push(message)
    else if (today !== undefined && entry.expires !== '' && entry.expires < today) {
      messages.push(message, expired(message, entry, locale))
    } else suppressed.push(acceptedBy(entry, message))
  }
  const all = inOrder([...result.suppressedMessages, ...suppressed])
  return { applied: withMessages(result, messages, all), left }
}

const acceptedBy = ({ reason, owner, expires }: BaselineEntry, message: LintMessage): SuppressedMessage => ({
  ...message,
  suppressions: [
    {
      kind: 'baseline',
      justification: reason,
      ...(owner !== '' && { owner }),
      ...(expires !== '' && { expires }),
    },
  ],
})

function expired(message: LintMessage, { rule, expires, owner }: BaselineEntry, locale: Locale): LintMessage {
  const text =
    locale === 'en'
      ? `The baseline accepted this finding of ${rule} until ${expires}${owner === '' ? '' : ` (${owner})`}. Correct it, or set a later day in the baseline`
      : `基线对此问题（${rule}）的接受已于 ${expires} 到期${owner === '' ? '' : `（负责人：${owner}）`}；请改正问题，或在基线文件中延长期限`
  return {
    ...noticeOf('baseline-expired', text, message),
    section: message.section ?? null,
    ...(message.cell && { cell: message.cell }),
    fingerprint: fingerprintOf(['baseline-expired', message.fingerprint]),
  }
}

const gone = (entry: BaselineEntry): BaselineProblem => {
  const { rule, place } = entry
  return {
    entry,
    reason: {
      zh: `基线中的 ${rule}（${place}）已经没有对应的问题；请用 --prune-baseline 删去`,
      en: `the baseline has an entry of ${rule} (${place}) whose finding is gone. Take it out with --prune-baseline`,
    },
  }
}
