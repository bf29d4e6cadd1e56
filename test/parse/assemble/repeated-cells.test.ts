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

/** A table of 第二十条第（一）项 with a header, as rows of cells set apart by tabs. */
const documents = (header: string[], year = 2023): Promise<Report> =>
  parseText(
    [
      [`松岚县人民政府${String(year)}年政府信息公开工作年度报告`],
      ['二、主动公开政府信息情况'],
      ['第二十条第（一）项'],
      ['信息内容', ...header],
      ['规章', '0', '0', '4'],
      ['规范性文件', '2', '2', '9'],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  )

describe('labels of columns that are cut to the same piece', () => {
  it.each([
    [['本年新', '本年新', '对外公开总数量'], 2020, ['本年新', '本年新', '对外公开总数量']],
    [['本年', '本年', '现行有效件数'], 2023, ['本年', '本年', '现行有效件数']],
    [['件数', '件数', '件数'], 2023, ['件数', '件数', '件数']],
  ])('%s are those of the columns in their order, and other wordings', async (header, year, labels) => {
    const report = await documents(header, year)
    const { columns } = report.tables.get('documents') ?? {}
    expect(columns?.map(({ label }) => label?.value)).toEqual(labels)
    expect(columns?.filter(({ label }) => label?.wording === 'altered').length).toBeGreaterThan(1)
    expect(Object.values(rowTexts(report, 'documents', 'rules'))).toEqual(['0', '0', '4'])
    expect(Object.values(rowTexts(report, 'documents', 'normative'))).toEqual(['2', '2', '9'])
  })
})
