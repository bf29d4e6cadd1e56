import type { SectionSpec } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { numberingOf } from '../text/numbering.js'
import type { HeadingLexicon } from './headings.js'
import { inlineHeadings as tolerances } from './tolerances.js'

/** Where a heading stands inside a paragraph, and where the text behind it begins. */
export interface InlineHeading {
  from: number
  to: number
  behind: number
}

/** Headings that stand inside a paragraph, or that their own text follows on the same line. */
export class InlineHeadings {
  readonly #headings: HeadingLexicon
  /** In official words. */
  readonly #inOfficialWords: RegExp
  /** In words of its own, which a space or a mark sets apart from its text. */
  readonly #inOtherWords: RegExp
  readonly #mayHaveNumber: RegExp

  constructor(headings: HeadingLexicon) {
    const { specs } = headings
    this.#headings = headings
    const numbers = [...new Set(specs.map(({ number }) => number))].map(literal).join('|')
    const wordings = [...new Set(flatMap(specs, ({ label, accepted }) => [label, ...accepted]))]
    const words = wordings.sort((a, b) => b.length - a.length).map(literal)
    const numbered = `(?:${numbers})[、.．]\\s*(?:${words.join('|')})`
    this.#inOfficialWords = new RegExp(`(^|[\\s。；])(${numbered})(?=[\\s。：:（(]|$)[。：:]?`, 'gu')
    this.#inOtherWords = new RegExp(
      `(^|[\\s。；])((?:${numbers})[、.．][^\\s。；：:，,]{2,30})(?=[\\s。：:])[。：:]?`,
      'gu',
    )
    this.#mayHaveNumber = new RegExp(`(?:${numbers})[、.．]`, 'u')
  }

  /** The headings in official words that stand inside a paragraph. */
  inWords(text: string): InlineHeading[] {
    const found = this.#mayHaveNumber.test(text) ? placesOf(text, this.#inOfficialWords).map(({ place }) => place) : []
    return isContentsLine(text, found) ? [] : found
  }

  /** Headings inside a paragraph that by number and meaning are those of sections which have no other heading. */
  byMeaning(text: string, missing: readonly SectionSpec[]): InlineHeading[] {
    if (!this.#mayHaveNumber.test(text)) return []
    return flatMap(placesOf(text, this.#inOtherWords), ({ place, heading }) => {
      const numbering = numberingOf(heading)
      const meant = numbering && this.#headings.byMeaning(heading.slice(numbering.length))
      return missing.some(({ id, number }) => id === meant?.id && number === numbering?.number) ? [place] : []
    })
  }
}

/** A text as a pattern that matches it. */
const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')

const placesOf = (text: string, pattern: RegExp): { place: InlineHeading; heading: string }[] =>
  [...text.matchAll(pattern)].map((match) => {
    const from = match.index + (match[1]?.length ?? 0)
    const heading = match[2] ?? ''
    return { place: { from, to: from + heading.length, behind: match.index + match[0].length }, heading }
  })

/** A line that names the headings one behind the other has none of them as a heading. */
function isContentsLine(text: string, found: readonly InlineHeading[]): boolean {
  if (found.length < tolerances.fewestOfContents) return false
  return (
    found.every(({ from }, index) => index === 0 || from - (found[index - 1]?.behind ?? 0) <= tolerances.widestSpace) &&
    text.length - (found.at(-1)?.behind ?? 0) < tolerances.longestRest
  )
}
