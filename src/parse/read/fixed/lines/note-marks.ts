import { setOffLine } from '../../../../text/off-line.js'
import { type Glyph, baselineOf } from '../geometry.js'
import { noteMarks as tolerances } from '../tolerances.js'

/** What marks of notes are written with: 1 ① * [1] 注1. */
const ofMarks = /^[\d\u2460-\u2473*＊※[\]［］〔〕注]$/u

/**
 * The characters of a page with the marks of notes on their lines: small ones that are set off the line, right behind
 * the character that they belong to. Digits among them are those that Unicode has for this, so that none of them is
 * taken for the next digit of a number.
 */
export function withNoteMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  let marked: Glyph[] | undefined
  let base: Glyph | undefined
  let before: Glyph | undefined
  glyphs.forEach((glyph, index) => {
    const rise = base && before && isBehind(before, glyph) ? riseOf(base, glyph) : 0
    if (rise === 0) base = glyph
    else {
      marked ??= [...glyphs]
      marked[index] = { ...onLine(glyph, rise), text: setOffLine(glyph.text, rise > 0 ? 'above' : 'below') }
    }
    before = glyph
  })
  return marked ?? glyphs
}

const isBehind = (before: Glyph, glyph: Glyph): boolean =>
  glyph.turn === 0 &&
  before.turn === 0 &&
  !glyph.vertical &&
  ofMarks.test(glyph.text) &&
  Math.abs(glyph.left - before.right) <= tolerances.apart * glyph.size

/** How far a smaller character stands above the line of another; below it where negative, 0 where it stands on it. */
function riseOf(base: Glyph, glyph: Glyph): number {
  if (glyph.size > tolerances.largest * base.size) return 0
  const rise = baselineOf(base) - baselineOf(glyph)
  const part = Math.abs(rise) / base.size
  return part >= tolerances.lowest && part <= tolerances.highest ? rise : 0
}

const onLine = (glyph: Glyph, rise: number): Glyph => ({
  ...glyph,
  top: glyph.top + rise,
  bottom: glyph.bottom + rise,
})
