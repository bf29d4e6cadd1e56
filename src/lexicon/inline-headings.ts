import type { SectionSpec } from '../model/index.js'
import { sections as specs } from '../form/sections.js'
import { flatMap } from '../text/flat-map.js'
import { sectionByMeaning } from './headings.js'
import { numberingOf } from '../text/numbering.js'

/** Where a heading stands inside a paragraph, and where the text behind it begins. */
export interface InlineHeading {
  from: number
  to: number
  behind: number
}

const wordingList = flatMap(specs, ({ label, accepted }) => [label, ...accepted]).sort((a, b) => b.length - a.length)
const numberedHeading = `[一二三四五六][、.．]\\s*(?:${wordingList.join('|')})`
/** A heading that its own text follows on the same line, or that stands inside a paragraph. */
const inOfficialWords = new RegExp(`(^|[\\s。；])(${numberedHeading})(?=[\\s。：:（(]|$)[。：:]?`, 'gu')
/** A heading in words of its own, which a space or a mark sets apart from its text. */
const inOtherWords = /(^|[\s。；])([一二三四五六][、.．][^\s。；：:，,]{2,30})(?=[\s。：:])[。：:]?/gu
const mayHaveNumber = /[一二三四五六][、.．]/u

/** The headings in official words that stand inside a paragraph. */
export function inlineHeadings(text: string): InlineHeading[] {
  const found = mayHaveNumber.test(text) ? placesOf(text, inOfficialWords).map(({ place }) => place) : []
  return isContentsLine(text, found) ? [] : found
}

/** Headings inside a paragraph that by number and meaning are those of sections which have no other heading. */
export function inlineHeadingsByMeaning(text: string, missing: readonly SectionSpec[]): InlineHeading[] {
  if (!mayHaveNumber.test(text)) return []
  return flatMap(placesOf(text, inOtherWords), ({ place, heading }) => {
    const numbering = numberingOf(heading)
    const meant = numbering && sectionByMeaning(heading.slice(numbering.length))
    return missing.some(({ id, number }) => id === meant?.id && number === numbering?.number) ? [place] : []
  })
}

const placesOf = (text: string, pattern: RegExp): { place: InlineHeading; heading: string }[] =>
  [...text.matchAll(pattern)].map((match) => {
    const from = match.index + (match[1]?.length ?? 0)
    const heading = match[2] ?? ''
    return { place: { from, to: from + heading.length, behind: match.index + match[0].length }, heading }
  })

/** A line that names the headings one behind the other has none of them as a heading. */
function isContentsLine(text: string, found: readonly InlineHeading[]): boolean {
  if (found.length < 3) return false
  return (
    found.every(({ from }, index) => index === 0 || from - (found[index - 1]?.behind ?? 0) <= 2) &&
    text.length - (found.at(-1)?.behind ?? 0) < 12
  )
}
