import type { LintResult, Locale, Reason } from '../types.js'
import { fingerprintOf } from './fingerprint.js'

/** The result for a file that could not be judged, its reason as the only message. */
export function fatalResult(filePath: string, code: string, reason: Reason, locale: Locale): LintResult {
  return {
    filePath,
    messages: [
      {
        ruleId: null,
        message: locale === 'en' ? reason.en : reason.zh,
        level: 'error',
        severity: 2,
        fatal: true,
        code,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        clause: [],
        related: [],
        suggestions: [],
        data: {},
        fingerprint: fingerprintOf([code]),
      },
    ],
    suppressedMessages: [],
    errorCount: 1,
    warningCount: 0,
    infoCount: 0,
    fatalErrorCount: 1,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    verdict: 'incomplete',
    report: null,
    outcomes: {},
    reasons: {},
  }
}
