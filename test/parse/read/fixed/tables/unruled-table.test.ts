import { describe, expect, it } from 'vitest'
import { page, readPages, text } from '../page.js'

type Piece = Parameters<typeof text>

/** What is read of pieces of text, painted in this order. */
const read = (...pieces: readonly Piece[]): unknown[] => readPages(page(pieces.flatMap((piece) => text(...piece))))

/** The tables among what is read. */
const tablesIn = (...pieces: readonly Piece[]): unknown[] => read(...pieces).filter(Array.isArray)

/** Rows with a label and a number that stands so much lower. */
const rows = (y: number, lower = 0): Piece[] => [
  [50, y, '（一）许可'],
  [400, y + lower, '12'],
  [50, y + 30, '（二）处罚'],
  [400, y + 30 + lower, '3'],
  [50, y + 60, '（三）强制'],
  [400, y + 60 + lower, '4'],
]
const readRows = [
  ['（一）许可', '12'],
  ['（二）处罚', '3'],
  ['（三）强制', '4'],
]

describe('the numbers of a row', () => {
  it.each([
    ['may be in fonts that stand a little lower', 3, 1],
    ['do not stand nearly half a line lower than one another', 4, 0],
  ])('%s', (_, lower, tables) => {
    const numbers = [200, 230, 260].map((y): Piece => [450, y + lower, '7'])
    const own = rows(200)
    const pieces = [0, 1, 2].flatMap((row) => [...own.slice(2 * row, 2 * row + 2), numbers[row]!])
    expect(tablesIn(...pieces)).toHaveLength(tables)
  })

  it.each([
    ['may have their middles a little below a label of one line', 5.7, 1],
    ['do not stand below it', 6.5, 0],
  ])('%s', (_, lower, tables) => {
    const second = [200, 230, 260].map((y): Piece => [550, y + lower, '7'])
    const own = rows(200, lower)
    const pieces = [0, 1, 2].flatMap((row) => [...own.slice(2 * row, 2 * row + 2), second[row]!])
    expect(tablesIn(...pieces)).toHaveLength(tables)
  })

  it('may be next to one of two lines', () => {
    const wrapped: Piece[] = [
      [450, 194, '1234'],
      [450, 206, '567'],
    ]
    const own = rows(200)
    const others: Piece[] = [
      [450, 230, '80'],
      [450, 260, '9'],
    ]
    const pieces = [...own.slice(0, 2), ...wrapped, ...own.slice(2, 4), others[0]!, ...own.slice(4), others[1]!]
    expect(tablesIn(...pieces)).toEqual([
      [
        ['（一）许可', '12', '1234567'],
        ['（二）处罚', '3', '80'],
        ['（三）强制', '4', '9'],
      ],
    ])
  })
})

describe('a line below a label that has a number', () => {
  it.each([
    ['is its second line though the page was painted line by line', 50, 50],
    ['is its second line where the first is indented', 70, 50],
  ])('%s', (_, first, second) => {
    const own = rows(240)
    const label: Piece[] = [
      [first, 200, '（一）行政许可'],
      [400, 200, '5'],
      [second, 220, '决定数量'],
    ]
    expect(tablesIn(...label, ...own)).toEqual([[['（一）行政许可决定数量', '5'], ...readRows]])
  })

  it.each([
    ['is a label of its own where it stands as far down as the next row', 50, 230],
    ['is a label of its own where it stands farther to the right', 80, 220],
  ])('%s', (_, x, y) => {
    const label: Piece[] = [
      [50, 200, '（一）行政许可'],
      [400, 204, '5'],
      [x, y, '其他'],
    ]
    expect(tablesIn(...label, ...rows(260, 4))).toEqual([[['（一）行政许可', '5'], ['其他'], ...readRows]])
  })
})

describe('a line above the first row', () => {
  const above = (head: number, ...lines: readonly string[]): unknown =>
    tablesIn(
      [50, head, '松岚县教育局二〇二三年政府信息公开工作年度报告正文'],
      ...lines.map((line, index): Piece => [50, 186 + 15 * (index - lines.length + 1), line]),
      ...rows(201),
    )

  it.each([
    ['is the end of a label below a running head', 90, ['信息数量'], [['信息数量'], ...readRows]],
    ['is text below other text', 150, ['按件计算'], readRows],
    ['is the end of a long label', 90, ['本年度办理的对外管理服务事项的信息的数量'], undefined],
  ])('%s', (_, head, lines, expected) => {
    expect(above(head, ...lines)).toEqual([expected ?? [[lines[0]], ...readRows]])
  })

  it('is text where it is longer than the end of any label', () => {
    const line = '本年度办理的对外管理服务事项的信息的数量'
    expect(above(90, line, line)).toEqual([readRows])
  })
})

describe('lines with columns', () => {
  it('are a table where two of them have numbers', () => {
    expect(tablesIn([50, 200, '名称'], [400, 200, '数量'], ...rows(220).slice(0, 4))).toEqual([
      [['名称', '数量'], ...readRows.slice(0, 2)],
    ])
  })

  const contact: Piece[] = [
    [50, 200, '联系单位'],
    [400, 200, '教育局'],
    [50, 220, '联系地址'],
    [400, 220, '甲路'],
    [50, 240, '联系电话'],
  ]

  it('are contact details where one has a number', () => {
    expect(tablesIn(...contact, [400, 240, '5550100'])).toEqual([])
  })

  const numbers = (count: number): Piece[] =>
    Array.from({ length: count }, (_, index) => [250 + 40 * index, 240, String(index)])

  it.each([
    ['are no table where one has four numbers', 4, 0],
    ['are a table where one has the seven of the form', 7, 1],
  ])('%s', (_, count, tables) => {
    expect(tablesIn(...contact, ...numbers(count))).toHaveLength(tables)
  })
})

it('what is painted behind a table and stands above it is the head of the page', () => {
  const head: Piece[] = [
    [50, 60, '总第318期'],
    [400, 60, '编号037'],
  ]
  const heading: Piece = [50, 120, '二、主动公开政府信息情况']
  expect(read(heading, ...rows(200), ...head)).toContain('二、主动公开政府信息情况')
  expect(tablesIn(heading, ...rows(200), ...head)).toEqual([readRows])
})
