import { expect, it } from 'vitest'
import { identity } from '../../../../../src/parse/read/fixed/geometry.js'
import { Covers } from '../../../../../src/parse/read/pdf/page/covers.js'
import { hiddenWhere } from '../../../../../src/parse/read/pdf/page/seen.js'
import { initialState, type State } from '../../../../../src/parse/read/pdf/page/state.js'

/** Why a character that is painted so is not seen on an empty page. */
const hiddenBy = (paint: Partial<State>, size = 10): string | undefined => {
  const glyph = { text: '年', left: 100, right: 100 + size, top: 100, bottom: 100 + size, size }
  const page = { left: 0, top: 0, right: 595, bottom: 842 }
  const state = { ...initialState(identity), ...paint }
  return hiddenWhere({ ...glyph, turn: 0, vertical: false }, state, page, false, new Covers())
}

it.each<[string, string | undefined, Partial<State>, number?]>([
  ['nearly white', 'colour', { fill: [247, 247, 247] }],
  ['of two parts in a hundred of its ink', 'transparent', { alpha: 0.04 }],
  ['nine tenths of a point high', 'tiny', {}, 0.9],
  ['narrowed to a line', 'tiny', { stretch: 0.08 }],
])('a character %s is not seen', (_, by, paint, size) => {
  expect(hiddenBy(paint, size)).toBe(by)
})

it.each<[string, Partial<State>, number?]>([
  ['light grey', { fill: [237, 237, 237] }],
  ['faint', { alpha: 0.08 }],
  ['one and a half points high', {}, 1.5],
  ['very narrow', { stretch: 0.15 }],
])('a character that is %s is seen', (_, paint, size) => {
  expect(hiddenBy(paint, size)).toBeUndefined()
})

/** Why a character is not seen, at 100 of 842 from the top and ten points high, where this is left of the page. */
const cutTo = (top: number, bottom: number): string | undefined =>
  hiddenBy({ clip: { left: 0, right: 595, top, bottom } })

it.each([
  ['in a strip of a third of its height is not seen', 103, 106.5, 'clipped'],
  ['in a strip of most of its height is seen', 101, 109, undefined],
  ['a line above what is left may be of a label', 117, 300, undefined],
  ['two lines above what is left is not seen', 126, 300, 'clipped'],
])('a character %s', (_, top, bottom, by) => {
  expect(cutTo(top, bottom)).toBe(by)
})
