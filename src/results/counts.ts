import type { Level, LintMessage, LintResult, SuppressedMessage } from '../model/index.js'
import { verdictOf } from './verdict.js'

type Counts = Pick<
  LintResult,
  'errorCount' | 'warningCount' | 'infoCount' | 'fatalErrorCount' | 'fixableErrorCount' | 'fixableWarningCount'
>

/** Counts of a result, as ESLint has them and with info as well. */
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

/** A judged result with other messages, counted and judged again. */
export function withMessages(
  result: LintResult,
  messages: LintMessage[],
  suppressedMessages: SuppressedMessage[],
): LintResult {
  return {
    ...result,
    messages,
    suppressedMessages,
    ...countsOf(messages),
    verdict: verdictOf(messages, result.reasons),
  }
}

/** Messages in the order of their places; those of one place stay as they are. */
export const inOrder = <Message extends LintMessage>(messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => a.line - b.line || a.column - b.column)
