import { describe, expect, it } from 'vitest'
import { page, readPages, text } from '../page.js'

const own = ['甲乙丙丁。', '戊己庚辛。', '壬癸子丑。']

/** Three pages with these lines at given heights, and with a text of their own in the middle. */
const pagesWith = (lines: Record<number, string>): unknown[] =>
  readPages(
    ...own.map((words) =>
      page([...Object.entries(lines).flatMap(([y, line]) => text(70, Number(y), line)), ...text(70, 400, words)]),
    ),
  )

describe('lines that stand on every page', () => {
  it.each([
    ['below a letterhead', 100],
    ['above a foot of several lines', 745],
  ])('are furniture %s', (_, y) => {
    expect(pagesWith({ [y]: '松岚县教育局' })).toEqual(own)
  })

  it.each([
    ['above', 180],
    ['below', 660],
  ])('are text %s the middle of the page', (_, y) => {
    expect(pagesWith({ [y]: '单位：件' }).filter((line) => line === '单位：件')).toHaveLength(3)
  })

  it('are furniture where the head has three of them, and text below that', () => {
    const head = { 40: '松岚县教育局', 55: '政府信息公开', 70: '年度报告' }
    expect(pagesWith(head)).toEqual(own)
    expect(pagesWith({ ...head, 90: '本年度无此类事项。' })).toEqual(
      own.flatMap((words) => ['本年度无此类事项。', words]),
    )
  })
})
