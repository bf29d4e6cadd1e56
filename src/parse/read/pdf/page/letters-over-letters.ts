import { contains, type Glyph, middleX, middleY } from '../../fixed/geometry.js'
import type { State } from './state.js'
import { lettersOverLetters as tolerances } from './tolerances.js'

/** Characters that are areas. */
const areas = /[\u2580-\u2588\u25A0\u25AC\u25AE\u25CF\u2B1B]/u
/** Lines of text are painted one after the other. */
const lastCharacters = 2_000

/**
 * Tells of the characters below one that is painted in the colour of paper what it leaves of them: nothing, where it is
 * the same character, an area, or outlined by thick lines. Any other is full of holes.
 */
export function coverWith(glyph: Glyph, { mode, lineWidth, matrix }: State, before: readonly Glyph[]): void {
  const scale = Math.hypot(matrix[0], matrix[1])
  const isThick = mode % 4 > 0 && lineWidth * scale >= tolerances.thickOutline * glyph.size
  const isArea = isThick || areas.test(glyph.text)
  for (let at = before.length - 1; at >= Math.max(0, before.length - lastCharacters); at -= 1) {
    const below = before[at]
    if (below?.hidden !== undefined || below === undefined) continue
    const isSame =
      below.text === glyph.text &&
      Math.abs(below.left - glyph.left) + Math.abs(below.top - glyph.top) <= tolerances.samePlace * glyph.size
    if (isSame || (isArea && contains(glyph, middleX(below), middleY(below)))) below.hidden = 'covered'
  }
}
