import type { PlacedText } from '../../parse/read/docx/write-blocks.js'
import type { Paragraph, TextOrigin } from '../../parse/read/docx/story.js'
import { type Cut, cutInText, type Side, sideOfParagraph } from './cut.js'
import type { Outline, Place, Stretch } from './outline.js'

/** Where a comment begins and ends. */
export interface Range {
  start: Cut
  end: Cut
}

/** Finds places of the canonical text in the main part. */
export class Locator {
  constructor(
    private readonly xml: string,
    private readonly outline: Outline,
    private readonly source: string,
    private readonly texts: readonly PlacedText[],
  ) {}

  /**
   * A stretch of the canonical text: whole cells, the exact characters of prose, and for an empty stretch of prose the
   * whole paragraph. Of a stretch of several rows it is the first cell, of prose and a table the prose. Undefined where
   * the part has no place for it.
   */
  range({ start, end }: Stretch): Range | undefined {
    const first = this.texts.find((text) => (start === end ? text.end >= start : text.end > start))
    const last = first && this.lastOf(first, { start, end })
    if (!first || !last) return undefined
    const from = this.cut(first, Math.max(start, first.start), start === end, 'start')
    const to = this.cut(last, Math.min(end, last.end), start === end, 'end')
    return from && to && from.at <= to.at ? { start: from, end: to } : undefined
  }

  private lastOf(first: PlacedText, { start, end }: Stretch): PlacedText {
    const isOneRow = !this.source.slice(Math.max(start, first.start), end).includes('\n')
    let last = first
    for (const text of this.texts.slice(this.texts.indexOf(first) + 1)) {
      if (text.start >= end || text.isCell !== first.isCell || (text.isCell && !isOneRow)) break
      last = text
    }
    return last
  }

  private cut(text: PlacedText, offset: number, isEmpty: boolean, side: Side): Cut | undefined {
    const place = text.isCell || isEmpty ? undefined : this.characterPlace(text, offset, side)
    if (place) return cutInText(this.xml, place.element, place.index, side)
    return this.side(text, side)
  }

  /** A side of a cell or of a paragraph; of the paragraph outside for one in a text box. */
  private side({ paragraphs, isCell }: PlacedText, side: Side): Cut | undefined {
    const all = paragraphs.flatMap(({ origin }) => origin?.elements ?? [])
    const place = this.outline.places.get((side === 'start' ? all[0] : all.at(-1)) ?? -1)
    if (!place) return undefined
    const { paragraph, child } = place
    if (child) return cutInText(this.xml, place, 0, side)
    const ofCell = isCell ? paragraph.cell?.[side === 'start' ? 'first' : 'last'] : undefined
    return sideOfParagraph(ofCell ?? paragraph, side)
  }

  /**
   * The element that a character of a paragraph comes from, and its index there. Characters that are no white space
   * stand in the canonical text in the order of the paragraph, behind its number; white space may differ.
   */
  private characterPlace(text: PlacedText, offset: number, side: Side): { element: Place; index: number } | undefined {
    const [paragraph] = text.paragraphs
    if (!paragraph) return undefined
    const shown = this.source.slice(text.start, text.end)
    const before = inked(this.source.slice(text.start, offset)).length
    const number = inked(shown).length - inked(paragraph.text).length
    // The last character of a range is the one before its end.
    const index = indexOfInked(paragraph.text, before - number - (side === 'end' ? 1 : 0))
    const origin = index === undefined ? undefined : originOf(paragraph, index)
    const element = origin && this.outline.places.get(origin.element)
    if (index === undefined || !element) return undefined
    return { element, index: index - origin.at + origin.skipped + (side === 'end' ? 1 : 0) }
  }
}

/** Without white space. */
const inked = (text: string): string => text.replace(/\s+/gu, '')

/** Index of a character by its number among those that are no white space; the first for what stands in the number of a list. */
function indexOfInked(text: string, number: number): number | undefined {
  let left = Math.max(0, number)
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/u.test(text[at] ?? '')) continue
    if (left === 0) return at
    left -= 1
  }
  return undefined
}

const originOf = ({ origin }: Paragraph, index: number): TextOrigin | undefined =>
  origin?.texts.findLast(({ at }) => at <= index)
