import { expect, it } from 'vitest'
import { identity, type Glyph } from '../../../../../src/parse/read/fixed/geometry.js'
import { coverWith } from '../../../../../src/parse/read/pdf/page/letters-over-letters.js'
import { initialState, type State } from '../../../../../src/parse/read/pdf/page/state.js'

const glyphAt = (text: string, left: number): Glyph => ({
  text,
  ...{ left, right: left + 10, top: 100, bottom: 110, size: 10, turn: 0, vertical: false },
})

/** What becomes of a character where another one is painted over it in the colour of paper. */
function hiddenBy(over: Glyph, paint: Partial<State> = {}): string | undefined {
  const below = glyphAt('年', 100)
  coverWith(over, { ...initialState(identity), ...paint }, [below])
  return below.hidden
}

it.each([
  ['at a hair from its place covers it', 100.7, 'covered'],
  ['at a stroke from its place does not', 101.5, undefined],
])('the same character %s', (_, left, hidden) => {
  expect(hiddenBy(glyphAt('年', left))).toBe(hidden)
})

it.each([
  ['by lines of half a stroke leaves it', 1.5, undefined],
  ['by lines of three strokes covers it', 3, 'covered'],
])('another character that is outlined %s', (_, lineWidth, hidden) => {
  expect(hiddenBy(glyphAt('月', 100), { mode: 1, lineWidth })).toBe(hidden)
})
