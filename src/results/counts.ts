import { editionForYear } from '../form/index.js'
import type { Level, LintMessage, LintResult, Outcome, SuppressedMessage, Verdict } from '../model/index.js'

type Counts = Pick<
  LintResult,
  'errorCount' | 'warningCount' | 'infoCount' | 'fatalErrorCount' | 'fixableErrorCount' | 'fixableWarningCount'
>

/** Counts of a result, as ESLint has them and with info beside. */
export function countsOf(messages: readonly LintMessage[]): Counts {
  const count = (level: Level, fixable = false): number =>
    messages.filter((message) => message.level === level && (!fixable || message.fix)).length
  return {
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    fixableErrorCount: count('error', true),
    fixableWarningCount: count('warning', true),
  }
}

/** @param judged Whether there is a format for the report's year; without one it is never 合规. */
export function verdictOf(
  messages: readonly LintMessage[],
  outcomes: Readonly<Record<string, Outcome>>,
  judged: boolean,
): Verdict {
  if (messages.some(({ level }) => level === 'error')) return 'fail'
  return judged && !Object.values(outcomes).includes('incomplete') ? 'pass' : 'incomplete'
}

/** A judged result with other messages, counted and judged anew. */
export function withMessages(
  result: LintResult,
  messages: LintMessage[],
  suppressedMessages: SuppressedMessage[],
): LintResult {
  const { report, outcomes } = result
  const judged = report !== null && (report.year === null || editionForYear(report.year) !== undefined)
  return {
    ...result,
    messages,
    suppressedMessages,
    ...countsOf(messages),
    verdict: verdictOf(messages, outcomes, judged),
  }
}

/** Messages in the order of their places; those of one place stay as they are. */
export const inOrder = <Message extends LintMessage>(messages: readonly Message[]): Message[] =>
  messages.toSorted((a, b) => a.line - b.line || a.column - b.column)
