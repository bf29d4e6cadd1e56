import type { Level, Locale, Reason } from '../model/index.js'

/** The words of a language. */
export const inLocale = ({ zh, en }: Reason, locale: Locale): string => (locale === 'en' ? en : zh)

/** Values of placeholders, those that differ by language in one. */
export const inLanguage = (
  data: Record<string, string | number | Reason>,
  locale: Locale,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'object' ? inLocale(value, locale) : value]),
  )

/** A message text with its placeholders filled in. */
export const interpolate = (text: string, data: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(data[name] ?? placeholder))

const ascending: readonly Level[] = ['info', 'warning', 'error']

/** A finding that its rule holds for less than others stays below them, whatever is configured. */
export const lower = (level: Level, limit: Level = 'error'): Level =>
  ascending[Math.min(ascending.indexOf(level), ascending.indexOf(limit))] ?? level

/** Says that a rule found more than is listed. */
export const notListed = (id: string, count: number): Reason => ({
  zh: `${id} 另有 ${String(count)} 处同类问题没有列出；请先改正已列出的`,
  en: `${id} found ${String(count)} more; they are not listed. Correct these first`,
})
