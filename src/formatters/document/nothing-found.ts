import type { LintResult } from '../../model/index.js'
import type { FormatContext } from '../formatter.js'
import { documentWords } from './words.js'

/** What stands in place of findings where a result has none to show. */
export function nothingFound(
  { suppressedMessages }: Pick<LintResult, 'suppressedMessages'>,
  { locale, errorsOnly = false }: Pick<FormatContext, 'locale' | 'errorsOnly'>,
): string {
  const words = documentWords(locale)
  if (errorsOnly) return words.noErrors
  return suppressedMessages.length > 0 ? words.noOtherFindings : words.noFindings
}
