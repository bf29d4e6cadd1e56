import { describe, expect, it } from 'vitest'
import type { PageContent } from '../../../../../src/parse/read/fixed/geometry.js'
import { TextColumns } from '../../../../../src/parse/read/fixed/pages/text-columns.js'
import { gridsOf } from '../../../../../src/parse/read/fixed/tables/table-grid.js'
import { column, page, readPages, ruled, text } from '../page.js'

/** A folded sheet of A3. */
const sheet = { width: 1191, height: 842 }
const [left, right] = [80, 640]
const pitch = 16
/** Characters that fill a line of a column of that sheet. */
const room = 47

const words = '本机关按照规定及时主动公开政府信息并且答复申请人提出的申请'
/** So many lines as wide as a column, which end in a full stop. */
const prose = (lines: number, begin: string, width = room): string[] => {
  const long = begin + words.repeat(100)
  return Array.from({ length: lines }, (_, line) =>
    line === lines - 1
      ? `${long.slice(line * width, line * width + 9)}。`
      : long.slice(line * width, (line + 1) * width),
  )
}
const paragraphOf = (lines: readonly string[]): string => lines.join('')

/** The first column of a sheet and the second, from the same height. */
const spread = (first: readonly string[], second: readonly string[], y = 120) => [
  ...column(left, y, pitch, first),
  ...column(right, y, pitch, second),
]

const [one, two] = [prose(8, '甲'), prose(8, '乙')]

describe('two columns of text', () => {
  it('are read one after the other', () => {
    expect(readPages(page(spread(one, two), sheet))).toEqual([paragraphOf(one), paragraphOf(two)])
  })

  it('are read so between what goes over the whole page', () => {
    const title = '松岚县砚溪镇人民政府政府信息公开工作年度报告'
    const foot = ['丙'.repeat(104), '丁'.repeat(104), '。']
    const sheets = page(
      [...text(380, 80, title, { size: 18 }), ...spread(one, two), ...column(left, 300, pitch, foot)],
      sheet,
    )
    expect(readPages(sheets)).toEqual([title, paragraphOf(one), paragraphOf(two), paragraphOf(foot)])
  })

  it('are read so where the lines of the second stand between those of the first', () => {
    const glyphs = [...column(left, 120, pitch, one), ...column(right, 127, pitch, two)]
    expect(readPages(page(glyphs, sheet))).toEqual([paragraphOf(one), paragraphOf(two)])
  })

  it('may be three', () => {
    const [first, second, third] = ['甲', '乙', '丙'].map((begin) => prose(8, begin, 30)) as [
      string[],
      string[],
      string[],
    ]
    const glyphs = [first, second, third].flatMap((lines, index) => column(80 + index * 350, 120, pitch, lines))
    expect(readPages(page(glyphs, sheet))).toEqual([first, second, third].map(paragraphOf))
  })

  it('may have a paragraph that goes on in the second, and on the next page', () => {
    const long = prose(16, '甲')
    const next = prose(10, '乙')
    expect(
      readPages(
        page(spread(long.slice(0, 8), [...long.slice(8, 16), ...next.slice(0, 4)]), sheet),
        page(spread(next.slice(4), two), sheet),
      ),
    ).toEqual([paragraphOf(long), paragraphOf(next), paragraphOf(two)])
  })

  /** Rows of two cells with ruling lines. */
  const rows = (x: number, y: number, cells: readonly (readonly [string, string])[]): PageContent => {
    const places = [x, x + 300, x + 470]
    return page(
      cells.flatMap(([label, number], row) => [
        ...text(x + 4, y + row * 20 + 14, label),
        ...text(x + 304, y + row * 20 + 14, number),
      ]),
      {
        rules: ruled(
          places,
          [...cells, []].map((_, row) => y + row * 20),
        ),
      },
    )
  }
  const together = (...parts: readonly PageContent[]): PageContent =>
    page(
      parts.flatMap(({ glyphs }) => glyphs),
      {
        ...sheet,
        rules: {
          horizontal: parts.flatMap(({ rules }) => rules.horizontal),
          vertical: parts.flatMap(({ rules }) => rules.vertical),
        },
      },
    )

  it('may have a table that begins in the first and goes on in the second', () => {
    const first = rows(left - 5, 260, [
      ['信息内容', '数量'],
      ['规章', '1'],
    ])
    const rest = rows(right - 5, 100, [
      ['行政规范性文件', '2'],
      ['其他', '3'],
    ])
    const below = column(right, 260, pitch, two)
    expect(readPages(together(page(column(left, 120, pitch, one)), first, rest, page(below)))).toEqual([
      paragraphOf(one),
      [
        ['信息内容', '数量'],
        ['规章', '1'],
        ['行政规范性文件', '2'],
        ['其他', '3'],
      ],
      paragraphOf(two),
    ])
  })

  it('go around a table over the whole page', () => {
    const across = page([...text(200, 314, '信息内容'), ...text(800, 314, '12')], {
      rules: ruled([left, 700, 1110], [300, 320, 340]),
    })
    const sheets = together(page(spread(one, two)), across, page(spread(two, one, 370)))
    expect(readPages(sheets).map((block) => (typeof block === 'string' ? block.slice(0, 1) : block))).toEqual([
      '甲',
      '乙',
      [
        ['信息内容', '12'],
        ['', ''],
      ],
      '乙',
      '甲',
    ])
  })

  it('go on where a later page has little in the second', () => {
    const short = ['特此报告。', '松岚县教育局']
    expect(readPages(page(spread(one, two), sheet), page(spread(one, short), sheet)).slice(2)).toEqual([
      paragraphOf(one),
      ...short,
    ])
  })

  it('have page numbers below each', () => {
    const numbers = [...text(300, 815, '- 1 -'), ...text(860, 815, '- 2 -')]
    expect(readPages(page([...spread(one, two), ...numbers], sheet))).toEqual([paragraphOf(one), paragraphOf(two)])
  })
})

