import { flatMap } from '../../../../text/flat-map.js'
import type { PageItems } from '../pages/page-items.js'
import { hasColumns, lineText, type TextLine } from './text-lines.js'
import { paragraphs as tolerances } from '../tolerances.js'

/** Where the text of a page begins and ends, and how far its lines are apart. */
export interface TextArea {
  left: number
  right: number
  /** From baseline to baseline, in parts of the character size. */
  pitch: number
}
const numbered = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/u
const sentenceEnd = /[。；：！？”]$/u

/** The text area of pages as wide as this one: one page may have short lines only. */
export function textArea(pages: readonly PageItems[], width: number): TextArea {
  const lines = flatMap(
    pages.filter((page) => Math.abs(page.width - width) < tolerances.sameWidth),
    (page) => page.lines,
  ).filter(({ glyphs }) => glyphs.length >= tolerances.fewestCharacters)
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a)
  return {
    left: lefts[Math.floor(lefts.length / 20)] ?? 0,
    right: rights[Math.floor(rights.length / 20)] ?? width,
    pitch: usualPitch(pages),
  }
}

function usualPitch(pages: readonly PageItems[]): number {
  const pitches = flatMap(pages, ({ lines }) =>
    flatMap(lines, (line, index) => {
      const before = lines[index - 1]
      return before ? [(line.baseline - before.baseline) / line.size] : []
    }),
  )
    .filter((pitch) => pitch > tolerances.closest && pitch < tolerances.farthest)
    .sort((a, b) => a - b)
  return pitches[Math.floor(pitches.length / 4)] ?? 2
}

/** Whether a line goes on with the paragraph of the line before it, which stands on the same page or on the one before. */
export function continuesParagraph(
  before: TextLine,
  line: TextLine,
  areas: [TextArea, TextArea],
  samePage: boolean,
): boolean {
  const [areaBefore, area] = areas
  if (hasColumns(before) || hasColumns(line)) return false
  if (Math.abs(line.size - before.size) > tolerances.sameSize * before.size) return false
  if (line.left - area.left >= tolerances.indent * line.size && !isCentred(line, area)) return false
  const ended = sentenceEnd.test(lineText(before))
  const gap = (line.baseline - before.baseline) / (area.pitch * line.size)
  if (samePage && gap > (ended ? tolerances.apartBehindSentence : tolerances.apart)) return false
  if (areaBefore.right - before.right > firstWordWidth(line) + tolerances.raggedness * line.size) return false
  return !(ended && (numbered.test(lineText(line)) || isCentred(line, area)))
}

/** The last line of a wrapped title stands in the middle. */
const isCentred = ({ left, right, size }: TextLine, area: TextArea): boolean =>
  left - area.left > 2 * tolerances.indent * size && Math.abs(left - area.left - (area.right - right)) < size

/** Width of what cannot be parted at the beginning of a line: had it fitted, the line before would hold it. */
function firstWordWidth({ glyphs, left }: TextLine): number {
  const end = glyphs.findIndex((glyph) => !/^[\dA-Za-z.,%/:-]+$/u.test(glyph.text))
  const last = glyphs[end < 0 ? glyphs.length - 1 : Math.max(0, end - 1)]
  return last ? last.right - left : 0
}

/** Lines of a paragraph as one; Latin words keep a space where a line ended. */
export const joinLines = (text: string, next: string): string =>
  /[A-Za-z,;]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next
