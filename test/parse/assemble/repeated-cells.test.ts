import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { parseText, rowTexts } from '../harness.js'

/** A disclosure table of rows, each its cells. */
const permits = (...rows: string[][]): Promise<Report> =>
  parseText(
    [
      ['松岚县人民政府2023年政府信息公开工作年度报告'],
      ['二、主动公开政府信息情况'],
      ['第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项'],
      ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
      ...rows,
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  )

describe('numbers under a header that is printed again in every column', () => {
  it('are one number where they are the same', async () => {
    const report = await permits(['行政许可', '326', '326', '326'])
    expect(rowTexts(report, 'permits', 'licence')).toEqual({ decisions: '326' })
  })

  it('are not made one where they differ', async () => {
    const report = await permits(['行政许可', '326', '48', '3'])
    expect(rowTexts(report, 'permits', 'licence')).toEqual({})
  })
})
