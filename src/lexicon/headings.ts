import type { Edition, SectionId, SectionSpec } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { keyOf } from '../text/key.js'
import { numberingOf } from '../text/numbering.js'
import { InlineHeadings } from './inline-headings.js'
import { headings as tolerances } from './tolerances.js'

/** A heading recognised as one of the six, and how close it comes to the wording of a form. */
export interface SectionMatch {
  id: SectionId
  wording: 'official' | 'accepted' | 'altered' | 'meaning'
}

/** The headings of the sections of some forms. */
export class HeadingLexicon {
  /** The sections of all forms; those that forms share are there once. */
  readonly specs: readonly SectionSpec[]
  readonly inline: InlineHeadings
  readonly #byKey: ReadonlyMap<string, SectionMatch>
  readonly #lists: readonly (readonly SectionSpec[])[]

  constructor(forms: readonly Edition[]) {
    this.#lists = [...new Set(forms.map(({ sections }) => sections))]
    this.specs = [...new Set(flatMap(this.#lists, (sections) => [...sections]))]
    // Where forms word one heading for different sections, the first form's counts: later entries go over earlier ones.
    this.#byKey = new Map(flatMap([...this.specs].reverse(), matchesOf))
    this.inline = new InlineHeadings(this)
  }

  /** Ids of the sections, each once. */
  get ids(): SectionId[] {
    return [...new Set(this.specs.map(({ id }) => id))]
  }

  /** The section that a heading text, its number taken off, means by its wording. */
  byWording(text: string): SectionMatch | undefined {
    return text.length > tolerances.longestHeading ? undefined : this.#byKey.get(headingKey(text))
  }

  /** The section that a heading means by its words, where its wording is a new one. */
  byMeaning(text: string): SectionMatch | undefined {
    if (text.length > tolerances.longestHeading || /[。；;]./u.test(text)) return undefined
    const [id, ...others] = this.meanings(text)
    return id && others.length === 0 ? { id, wording: 'meaning' } : undefined
  }

  /** All sections that some words may mean, each once. */
  meanings(text: string): SectionId[] {
    const key = keyOf(text)
    return [...new Set(this.specs.filter((section) => hasKeywords(key, section)).map(({ id }) => id))]
  }

  /** Whether a line is the numbered heading of one of the six sections in a known wording. */
  isSectionHeading(text: string): boolean {
    if (text.length > tolerances.longestHeading) return false
    const numbering = numberingOf(text)
    return this.byWording(numbering ? text.slice(numbering.length) : text) !== undefined
  }

  /** Whether a line is a heading in words of its own that by number and meaning is that of one of the six sections. */
  meansSection(text: string): boolean {
    if (text.length > tolerances.longestHeading) return false
    const numbering = numberingOf(text)
    const meant = numbering?.depth === 1 ? this.byMeaning(text.slice(numbering.length)) : undefined
    return meant !== undefined && this.isNumberOf(meant.id, numbering?.number)
  }

  /** Whether a section has that number in a form. */
  isNumberOf(id: SectionId, number: string | undefined): boolean {
    return this.specs.some((spec) => spec.id === id && spec.number === number)
  }

  /** Whether a section stands at that place in a form, counted from 1. */
  isPlaceOf(id: SectionId, place: number): boolean {
    return this.#lists.some((sections) => sections[place - 1]?.id === id)
  }
}

/** Whether a text has a mark that stands in sentences and in no heading. */
export const hasSentenceMark = (text: string): boolean => /[。；！？，：]/u.test(text)

/** How a form words the heading of a section: as it has it, as it accepts, or otherwise. */
export function wordingIn(
  { sections }: Edition,
  id: SectionId,
  text: string,
): Exclude<SectionMatch['wording'], 'meaning'> {
  const spec = sections.find((section) => section.id === id)
  const key = headingKey(text)
  if (!spec) return 'altered'
  if (keyOf(spec.label) === key) return 'official'
  return spec.accepted.some((other) => keyOf(other) === key) ? 'accepted' : 'altered'
}

/** A heading as its wording is compared: its own stop or colon is no part of it. */
function headingKey(text: string): string {
  let key = keyOf(text)
  while (/[.:,;)]$/u.test(key)) key = key.slice(0, -1)
  return key
}

const matchesOf = ({ id, label, accepted, altered }: SectionSpec): [string, SectionMatch][] => [
  [keyOf(label), { id, wording: 'official' }],
  ...accepted.map((text): [string, SectionMatch] => [keyOf(text), { id, wording: 'accepted' }]),
  ...altered.map((text): [string, SectionMatch] => [keyOf(text), { id, wording: 'altered' }]),
]

const hasKeywords = (key: string, { keywords }: SectionSpec): boolean =>
  keywords.every((group) => group.some((word) => key.includes(word)))