/** Into how many parts a page is divided. */
const partsOf = (content: PageContent): number => new TextColumns().partsOf(content, gridsOf(content.rules)).length

describe('what stands next to one another', () => {
  const spaced = (x: number, lines: readonly string[]) =>
    lines.flatMap((line, index) => text(x, 120 + index * pitch, line, { apart: 4.2 }))
  const loose = prose(8, '甲', 33)

  it('are columns where the characters of their lines are set apart', () => {
    expect(readPages(page([...spaced(left, loose), ...spaced(right, loose)], sheet))).toEqual([
      paragraphOf(loose),
      paragraphOf(loose),
    ])
  })

  it('are columns where there is little more than a character between them', () => {
    expect(readPages(page([...column(left, 120, pitch, one), ...column(562, 120, pitch, two)], sheet))).toEqual([
      paragraphOf(one),
      paragraphOf(two),
    ])
  })

  it('are columns of few characters', () => {
    const [first, second] = [prose(8, '甲', 14), prose(8, '乙', 14)]
    const glyphs = [...column(80, 120, pitch, first), ...column(300, 120, pitch, second)]
    expect(readPages(page(glyphs))).toEqual([paragraphOf(first), paragraphOf(second)])
  })

  it('are columns of few lines', () => {
    const [first, second] = [prose(5, '甲'), prose(5, '乙')]
    expect(readPages(page(spread(first, second), sheet))).toEqual([paragraphOf(first), paragraphOf(second)])
  })

  it('are columns where the second has some words', () => {
    const words = ['特此报告', '松岚县教育局']
    expect(readPages(page(spread(one, words), sheet))).toEqual([paragraphOf(one), ...words])
  })

  it('are columns where the second has a table without ruling lines', () => {
    const labels = ['信息内容', '行政许可', '行政处罚', '行政强制', '行政收费']
    const table = labels.flatMap((label, row) => [
      ...text(right, 120 + row * 2 * pitch, label),
      ...text(right + 200, 120 + row * 2 * pitch, String(row)),
      ...text(right + 300, 120 + row * 2 * pitch, String(row)),
    ])
    const sheets = page([...column(left, 120, pitch, one), ...table], sheet)
    expect(partsOf(sheets)).toBe(2)
  })

  it('are columns where the second has a table with numbers of its rows', () => {
    const table = ['行政许可', '行政处罚', '行政强制'].flatMap((label, row) => [
      ...text(right, 150 + row * pitch, String(row + 1)),
      ...text(right + 45, 150 + row * pitch, label),
      ...text(right + 400, 150 + row * pitch, '项'),
    ])
    const sheets = page([...column(left, 120, pitch, one), ...text(right, 120, '政府信息公开情况'), ...table], sheet)
    expect(partsOf(sheets)).toBe(2)
  })

  it.each([
    ['lists of short names', ['行政许可事项', '行政处罚事项', '行政强制事项', '行政收费事项'], 250, 150],
    [
      'lists of names of any length',
      ['松岚县砚溪镇人民政府党政综合办公室主任', '松岚县砚溪镇财政所', '松岚县砚溪镇司法所', '松岚县砚溪镇派出所'],
      595,
      340,
    ],
    ['two lines of a label and of a text', ['甲'.repeat(20), '乙'.repeat(20), '丙'.repeat(6)], 595, 340],
    ['notes and text', ['甲'.repeat(16), '乙'.repeat(16), '丙'.repeat(16), '丁'.repeat(16)], 1191, 300],
  ])('are no columns: %s', (_, lines, width, x) => {
    const glyphs = [...column(40, 120, pitch, lines), ...column(x, 120, pitch, lines)]
    expect(partsOf(page(glyphs, { width, height: 842 }))).toBe(1)
  })

  it('are no columns: some lines of text, and words', () => {
    const glyphs = spread(prose(5, '甲'), ['联系人', '张三', '电话', '地址', '邮编'])
    expect(partsOf(page(glyphs, sheet))).toBe(1)
  })

  it('are no columns: a text for each row, its number, and a remark', () => {
    const rows = Array.from({ length: 8 }, (_, row) => [
      ...text(700, 120 + row * pitch, String(row + 21)),
      ...text(780, 120 + row * pitch, '已经'),
      ...text(815, 120 + row * pitch, '办结'),
      ...text(1100, 120 + row * pitch, '无'),
    ])
    const sheets = page([...column(left, 120, pitch, one), ...rows.flat()], sheet)
    expect(partsOf(sheets)).toBe(1)
  })

  it('are no columns: a table without ruling lines, however high', () => {
    const glyphs = Array.from({ length: 20 }, (_, row) => [
      ...text(left, 120 + row * pitch, `${row + 1}.其他行政管理事项以及公共服务事项办理情况`),
      ...text(right, 120 + row * pitch, String(row + 51)),
      ...text(right + 100, 120 + row * pitch, String(row + 71)),
    ])
    expect(partsOf(page(glyphs.flat(), sheet))).toBe(1)
  })

  it('are no columns: a table with ruling lines and an empty band', () => {
    const cells = Array.from({ length: 8 }, (_, row) => [
      ...text(left + 4, 114 + row * 20, words),
      ...text(right + 4, 114 + row * 20, words),
    ])
    const rules = ruled(
      [left, 600, 630, 1110],
      Array.from({ length: 9 }, (_, row) => 100 + row * 20),
    )
    expect(partsOf(page(cells.flat(), { ...sheet, rules }))).toBe(1)
  })
})
