import { describe, expect, it } from 'vitest'
import { page, readPages, ruled, text } from '../page.js'

/** A table of two columns, a label and a number, with ruling lines. */
function tablePage(rows: readonly (readonly string[])[], { top = 100, left = 100, columns = [170, 120] } = {}) {
  const height = 20
  const places = columns.reduce((all, width) => [...all, all.at(-1)! + width], [left])
  const glyphs = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => text(places[column]! + 2, top + row * height + 14, cell)),
  )
  return page(glyphs, {
    rules: ruled(
      places,
      [...rows, []].map((_, row) => top + row * height),
    ),
  })
}

const first = [
  ['事项', '数量'],
  ['行政许可', '12'],
]
const rest = [
  ['行政处罚', '3'],
  ['行政强制', '4'],
]

describe('a table over two pages', () => {
  it('is one where the page is moved a little for the binding', () => {
    expect(readPages(tablePage(first), tablePage(rest, { left: 103 }))).toEqual([[...first, ...rest]])
  })

  it('is two where the other stands farther in', () => {
    expect(readPages(tablePage(first), tablePage(rest, { left: 106 }))).toEqual([first, rest])
  })

  const longHeader = [['行政许可及其他对外管理服务事项', '办理数量'], ...first.slice(1)]

  it('has its header once where its repetition is cut for lack of room', () => {
    const repeated = [['行政许可及其他对', '办理数量'], ...rest]
    expect(readPages(tablePage(longHeader), tablePage(repeated))).toEqual([[...longHeader, ...rest]])
  })

  it('keeps a row whose short label begins as the header does', () => {
    const own = [['行政许可', '办理数量'], ...rest]
    expect(readPages(tablePage(longHeader), tablePage(own))).toEqual([[...longHeader, ...own]])
  })
})

describe('a row that a page break cuts', () => {
  const label = '依申请公开政府信息告'

  it.each([
    ['goes on where the line has no room for another character', 119, true],
    ['ends where there is room for two', 132, false],
  ])('%s', (_, width, joined) => {
    const columns = [width, 60]
    const cut = [[label, '12']]
    const behind = [
      ['知书', ''],
      ['其他', '3'],
    ]
    const pages = [tablePage([...first, ...cut], { columns, top: 700 }), tablePage(behind, { columns })]
    const rows = joined ? [[`${label}知书`, '12'], behind[1]!] : [...cut, ...behind]
    expect(readPages(...pages)).toEqual([[...first, ...rows]])
  })
})
