import { describe, expect, it } from 'vitest'
import { type Glyph, ascent, baselineOf, descent } from '../../../../../src/parse/read/fixed/geometry.js'
import { withNoteMarks } from '../../../../../src/parse/read/fixed/lines/note-marks.js'

const size = 10

const glyph = (text: string, left: number, baseline: number, own = size): Glyph => ({
  text,
  ...{ left, right: left + own / 2, top: baseline - ascent * own, bottom: baseline + descent * own },
  ...{ size: own, turn: 0, vertical: false },
})

/** A 2 of 10 points on the line 100, and behind it a character with these differences. */
const behind = (text: string, { rise = 3.3, part = 0.6, gap = 0 }): readonly Glyph[] =>
  withNoteMarks([glyph('2', 50, 100), glyph(text, 55 + gap, 100 - rise, part * size)])

const printed = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

describe('withNoteMarks', () => {
  it.each([
    ['what LibreOffice writes', { rise: 3.3, part: 0.58 }, '2¹'],
    ['what Word writes', { rise: 3.5, part: 0.65 }, '2¹'],
    ['a browser', { rise: 4.5, part: 0.75 }, '2¹'],
    ['a mark a little apart', { gap: 2 }, '2¹'],
    ['a mark below the line', { rise: -1.4 }, '2₁'],
    ['a digit of the same size', { part: 1 }, '21'],
    ['a small digit on the line', { rise: 0.6 }, '21'],
    ['a small digit of the line above', { rise: 12 }, '21'],
    ['a small digit of another word', { gap: 5 }, '21'],
  ])('%s', (_, differences, expected) => {
    expect(printed(behind('1', differences))).toBe(expected)
  })

  it('puts a mark on the line that it belongs to', () => {
    expect(behind('1', {}).map(baselineOf)).toEqual([100, 100])
    expect(behind('①', {}).map(baselineOf)).toEqual([100, 100])
  })

  it('leaves small letters where they stand', () => {
    expect(behind('a', {}).map(baselineOf)).toEqual([100, expect.closeTo(96.7)])
  })

  it('has marks of several characters', () => {
    const mark = [glyph('[', 55, 96, 6), glyph('1', 58, 96, 6), glyph('2', 61, 96, 6), glyph(']', 64, 96, 6)]
    expect(printed(withNoteMarks([glyph('5', 50, 100), ...mark, glyph('件', 67, 100)]))).toBe('5[¹²]件')
  })
})
