import type { Glyph } from '../geometry.js'
import { lineWraps as tolerances } from '../tolerances.js'

/** No line begins with these, nor ends with those. */
const closing = /^[，。、；：？！）》〉」』”’,.;:)]$/u
const opening = /^[（《〈「『“‘(]$/u
const han = /^\p{Script=Han}$/u

interface Line {
  glyphs: readonly Glyph[]
  size: number
}

/** Whether lines are those of one text: each is so long that the beginning of the next had no room on it. */
export function isWrapped(lines: readonly Line[]): boolean {
  const widest = Math.max(...lines.map(({ glyphs }) => widthOf(withoutLastMarks(glyphs))))
  return lines.every((line, index) => {
    const next = lines[index + 1]
    return !next || widthOf(line.glyphs) + widthOf(inseparable(next.glyphs)) > widest + tolerances.slack * line.size
  })
}

const widthOf = (glyphs: readonly Glyph[]): number => (glyphs.at(-1)?.right ?? 0) - (glyphs[0]?.left ?? 0)

/** Marks at the end of a line may hang over. */
const withoutLastMarks = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  glyphs.slice(0, glyphs.findLastIndex(({ text }) => !closing.test(text)) + 1)

/** The beginning of a line that would have had to move up as a whole. */
function inseparable(glyphs: readonly Glyph[]): readonly Glyph[] {
  let end = 1
  for (; end < glyphs.length; end += 1) {
    const [before, glyph] = [glyphs[end - 1]?.text ?? '', glyphs[end]?.text ?? '']
    const isOneWord = !han.test(before) && !han.test(glyph) && !opening.test(glyph) && !closing.test(before)
    if (!opening.test(before) && !closing.test(glyph) && !isOneWord) break
  }
  return glyphs.slice(0, end)
}
