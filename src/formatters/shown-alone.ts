import type { LintResult } from '../model/index.js'
import type { FormatContext } from './formatter.js'

/**
 * The results that are shown one by one. That there is nothing to say of a file is left to the totals where errors alone
 * are shown; that other rules over many reports found nothing, where some did.
 *
 * @param rounds What is said of a result besides its findings.
 */
export function shownAlone(
  results: readonly LintResult[],
  { errorsOnly = false }: Pick<FormatContext, 'errorsOnly'>,
  rounds: { file(result: LintResult): readonly string[] },
): LintResult[] {
  const isSilent = (result: LintResult): boolean =>
    result.verdict === 'pass' &&
    result.messages.length + result.suppressedMessages.length + rounds.file(result).length === 0
  const isManyTold = results.some((result) => result.scope && !isSilent(result))
  return results.filter((result) => !(errorsOnly || (result.scope && isManyTold)) || !isSilent(result))
}
