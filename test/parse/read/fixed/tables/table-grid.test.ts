import { describe, expect, it } from 'vitest'
import type { Rule, Rules } from '../../../../../src/parse/read/fixed/geometry.js'
import { gridsOf } from '../../../../../src/parse/read/fixed/tables/table-grid.js'

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to })

/** Lines of a table of three columns and two rows, 100 by 20 each. */
const grid = (): Rules => ({
  horizontal: [0, 20, 40].map((at) => rule(at, 0, 300)),
  vertical: [0, 100, 200, 300].map((at) => rule(at, 0, 40)),
})

const spansOf = (rules: Rules): string[][] =>
  gridsOf(rules).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, colSpan }) => `${row},${column} ${rowSpan}x${colSpan}`),
  )

describe('gridsOf', () => {
  it('finds a cell in every square', () => {
    expect(spansOf(grid())).toEqual([['0,0 1x1', '0,1 1x1', '0,2 1x1', '1,0 1x1', '1,1 1x1', '1,2 1x1']])
  })

  it('merges squares with no line between them', () => {
    const { horizontal, vertical } = grid()
    const merged = {
      horizontal: [horizontal[0]!, rule(20, 100, 300), horizontal[2]!],
      vertical: [vertical[0]!, vertical[1]!, rule(200, 20, 40), vertical[3]!],
    }
    expect(spansOf(merged)).toEqual([['0,0 2x1', '0,1 1x2', '1,1 1x1', '1,2 1x1']])
  })

  it('takes the lines of a double border as one', () => {
    const { horizontal, vertical } = grid()
    const doubled = {
      horizontal: horizontal.flatMap((own) => [own, { ...own, at: own.at + 2 }]),
      vertical: vertical.flatMap((own) => [own, { ...own, at: own.at + 2 }]),
    }
    expect(spansOf(doubled)).toEqual(spansOf(grid()))
  })

  it('joins lines that are drawn cell by cell', () => {
    const { horizontal, vertical } = grid()
    const pieces = ({ at, from, to }: Rule): Rule[] =>
      Array.from({ length: (to - from) / 20 }, (_, index) => rule(at, from + 20 * index, from + 20 * index + 18))
    expect(spansOf({ horizontal: horizontal.flatMap(pieces), vertical: vertical.flatMap(pieces) })).toEqual(
      spansOf(grid()),
    )
  })

  it('closes a table that has no line at its sides', () => {
    const { horizontal, vertical } = grid()
    expect(spansOf({ horizontal, vertical: vertical.slice(1, -1) })).toEqual(spansOf(grid()))
  })

  it.each([
    ['touches it', 8, 4, [6]],
    ['leaves room for text beside it', 18, 4, [10]],
    ['leaves room for text above it', 8, 8, [8]],
  ])('takes a frame that %s for what it is', (_, aside, above, cells) => {
    const { horizontal, vertical } = grid()
    const lines = {
      horizontal: [...horizontal, rule(-above, -aside, 300 + aside), rule(40 + above, -aside, 300 + aside)],
      vertical: [...vertical, rule(-aside, -above, 40 + above), rule(300 + aside, -above, 40 + above)],
    }
    // A line that reaches the frame makes both one group.
    const joined = { ...lines, horizontal: [...lines.horizontal, rule(20, -aside, 300 + aside)] }
    expect(gridsOf(joined).map((found) => found.cells.length)).toEqual(cells)
  })

  it('finds the table in a frame that goes on below with text', () => {
    const { horizontal, vertical } = grid()
    const lines = {
      horizontal: [...horizontal, rule(400, 0, 300)],
      vertical: [rule(0, 0, 400), ...vertical.slice(1, -1), rule(300, 0, 400)],
    }
    expect(spansOf(lines)).toEqual(spansOf(grid()))
  })

  it('finds the tables above and below text in one frame', () => {
    const { horizontal, vertical } = grid()
    const lines = {
      horizontal: [...horizontal, ...horizontal.map(({ at, from, to }) => rule(at + 200, from, to))],
      vertical: [
        rule(0, 0, 240),
        ...vertical.slice(1, -1).flatMap(({ at }) => [rule(at, 0, 40), rule(at, 200, 240)]),
        rule(300, 0, 240),
      ],
    }
    expect(spansOf(lines)).toEqual([...spansOf(grid()), ...spansOf(grid())])
  })

  it('leaves boxes below one another, and rows in a frame without columns, to the text', () => {
    const { horizontal, vertical } = grid()
    expect(gridsOf({ horizontal, vertical: [vertical[0]!, vertical.at(-1)!] })).toEqual([])
  })

  it('keeps tables apart that do not touch', () => {
    const { horizontal, vertical } = grid()
    const lower = (rules: Rule[], along: boolean): Rule[] =>
      rules.map(({ at, from, to }) => (along ? rule(at, from + 60, to + 60) : rule(at + 60, from, to)))
    const two = {
      horizontal: [...horizontal, ...lower(horizontal, false)],
      vertical: [...vertical, ...lower(vertical, true)],
    }
    expect(gridsOf(two)).toHaveLength(2)
  })

  it('sees no table in a frame, an underline or a drawing', () => {
    const frame = { horizontal: [rule(0, 0, 300), rule(400, 0, 300)], vertical: [rule(0, 0, 400), rule(300, 0, 400)] }
    const underline = { horizontal: [rule(10, 0, 300), rule(13, 0, 300)], vertical: [] }
    const drawing = {
      horizontal: Array.from({ length: 2_000 }, (_, index) => rule(index * 4, 0, 300)),
      vertical: Array.from({ length: 2_000 }, (_, index) => rule(index * 4, 0, 8_000)),
    }
    expect([frame, underline, drawing].flatMap(gridsOf)).toEqual([])
  })

  it.each([
    ['go on through borders that end a little before the next', 3, 1],
    ['are two with a gap between them', 5, 2],
  ])('tables %s', (_, gap, tables) => {
    const { vertical } = grid()
    const row = (top: number): Rules => ({
      horizontal: [rule(top, 0, 300), rule(top + 20, 0, 300)],
      vertical: vertical.map(({ at }) => rule(at, top, top + 20 - gap)),
    })
    const [upper, lower] = [row(0), row(20)]
    const rules = {
      horizontal: [upper.horizontal[0]!, ...lower.horizontal],
      vertical: [...upper.vertical, ...lower.vertical],
    }
    expect(gridsOf(rules)).toHaveLength(tables)
  })

  it.each([
    ['runs along most of a side closes the cell', 60, 6],
    ['runs along a part of a side closes no cell', 30, 5],
  ])('a line that %s', (_, length, count) => {
    const { horizontal, vertical } = grid()
    const upper = rule(20, 0, 200)
    const part = rule(20, 300 - length, 300)
    const rules = { horizontal: [horizontal[0]!, upper, part, horizontal[2]!], vertical }
    expect(spansOf(rules)[0]).toHaveLength(count)
  })

  it.each([
    ['as high as two lines is a table', 40, 1],
    ['as high as several lines is a frame', 60, 0],
  ])('a single cell %s', (_, height, count) => {
    const rules = {
      horizontal: [rule(0, 0, 300), rule(height, 0, 300)],
      vertical: [rule(0, 0, height), rule(300, 0, height)],
    }
    expect(gridsOf(rules)).toHaveLength(count)
  })

  it.each([
    ['that reach over the last border by their ends add no column', 6, 3],
    ['with room for a digit behind the last border add a column', 12, 4],
  ])('lines %s', (_, length, count) => {
    const { horizontal, vertical } = grid()
    const rules = { horizontal: horizontal.map(({ at }) => rule(at, 0, 300 + length)), vertical }
    expect(gridsOf(rules)[0]?.columns).toHaveLength(count + 1)
  })
})
