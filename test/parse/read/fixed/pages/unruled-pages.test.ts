import { describe, expect, it } from 'vitest'
import { page, readPages, text } from '../page.js'

type Row = readonly [label: string, number: string]

/** Rows below one another; the end of a label, without a number, stands close above the first. */
const tablePage = (rows: readonly Row[], from: number, left = 50) =>
  page(
    rows.flatMap(([label, number], row) => {
      const y = from + row * 30 + (number === '' ? 15 : 0)
      return [...text(left, y, label), ...text(400, y, number)]
    }),
  )

describe('a table without ruling lines over two pages', () => {
  const first: Row[] = [
    ['规章', '1'],
    ['行政许可', '12'],
    ['（二）行政强制措施的', '7'],
  ]
  const behind: Row[] = [
    ['数量', ''],
    ['（三）处罚', '3'],
    ['（四）收费', '4'],
    ['（五）其他', '5'],
  ]

  it.each([
    ['goes on with a label in a column moved by half a character', 4, [['（二）行政强制措施的数量', '7']]],
    ['has another label in a column farther in', 8, [['（二）行政强制措施的', '7'], ['数量']]],
  ])('%s', (_, right, cut) => {
    const [table] = readPages(tablePage(first, 700), tablePage(behind, 50, 50 + right))
    expect(table).toEqual([['规章', '1'], ['行政许可', '12'], ...cut, ...behind.slice(1)])
  })

  it.each([
    ['goes on with the last three characters of a label', '的数量', true],
    ['has a label of four characters by itself', '行政确认', false],
  ])('%s', (_, label, isEnd) => {
    const plain: Row[] = [
      ['规章', '1'],
      ['规范性文件', '2'],
      ['行政许可', '12'],
    ]
    const next: Row[] = [
      [label, ''],
      ['行政处罚', '3'],
      ['行政强制', '4'],
      ['行政收费', '5'],
    ]
    const [table] = readPages(tablePage(plain, 700), tablePage(next, 50))
    const rows = isEnd ? [[`行政许可${label}`, '12']] : [['行政许可', '12'], [label]]
    expect(table).toEqual([...plain.slice(0, 2), ...rows, ...next.slice(1)])
  })
})
