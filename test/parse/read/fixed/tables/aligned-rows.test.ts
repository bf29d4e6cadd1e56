import { describe, expect, it } from 'vitest'
import { linesOf, lineText } from '../../../../../src/parse/read/fixed/lines/text-lines.js'
import { alignRows } from '../../../../../src/parse/read/fixed/tables/aligned-rows.js'
import { column, size, text } from '../page.js'

type Cell = [x: number, characters: string]

/** The lines of a page as they are read, from lines of cells at given heights. */
const aligned = (lines: readonly (readonly [y: number, ...cells: Cell[]])[]): string[][] => {
  const glyphs = lines.flatMap(([y, ...cells]) => cells.flatMap(([x, characters]) => text(x, y, characters)))
  return alignRows(linesOf(glyphs)).map((line) => lineText(line).split('    '))
}

/** Two rows of three columns that are far from what stands above them. */
const rowsFrom = (y: number): [number, ...Cell[]][] => [
  [y, [50, '甲乡'], [150, '已办'], [300, '无']],
  [y + 25, [50, '乙乡'], [150, '未办'], [300, '有']],
]
const rows = [
  ['甲乡', '已办', '无'],
  ['乙乡', '未办', '有'],
]

describe('rows without ruling lines', () => {
  it('join the lines of a cell, and stand farther apart than those', () => {
    const table = aligned([
      [100, [50, '名称'], [150, '情况'], [300, '备注']],
      [119, [50, '松岚县'], [150, '按期办结']],
      [126.5, [300, '无']],
      [134, [50, '教育局'], [150, '已经答复']],
      [153, [50, '财政局'], [150, '未收到'], [300, '无']],
    ])
    expect(table).toEqual([
      ['名称', '情况', '备注'],
      ['松岚县教育局', '按期办结已经答复', '无'],
      ['财政局', '未收到', '无'],
    ])
  })

  it('hold a number that stands a little lower than its label', () => {
    const low = aligned([
      [100, [50, '许可'], [150, '决定']],
      [103, [300, '12']],
      ...rowsFrom(130),
      [180, [50, '丙乡'], [150, '已办']],
    ])
    expect(low[0]).toEqual(['许可', '决定', '12'])
  })

  it('do not take a label over two of them, that stands between them', () => {
    const between = aligned([
      [100, [150, '许可'], [300, '12']],
      [106.5, [50, '行政']],
      [113, [150, '处罚'], [300, '3']],
      ...rowsFrom(140),
    ])
    expect(between.slice(0, 3)).toEqual([['许可', '12'], ['行政'], ['处罚', '3']])
  })
})

describe('what is no table', () => {
  it('are two lines of contact details next to one another', () => {
    const contact = aligned([
      [100, [50, '地址：甲路'], [300, '邮编']],
      [114, [50, '联系：乙某'], [300, '电话']],
    ])
    expect(contact).toEqual([
      ['地址：甲路', '邮编'],
      ['联系：乙某', '电话'],
    ])
  })

  it('are lines with two wide spaces in them', () => {
    const spaced = (y: number, words: string): [number, ...Cell[]] => [
      y,
      ...Array.from(words.match(/../gu) ?? [], (word, at): Cell => [50 + at * 28, word]),
    ]
    const lines = [spaced(100, '局长甲某签发'), spaced(114, '科长乙某核对'), spaced(128, '科员丙某起草')]
    expect(aligned(lines)).toEqual([['局长 甲某 签发'], ['科长 乙某 核对'], ['科员 丙某 起草']])
    const table = [spaced(100, '局长甲某签发姓名'), spaced(114, '科长乙某核对日期'), spaced(140, '科员丙某起草签字')]
    expect(aligned(table)).toEqual([
      ['局长科长', '甲某乙某', '签发核对', '姓名日期'],
      ['科员', '丙某', '起草', '签字'],
    ])
  })
})

describe('lines between two rows', () => {
  const header: [number, ...Cell[]] = [100, [50, '名称'], [150, '情况'], [300, '备注']]
  /** A number of lines with one word each. */
  const between = (count: number) => {
    const words = Array.from('甲乙丙丁戊己庚辛壬癸子丑'.slice(0, count), (word) => `${word}项`)
    const glyphs = [
      ...text(50, 100, '名称'),
      ...text(150, 100, '情况'),
      ...column(150, 125, 14, words),
      ...rowsFrom(125 + count * 14 + size).flatMap(([y, ...cells]) => cells.flatMap(([x, one]) => text(x, y, one))),
    ]
    return { words, lines: alignRows(linesOf(glyphs)).map(lineText) }
  }

  it('are those of a long cell', () => {
    const { words, lines } = between(6)
    expect(lines[1]).toBe(words.join(''))
  })

  it('are a list where there are more of them than any cell has', () => {
    const { words, lines } = between(12)
    expect(lines.slice(1, 13)).toEqual(words)
  })

  it.each([
    ['are of a cell where they are half as wide as the table', 13, true],
    ['are text where they are as wide as the table', 24, false],
  ])('%s', (_, count, joined) => {
    const line = '本年度办理政府信息公开申请事项的情况和结果如下所列'
    const [first, second] = [line.slice(0, count), line.slice(0, count - 1)]
    const table = aligned([header, [125, [50, first]], [139, [50, second]], ...rowsFrom(165)])
    expect(table.slice(1, -2)).toEqual(joined ? [[first + second]] : [[first], [second]])
    expect(table.slice(-2)).toEqual(rows)
  })
})
