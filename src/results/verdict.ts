import type { LintMessage, LintResult, Verdict } from '../model/index.js'

/**
 * The verdict of a file, for every format and for the exit code: `fail` with an error that is not accepted; otherwise
 * `incomplete` where a rule has left something open, whatever else it has found, or where the file could not be judged;
 * otherwise `pass`.
 *
 * @param messages Without those that are accepted.
 */
export function verdictOf(messages: readonly LintMessage[], reasons: LintResult['reasons']): Verdict {
  if (messages.some(({ level, fatal }) => level === 'error' && !fatal)) return 'fail'
  const isOpen = Object.keys(reasons).length > 0 || messages.some(({ fatal }) => fatal)
  return isOpen ? 'incomplete' : 'pass'
}

/** Whether a rule ran and left nothing open: only then is it certain that what it did not find is not there. */
export const isDecided = (
  { outcomes, reasons }: Readonly<Pick<LintResult, 'outcomes' | 'reasons'>>,
  rule: string,
): boolean => Object.hasOwn(outcomes, rule) && !Object.hasOwn(reasons, rule)
