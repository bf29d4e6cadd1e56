import { describe, expect, it } from 'vitest'
import { cellText, linesOf } from '../../../../../src/parse/read/fixed/lines/text-lines.js'
import { firstLineRows } from '../../../../../src/parse/read/fixed/tables/first-line-rows.js'
import { size, text } from '../page.js'

type Piece = Parameters<typeof text>

/** The rows that pieces of text make, whichever was painted first. */
const rowsOf = (...pieces: readonly Piece[]): string[][] =>
  firstLineRows(linesOf(pieces.flatMap((piece) => text(...piece))), false).map((row) =>
    row.map(({ glyphs }) => cellText(glyphs)),
  )

const next: Piece[] = [
  [50, 180, '（二）处罚'],
  [250, 180, '3'],
]
const nextRow = ['（二）处罚', '3']

describe('numbers next to the first line of their label', () => {
  it('may be in a font that stands a little lower', () => {
    expect(rowsOf([50, 100, '（一）许可'], [250, 102, '12'], ...next)).toEqual([['（一）许可', '12'], nextRow])
  })

  it('are not those that stand nearly as low as its middle', () => {
    expect(rowsOf([50, 100, '（一）许可'], [250, 104, '12'], ...next)).toEqual([])
  })
})

describe('the lines of a label', () => {
  const first: Piece[] = [
    [50, 100, '行政许可决定'],
    [250, 100, '12'],
  ]
  const joined = [['行政许可决定数量', '12'], nextRow]
  const apart = [['行政许可决定', '12'], ['数量'], nextRow]

  it.each<[string, Piece, string[][]]>([
    ['may differ a little in size', [50, 114, '数量', { size: 0.92 * size }], joined],
    ['are not in much smaller type', [50, 114, '数量', { size: 0.82 * size }], apart],
    ['are as far apart as one and a half lines', [50, 125, '数量'], joined],
    ['are not two lines apart', [50, 132, '数量'], apart],
  ])('%s', (_, line, expected) => {
    expect(rowsOf(...first, line, ...next)).toEqual(expected)
  })

  it.each([
    ['may stand a little to the right', 4, joined],
    ['do not stand a character to the right', 8, apart],
  ])('%s', (_, right, expected) => {
    const lines: Piece[] = [
      [50, 100, '行政许可'],
      [250, 100, '12'],
      [50 + right, 114, '决定数量'],
    ]
    const wanted = expected === joined ? joined : [['行政许可', '12'], ['决定数量'], nextRow]
    expect(rowsOf(...lines, ...next)).toEqual(wanted)
  })

  it.each([
    ['may begin with an indent of two characters', 20, true],
    ['do not begin with an indent of three', 30, false],
  ])('%s', (_, indent, isOne) => {
    const rows = rowsOf([50 + indent, 100, '行政许可决定数'], [250, 100, '12'], [50, 114, '量和结果'], ...next)
    expect(rows).toEqual([
      ...(isOne ? [['行政许可决定数量和结果', '12']] : [['行政许可决定数', '12'], ['量和结果']]),
      nextRow,
    ])
  })

  it('go on above what stands to the right of the line below them', () => {
    const rows = rowsOf(
      [50, 88, '行政许可决定'],
      [50, 100, '数量'],
      [150, 112, '其他'],
      [50, 150, '（一）许可'],
      [250, 150, '1'],
    )
    expect(rows).toEqual([['行政许可决定数量'], ['其他'], ['（一）许可', '1']])
  })

  it('are not the labels of the columns below a label over all of them, half a line lower than one another', () => {
    const header: Piece[] = [
      [50, 86, '行政行为决定的'],
      [50, 100, '数'],
      [90, 106, '金额'],
    ]
    expect(rowsOf(...header, ...next)).toEqual([['行政行为决定的'], ['数'], ['金额'], nextRow])
  })
})

describe('rows with many numbers', () => {
  const numbers = (y: number, count: number): Piece[] =>
    Array.from({ length: count }, (_, index) => [250 + 30 * index, y, String(index + 1)])
  const digits = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1))

  it('are those of the table of requests, whose header is left out', () => {
    const rows = rowsOf(
      [250, 80, '自然人'],
      [50, 100, '（一）许可'],
      ...numbers(100, 7),
      [50, 120, '（二）处罚'],
      ...numbers(120, 7),
    )
    expect(rows).toEqual([
      ['（一）许可', ...digits(7)],
      ['（二）处罚', ...digits(7)],
    ])
  })

  it('are not those of the tables of disclosure, with labels between them', () => {
    const rows = rowsOf(
      [50, 100, '规章'],
      ...numbers(100, 3),
      [50, 125, '第二十条第（五）项'],
      [50, 150, '行政许可'],
      ...numbers(150, 3),
    )
    expect(rows).toEqual([['规章', ...digits(3)], ['第二十条第（五）项'], ['行政许可', ...digits(3)]])
  })
})
