import { expect, it } from 'vitest'
import { Covers } from '../../../../../src/parse/read/pdf/page/covers.js'

it.each([
  ['a thick border through it covers nothing', 2.5, undefined],
  ['a bar over small type covers it', 4, 'covered'],
])('a character of three points: %s', (_, height, hidden) => {
  const glyph = { text: '年', left: 100, right: 103, top: 100, bottom: 103, size: 3, turn: 0, vertical: false } as const
  const glyphs = [{ ...glyph, hidden: undefined } as { hidden?: 'covered' } & typeof glyph]
  const covers = new Covers()
  const [top, bottom] = [101.5 - height / 2, 101.5 + height / 2]
  covers.add({ left: 90, right: 200, top, bottom, isPicture: false, ink: [255, 255, 255], glyphs: 1, isOpaque: true })
  covers.finish(glyphs)
  expect(glyphs[0]?.hidden).toBe(hidden)
})
