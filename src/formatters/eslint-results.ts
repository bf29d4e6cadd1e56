import type { LintMessage, LintResult, Locale, RuleBase } from '../model/index.js'
import { withoutData } from './json.js'
import { sanitize } from './sanitize.js'

/** What ESLint knows of a rule besides its findings. */
export interface EslintRuleMeta {
  type: 'problem' | 'suggestion'
  docs: { description: string; url?: string }
  fixable?: 'code'
}

/** Rules as ESLint hands them to formatters, by id. */
export const rulesMetaOf = (rules: readonly RuleBase[], locale: Locale): Record<string, EslintRuleMeta> =>
  Object.fromEntries(
    rules.map(({ id, level, duty, url, fixable }) => [
      id,
      {
        type: level === 'error' ? 'problem' : 'suggestion',
        docs: { description: locale === 'en' ? duty.en : duty.zh, ...(url !== undefined && { url }) },
        ...(fixable && { fixable: 'code' as const }),
      },
    ]),
  )

/**
 * A result as formatters of ESLint expect it. ESLint has no level below warning, so what is less is counted there;
 * formatters leave out files without a count. They print what they get, so it is made safe for a terminal first.
 */
export function forEslint(result: LintResult): LintResult & { usedDeprecatedRules: never[] } {
  const advice = result.messages.filter(({ level }) => level === 'info')
  return {
    ...withoutData(result),
    filePath: sanitize(result.filePath),
    messages: result.messages.map(safe),
    suppressedMessages: result.suppressedMessages.map(safe),
    warningCount: result.warningCount + result.infoCount,
    fixableWarningCount: result.fixableWarningCount + advice.filter(({ fix }) => fix).length,
    ...(result.source !== undefined && { source: result.source.split('\n').map(sanitize).join('\n') }),
    usedDeprecatedRules: [],
  }
}

const safe = <Message extends LintMessage>(message: Message): Message => ({
  ...message,
  message: sanitize(message.message),
})
