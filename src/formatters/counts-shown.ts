import type { Level } from '../model/index.js'
import type { FormatContext } from './formatter.js'
import { wordsFor } from './stylish-words.js'

/** How many findings there are in words. Of results with their errors alone it is not said that nothing was found. */
export const countsInWords = (
  counts: Record<Level, number>,
  { locale, errorsOnly = false }: Pick<FormatContext, 'locale' | 'errorsOnly'>,
): string => {
  const words = wordsFor(locale)
  return errorsOnly && counts.error === 0 ? words.noErrors : words.counts(counts)
}

/** How many findings of a level there are; null where results have their errors alone and it is not known. */
export const knownCount = (
  level: Level,
  counts: Readonly<Partial<Record<Level, number>>>,
  { errorsOnly = false }: Pick<FormatContext, 'errorsOnly'>,
): number | null => (errorsOnly && level !== 'error' ? null : (counts[level] ?? 0))
