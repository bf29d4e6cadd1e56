import type { FileKind, LintMessage, LintResult, Locale, Point, Reason } from '../model/index.js'
import { fingerprintOf } from './fingerprint.js'
import { verdictOf } from './verdict.js'

/** A message of no rule, at level info. */
export const plainMessage = (
  code: string,
  message: string,
  { line, column }: Pick<Point, 'line' | 'column'>,
): LintMessage => ({
  ruleId: null,
  message,
  level: 'info',
  severity: 1,
  about: 'report',
  code,
  line,
  column,
  endLine: line,
  endColumn: column,
  clause: [],
  related: [],
  suggestions: [],
  data: {},
  fingerprint: fingerprintOf([code]),
})

/**
 * The result for a file that could not be judged, its reason as the only message.
 *
 * @param kind What it is, where its kind is not read.
 */
export function fatalResult(
  filePath: string,
  code: string,
  reason: Reason,
  locale: Locale,
  kind?: FileKind,
): LintResult {
  const message: LintMessage = {
    ...plainMessage(code, locale === 'en' ? reason.en : reason.zh, { line: 1, column: 1 }),
    level: 'error',
    severity: 2,
    fatal: true,
    ...(kind && { data: { kind } }),
  }
  return {
    filePath,
    messages: [message],
    suppressedMessages: [],
    errorCount: 1,
    warningCount: 0,
    infoCount: 0,
    fatalErrorCount: 1,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    verdict: verdictOf([message], {}),
    report: null,
    outcomes: {},
    reasons: {},
  }
}
