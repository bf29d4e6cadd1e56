import { describe, expect, it } from 'vitest'
import { prefaceContents } from '../../src/rules/preface-contents.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = prefaceContents

describe('preface-contents', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    [
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况五部分组成。',
      '五部分',
    ],
    [
      '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况等5个部分。',
      '5个部分',
    ],
    ['报告共分七个部分。', '七个部分'],
    ['全文由概述、主动公开情况、依申请公开情况、复议诉讼情况四个部分构成。', '四个部分'],
  ])('finds another number of parts: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings[0]).toMatchObject({ id: 'count', level: 'warning', data: { printed, count: 6 } })
  })

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况等六个部分。',
    '年度报告全文包括概述、主动公开情况、依申请公开情况、因政府信息公开申请行政复议和提起行政诉讼情况、存在问题及改进情况、其他需要报告的事项等6个部分。',
    '总体情况包括五个方面。',
    '本报告从五个方面总结工作，分为主动公开等五个方面。',
    '工作分为三大部分。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('names what is listed and no part, and what is a part and not listed', async () => {
    const text =
      '本报告包括总体情况、主动公开情况、依申请公开情况、复议诉讼情况、存在的问题及改进情况、收费减免情况六个部分。'
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([
      expect.objectContaining({ id: 'unknown', level: 'info', data: { name: '收费减免情况' } }),
      expect.objectContaining({ id: 'unlisted', level: 'info', data: { name: '六、其他需要报告的事项' } }),
    ])
  })

  it('counts 方面 in the preface alone', async () => {
    const edit = (text: string): string => text.replace('一、总体情况', '本报告分为五个方面。\n一、总体情况')
    expect((await check(rule, correctReport(), { edit })).ids).toEqual(['count'])
  })

  it('leaves a missing part to required-sections', async () => {
    const edit = (text: string): string =>
      text.replace('一、总体情况', '本报告由六个部分组成。\n一、总体情况').replace('六、其他需要报告的事项\n', '')
    expect((await check(rule, correctReport(), { edit })).ids).toEqual([])
  })
})
