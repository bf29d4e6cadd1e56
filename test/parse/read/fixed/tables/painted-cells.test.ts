import { describe, expect, it } from 'vitest'
import { cellText, linesOf } from '../../../../../src/parse/read/fixed/lines/text-lines.js'
import { paintedRows } from '../../../../../src/parse/read/fixed/tables/painted-cells.js'
import { size, text } from '../page.js'

type Piece = Parameters<typeof text>

/** The rows that pieces of text make, painted in this order. */
function rowsOf(...pieces: readonly Piece[]): string[][] {
  const glyphs = pieces.flatMap((piece) => text(...piece))
  const orderOf = new Map(glyphs.map((glyph, order) => [glyph, order]))
  return paintedRows(linesOf(glyphs), orderOf).map((row) => row.map((cell) => cellText(cell.glyphs)))
}

describe('characters on one line', () => {
  it.each([
    ['are of two columns where a gap is between them', 2, [['许可'], ['强制', '处罚']]],
    ['are of one word where there is none', 1, [['许可处罚'], ['强制']]],
  ])('that were not painted together %s', (_, gap, expected) => {
    expect(rowsOf([50, 100, '许可'], [50, 140, '强制'], [70 + gap, 100, '处罚'])).toEqual(expected)
  })
})

describe('the cells of a row', () => {
  it.each([
    ['may hang over their border a little', 2, [['许可', '处罚']]],
    ['do not stand on one another', 4, [['许可'], ['处罚']]],
  ])('%s', (_, over, expected) => {
    expect(rowsOf([50, 100, '许可'], [70 - over, 105, '处罚'])).toEqual(expected)
  })
})

describe('the lines of a label', () => {
  const joined = [['行政许可决定数量']]
  const apart = [['行政许可决定'], ['数量']]

  it.each<[string, Piece, string[][]]>([
    ['may differ a little in size', [50, 114, '数量', { size: 0.92 * size }], joined],
    ['are not in much smaller type', [50, 114, '数量', { size: 0.82 * size }], apart],
    ['are as far apart as one and a half lines', [50, 125, '数量'], joined],
    ['are not two lines apart', [50, 132, '数量'], apart],
  ])('%s', (_, line, expected) => {
    expect(rowsOf([50, 100, '行政许可决定'], line)).toEqual(expected)
  })

  it.each([
    ['may stand a little to the right', 4, [['行政许可决定数量']]],
    ['do not stand a character to the right', 8, [['行政许可'], ['决定数量']]],
  ])('%s', (_, right, expected) => {
    expect(rowsOf([50, 100, '行政许可'], [50 + right, 114, '决定数量'])).toEqual(expected)
  })

  it.each([
    ['may begin with an indent of two characters', 20, [['行政许可决定数量和结果']]],
    ['do not begin with an indent of three', 30, [['行政许可决定'], ['数量和结果']]],
  ])('%s', (_, indent, expected) => {
    expect(rowsOf([50 + indent, 100, '行政许可决定'], [50, 114, '数量和结果'])).toEqual(expected)
  })

  it.each([
    ['are about equally far apart', 15.5, [['行政许可决定数量及其他情况']]],
    ['end where the next stands farther down', 17, [['行政许可决定数量及其他'], ['情况']]],
  ])('%s', (_, pitch, expected) => {
    const last = 114 + pitch
    const lines: Piece[] = [
      [50, 100, '行政许可决定'],
      [50, 114, '数量及其他'],
      [50, last, '情况'],
    ]
    expect(rowsOf(...lines)).toEqual(expected)
  })
})

describe('numbers that were painted below one another', () => {
  const oneNumber = [['收费金额', '1234567']]
  const twoRows = [['收费金额', '1234'], ['567']]

  it.each([
    ['are one that begins at the height of its label', 103, 12, oneNumber],
    ['are two where they begin half a line lower', 105, 12, twoRows],
    ['are one where they follow one another as lines do', 100, 14, oneNumber],
    ['are two where they are as far apart as rows', 100, 18, twoRows],
  ])('%s', (_, top, pitch, expected) => {
    expect(rowsOf([50, 100, '收费金额'], [250, top, '1234'], [250, top + pitch, '567'])).toEqual(expected)
  })
})
