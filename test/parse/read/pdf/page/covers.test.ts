import { expect, it } from 'vitest'
import type { Glyph } from '../../../../../src/parse/read/fixed/geometry.js'
import { Covers } from '../../../../../src/parse/read/pdf/page/covers.js'

it.each([
  ['a thick border through it covers nothing', 2.5, undefined],
  ['a bar over small type covers it', 4, 'covered'],
])('a character of three points: %s', (_, height, hidden) => {
  const place = { left: 100, right: 103, top: 100, bottom: 103, size: 3 }
  const glyphs: Glyph[] = [{ text: '年', ...place, turn: 0, vertical: false }]
  const covers = new Covers()
  const [top, bottom] = [101.5 - height / 2, 101.5 + height / 2]
  covers.add({ left: 90, right: 200, top, bottom, isPicture: false, ink: [255, 255, 255], glyphs: 1, isOpaque: true })
  covers.finish(glyphs)
  expect(glyphs[0]?.hidden).toBe(hidden)
})

it.each([
  ['as good as touch are one area', 0.25, 'covered'],
  ['have space between them are not', 0.5, undefined],
])('thin bars over a character that %s', (_, gap, hidden) => {
  const place = { left: 100, right: 110, top: 100, bottom: 110, size: 10 }
  const glyphs: Glyph[] = [{ text: '年', ...place, turn: 0, vertical: false }]
  const covers = new Covers()
  for (let top = 98; top < 112; top += 1 + gap) {
    const bar = { left: 90, right: 200, top, bottom: top + 1 }
    covers.add({ ...bar, isPicture: false, ink: [255, 255, 255], glyphs: 1, isOpaque: true })
  }
  covers.finish(glyphs)
  expect(glyphs[0]?.hidden).toBe(hidden)
})
