import type { SectionId, SectionSpec } from '../model/index.js'
import { sections } from '../form/sections.js'
import { keyOf } from '../text/key.js'
import { numberingOf } from '../text/numbering.js'

/** A heading recognised as one of the six, and how close it comes to the official wording. */
export interface SectionMatch {
  id: SectionId
  wording: 'official' | 'accepted' | 'altered' | 'meaning'
}

const byKey = new Map<string, SectionMatch>()
for (const { id, label, accepted, altered } of sections) {
  byKey.set(keyOf(label), { id, wording: 'official' })
  for (const text of accepted) byKey.set(keyOf(text), { id, wording: 'accepted' })
  for (const text of altered) byKey.set(keyOf(text), { id, wording: 'altered' })
}

/** A heading is no longer than this; the longest official one has 26 characters. */
const longestHeading = 40

/** The section that a heading text, its number taken off, means by its wording. */
export function sectionByWording(text: string): SectionMatch | undefined {
  if (text.length > longestHeading) return undefined
  let key = keyOf(text)
  while (/[.:,;)]$/u.test(key)) key = key.slice(0, -1)
  return byKey.get(key)
}

/** The section that a heading means by its words, where its wording is a new one. */
export function sectionByMeaning(text: string): SectionMatch | undefined {
  if (text.length > longestHeading || /[。；;]./u.test(text)) return undefined
  const key = keyOf(text)
  const meant = sections.filter((section) => hasKeywords(key, section))
  return meant[0] && meant.length === 1 ? { id: meant[0].id, wording: 'meaning' } : undefined
}

const hasKeywords = (key: string, { keywords }: SectionSpec): boolean =>
  keywords.every((group) => group.some((word) => key.includes(word)))

/** Whether a line is the numbered heading of one of the six sections in a known wording. */
export function isSectionHeading(text: string): boolean {
  if (text.length > longestHeading) return false
  const numbering = numberingOf(text)
  return sectionByWording(numbering ? text.slice(numbering.length) : text) !== undefined
}

/** Whether a line is a heading in words of its own that by number and meaning is that of one of the six sections. */
export function meansSection(text: string): boolean {
  if (text.length > longestHeading) return false
  const numbering = numberingOf(text)
  const meant = numbering?.depth === 1 ? sectionByMeaning(text.slice(numbering.length)) : undefined
  return sections.some(({ id, number }) => id === meant?.id && number === numbering?.number)
}
