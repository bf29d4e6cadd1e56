import type { Reason } from '../../model/index.js'

/** Items that a message names before it says 等. */
const named = 6

/** A list of things for a message, in both languages, cut off after a few. */
export function listOf(items: readonly Reason[]): Reason {
  const shown = items.slice(0, named)
  const more = items.length > named
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (more ? '等' : ''),
    en: shown.map(({ en }) => en).join(', ') + (more ? ' …' : ''),
  }
}

/** Words of the form, which are the same in both languages. */
export const verbatim = (words: string): Reason => ({ zh: words, en: words })

/** The whole of a list of words of the form. */
export const wholeList = (items: readonly string[]): Reason => ({ zh: items.join('、'), en: items.join(', ') })
