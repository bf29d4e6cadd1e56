import type { Locale } from '../model/index.js'

/** Languages that the command line speaks, the default first. */
export const locales: readonly Locale[] = ['zh-CN', 'en']

/**
 * The language asked for, found before arguments are understood so that complaints about them are in it too.
 * An unknown language counts as none.
 *
 * @returns undefined where none is asked for.
 */
export function requestedLocale(argv: readonly string[]): Locale | undefined {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const values = options.flatMap((option, index) =>
    option === '--locale' ? [options[index + 1]] : option.startsWith('--locale=') ? [option.slice(9)] : [],
  )
  return locales.find((locale) => locale === values.at(-1))
}
