import type { LintResult, Locale } from '../model/index.js'
import { groupReasons } from './group.js'
import { inBrackets } from './placed-text.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'

/** What a person has to look at, a line a reason with the rules that gave it. */
export function undecidedTexts({ reasons }: LintResult, locale: Locale): string[] {
  const { verdict, colon, listSeparator } = wordsFor(locale)
  return [...groupReasons(reasons)].map(
    ([reason, rules]) =>
      verdict.incomplete + colon + sanitize(reason) + inBrackets(sanitize(rules.join(listSeparator)), locale),
  )
}
