import { describe, expect, it } from 'vitest'
import { column, page, readPages, ruled, text } from '../page.js'

describe('numbers between ruling lines', () => {
  const columns = [40, 100, 130, 180]
  const table = (...numbers: ReturnType<typeof text>[]): unknown =>
    readPages(page([...text(42, 114, '收费'), ...numbers.flat()], { rules: ruled(columns, [100, 120]) }))[0]

  it('are in one cell where they reach over its borders', () => {
    expect(table(text(95.1, 114, '1234567', { apart: 0.8 }), text(150, 114, '3'))).toEqual([['收费', '1234567', '3']])
  })

  it('are two where they reach as far as the border between them', () => {
    expect(table(text(119, 114, '12'), text(130.5, 114, '34'))).toEqual([['收费', '12', '34']])
  })
})

describe('numbers below one another in a cell', () => {
  const labels = ['（一）许可', '（二）处罚', '（三）强制']
  const table = (...columns: (readonly string[])[]): unknown =>
    readPages(
      page(
        columns.flatMap((lines, index) => column([42, 110, 160][index]!, 112, 14, lines)),
        { rules: ruled([40, 105, 150, 200], [100, 102 + 14 * columns[0]!.length]) },
      ),
    )[0]

  it('are of as many rows where each column has three of them', () => {
    expect(table(labels, ['12', '3', '40'], ['5', '6', '7'])).toEqual([
      ['（一）许可', '12', '5'],
      ['（二）处罚', '3', '6'],
      ['（三）强制', '40', '7'],
    ])
  })

  it('are of one row where there are two, this year and the last', () => {
    expect(table(['行政许可', '和处罚', ''], ['2023', '12'], ['2023', '5'])).toEqual([
      ['行政许可和处罚', '2023 12', '2023 5'],
    ])
  })
})

describe('a line that reaches over the border above it', () => {
  /** Labels with a line near the border between two cells, whose baseline is so far below it, and one above that. */
  const table = (below: number, above: number): unknown => {
    const near = 150 + below
    const labels = [text(42, near - above, '行政'), text(42, near, '许可'), text(42, near + 15, '处罚')]
    const numbers = [text(110, 130, '12'), text(110, 180, '3')]
    return readPages(page([...labels, ...numbers].flat(), { rules: ruled([40, 105, 150], [100, 150, 200]) }))[0]
  }
  const ofUpper = [
    ['行政许可', '12'],
    ['处罚', '3'],
  ]
  const ofLower = [
    ['行政', '12'],
    ['许可处罚', '3'],
  ]

  it.each([
    ['is of the cell above by the most of its height', 5, 15, ofUpper],
    ['is of its own cell where its top alone reaches over', 6.8, 15, ofLower],
    ['is of its own cell where the text above has ended', 5, 25, ofLower],
  ])('%s', (_, below, above, expected) => {
    expect(table(below, above)).toEqual(expected)
  })
})
