import type { LintResult, Locale } from '../model/index.js'
import { groupReasons } from './group.js'
import { inBrackets } from './placed-text.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'

/**
 * What a person has to look at, a line a reason with the rules that gave it. A result that is incomplete for no
 * reason of a rule, as one of a year without a format is, has one line that says no more than that.
 */
export function undecidedTexts({ reasons, verdict, messages }: LintResult, locale: Locale): string[] {
  const { verdict: words, colon, listSeparator } = wordsFor(locale)
  const texts = [...groupReasons(reasons)].map(
    ([reason, rules]) =>
      words.incomplete + colon + sanitize(reason) + inBrackets(sanitize(rules.join(listSeparator)), locale),
  )
  const alone = verdict === 'incomplete' && texts.length === 0 && !messages.some(({ fatal }) => fatal)
  return alone ? [words.incomplete] : texts
}
