import { describe, expect, it } from 'vitest'
import { feeConsistency } from '../../src/rules/fee-consistency.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues, type ReportModel } from '../support/model.js'
import { check, textOf } from './check.js'

const rule = feeConsistency
const fees = (...texts: string[]): ReportModel => withSection(correctReport(), 'otherMatters', texts.map(paragraph))

describe('fee-consistency', () => {
  it.each([
    '本年度未收取信息处理费。',
    '发出信息处理费收费通知3件，总金额2230元，实际收取2230元。',
    '发出信息处理费收费通知3件，总金额2230元，实际收取1080元。',
    '2023年有3件收取信息处理费2230元，其中880元、1080元、270元。',
    '信息处理费：发出收费通知0件，总金额0元，实际收取0元。',
    '收取信息处理费约2000元。',
    '信息处理费：通知收费总金额300元，实际收取总金额200元。',
  ])('is content with: %s', async (text) => {
    expect(await check(rule, fees(text))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['receivedMore', 'error', '发出信息处理费收费通知3件，总金额880元，实际收取1080元。'],
    ['receivedMore', 'error', '信息处理费：通知收费总金额200元，实际收取总金额300元。'],
    ['nilAndAmount', 'error', '本年度未收取信息处理费，实际收取880元。'],
    ['noticesAndAmount', 'error', '信息处理费：发出收费通知0件，总金额880元。'],
    ['noticesWithoutAmount', 'error', '发出信息处理费收费通知3件，总金额0元。'],
    ['step', 'info', '发出信息处理费收费通知3件，总金额885元。'],
  ])('finds %s (%s): %s', async (id, level, text) => {
    expect((await check(rule, fees(text))).findings).toEqual([expect.objectContaining({ id, level, text })])
  })

  it('warns of requests closed for a fee that was never asked for', async () => {
    const values = { 'requests/otherFeeUnpaid/individual': 1, 'requests/otherFeeUnpaid/total': 1 }
    for (const text of ['未发出信息处理费收费通知。', '信息处理费：发出收费通知0件。']) {
      const { findings } = await check(rule, withValues(fees(text), values))
      expect(findings).toEqual([
        expect.objectContaining({
          id: 'unpaidWithoutNotice',
          level: 'warning',
          cell: 'requests/otherFeeUnpaid/total',
        }),
      ])
    }
    const asked = withValues(fees('发出信息处理费收费通知1件，总金额100元，实际收取0元。'), values)
    expect((await check(rule, asked)).ids).toEqual([])
  })

  it('reads section 六 before others', async () => {
    const report = withSection(fees('发出信息处理费收费通知3件，总金额885元。'), 'problems', [
      paragraph('信息处理费收取不够规范，将改进。'),
    ])
    expect((await check(rule, report)).ids).toEqual(['step'])
  })

  it('does not apply where no fee is named', async () => {
    expect(await check(rule, fees('无。'))).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })

  it('does not apply before 2021', async () => {
    expect(await check(rule, correctReport({ year: 2020 }))).toMatchObject({ outcome: 'notApplicable' })
  })

  it('is incomplete without a year', async () => {
    const text = textOf(fees('无。')).replaceAll('2023年', '')
    expect(await check(rule, text)).toMatchObject({ outcome: 'incomplete' })
  })
})
