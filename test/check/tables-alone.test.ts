import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { stylish } from '../../src/formatters/stylish.js'
import { correctReports, defectiveReports } from '../support/defects.js'
import { xlsxOf } from '../support/xlsx.js'

const correct = Object.values(correctReports)[0]!
const wrong = defectiveReports['a wrong cell']
const of = (bytes: Uint8Array): ReturnType<typeof lint> => lint(bytes, { filePath: '/reports/年报.xlsx' })

describe('a workbook of the three tables', () => {
  it('has no finding where they are right, and is not taken for a whole report', async () => {
    const { messages, verdict, outcomes, reasons } = await of(xlsxOf(correct, { oneSheet: true }))
    expect(messages).toEqual([])
    expect(verdict).toBe('incomplete')
    expect(outcomes).toMatchObject({
      'report-title': 'notApplicable',
      'required-sections': 'notApplicable',
      'prose-requests': 'notApplicable',
      'overview-length': 'notApplicable',
      'outcome-total': 'pass',
      'balance-equation': 'pass',
    })
    expect(reasons['required-sections']).toEqual([expect.stringContaining('只核对了三张表')])
  })

  it('has the findings of its tables', async () => {
    const { messages, verdict } = await of(xlsxOf(wrong))
    expect(messages.map(({ ruleId, cell }) => [ruleId, cell?.table])).toContainEqual(['outcome-total', 'requests'])
    expect(verdict).toBe('fail')
  })

  it.each(['zh-CN', 'en'] as const)('says on the first line that nothing else was checked, in %s', async (locale) => {
    const result = await of(xlsxOf(correct))
    const output = stylish([result], { locale, cwd: '/reports', color: false, columns: 80 })
    expect(output.split('\n')[0]).toBe(
      locale === 'en' ? '年报.xlsx: only its three tables were checked' : '年报.xlsx：只核对了三张表',
    )
  })
})
