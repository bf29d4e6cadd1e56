import type { Level, Locale } from '../model/index.js'
import { wordsFor } from './stylish-words.js'

/** What the JUnit output says besides the findings. */
export interface JunitWords {
  /** What stands behind the first of several findings. */
  more: (count: number) => string
  notApplicable: string
  undecided: (reason: string) => string
  accepted: (reasons: readonly string[]) => string
  level: Record<Level, string>
  separator: string
  colon: string
}

/** The words of a language. */
export function junitWords(locale: Locale): JunitWords {
  const words = wordsFor(locale)
  const { level, separator, colon } = words
  const english = locale === 'en'
  return {
    more: (count) => (english ? ' ' : '') + words.more(count),
    notApplicable: english ? 'does not apply to this report' : '不适用于本报告',
    undecided: (reason) => words.verdict.incomplete + colon + reason,
    accepted: (reasons) => (english ? 'accepted' : '已接受') + colon + reasons.join(separator),
    level,
    separator,
    colon,
  }
}
