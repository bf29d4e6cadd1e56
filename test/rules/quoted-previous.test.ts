import { describe, expect, it } from 'vitest'
import { quotedPrevious } from '../../src/rules/quoted-previous.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withValues, type ReportModel } from '../support/model.js'
import { check } from './check.js'

/** Last year: 27 new requests, 2 carried in, 27 dealt with, 2 carried on. */
const previous = correctReport({ year: 2022, parts: { 'requests/granted/individual': 7 } })
const saying = (text: string): ReportModel => correctReport({ sections: { otherMatters: [paragraph(text)] } })
const idsOf = async (text: string, before = previous): Promise<string[]> =>
  (await check(quotedPrevious, saying(text), { previous: before })).ids

describe('quoted-previous', () => {
  it.each([
    '2022年收到政府信息公开申请27件。',
    '上年共收到政府信息公开申请27件。',
    '上年受理政府信息公开申请29件。',
    '收到政府信息公开申请29件，较上年的27件有所增加。',
  ])('passes what last year had: %s', async (text) => {
    expect(await idsOf(text)).toEqual([])
  })

  it.each([
    '2022年收到政府信息公开申请31件。',
    '上年共收到政府信息公开申请31件。',
    '收到政府信息公开申请29件，较上年的31件有所减少。',
    '去年现行有效行政规范性文件44件。',
  ])('finds what last year did not have: %s', async (text) => {
    expect(await idsOf(text)).toEqual(['quoted'])
  })

  it('names the number, the cell and what stood there', async () => {
    const { findings } = await check(quotedPrevious, saying('上年共收到政府信息公开申请31件。'), { previous })
    expect(findings[0]?.message).toBe(
      '正文所说的上年数字31件与上年报告不一致：上年“一、本年新收政府信息公开申请数量 × 总计”为27；请核对',
    )
  })

  it.each([
    '2022年上半年收到政府信息公开申请11件。',
    '2021年收到政府信息公开申请31件。',
    '上年县直部门收到政府信息公开申请310件。',
    '上年约收到政府信息公开申请30件。',
    '上年通过网络收到政府信息公开申请9件。',
    '上年结转政府信息公开申请2件。',
    '较上年增加3件。',
    '上年开展政府信息公开培训6次。',
  ])('leaves alone what may be something else: %s', async (text) => {
    expect(await idsOf(text)).toEqual([])
  })

  it('is open where the cell of last year is blank', async () => {
    const blank = withValues(previous, { 'requests/received/total': '', 'requests/outcomeTotal/total': '' })
    expect(await check(quotedPrevious, saying('上年收到政府信息公开申请31件。'), { previous: blank })).toMatchObject({
      outcome: 'incomplete',
      findings: [],
    })
  })
})
