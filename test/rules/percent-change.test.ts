import { describe, expect, it } from 'vitest'
import { percentChange } from '../../src/rules/percent-change.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withValues, type ReportModel } from '../support/model.js'
import { check } from './check.js'

/** Last year 25 new and 2 carried in, 25 dealt with; this year 29, 2 and 29: +16.0 %, +14.8 % with the carried ones. */
const previous = correctReport({ year: 2022, parts: { 'requests/granted/individual': 5 } })
const saying = (text: string): ReportModel => correctReport({ sections: { otherMatters: [paragraph(text)] } })
const idsOf = async (text: string): Promise<string[]> => (await check(percentChange, saying(text), { previous })).ids

describe('percent-change', () => {
  it.each([
    '收到政府信息公开申请29件，同比增长16.0%。',
    '收到政府信息公开申请29件，同比增长16%。',
    '收到政府信息公开申请31件（含上年结转2件），较上年增长14.81%。',
    '收到政府信息公开申请29件，较上年增加4件，同比增长16%。',
    '收到政府信息公开申请29件，同比增长14.8%。',
  ])('passes what fits one of the bases: %s', async (text) => {
    expect(await idsOf(text)).toEqual([])
  })

  it.each([
    ['收到政府信息公开申请29件，同比增长18.5%。', ['percent']],
    ['收到政府信息公开申请29件，较上年增长61%。', ['percent']],
    ['收到政府信息公开申请29件，同比下降16.0%。', ['sign']],
    ['政府信息公开申请收到数量同比增长36.1%。', ['percent']],
  ])('finds what fits none: %s', async (text, ids) => {
    expect(await idsOf(text)).toEqual(ids)
  })

  it('says what each base comes to', async () => {
    const { findings } = await check(percentChange, saying('收到政府信息公开申请29件，同比增长18.5%。'), { previous })
    expect(findings).toMatchObject([
      { level: 'warning', data: { printed: '+18.5', computed: '25 → 29 = +16.0%；27 → 31 = +14.8%' } },
    ])
  })

  it.each([
    '收到政府信息公开申请29件，环比增长50%。',
    '收到政府信息公开申请29件，同比增长约20%。',
    '其中自然人申请20件，同比增长33%。',
    '网站发布信息310条，同比增长55.3%。',
    '收到政府信息公开申请29件，网站发布信息310条，同比增长55.3%。',
    '收到政府信息公开申请29件，按时办结率达100%。',
    '通过网络收到申请21件，同比增长75%。',
  ])('leaves alone what may be of something else: %s', async (text) => {
    expect(await idsOf(text)).toEqual([])
  })

  it('is open where a number of last year is not known and no other fits', async () => {
    const blank = withValues(previous, { 'requests/received/total': '' })
    const checked = await check(percentChange, saying('收到政府信息公开申请29件，同比增长18.5%。'), { previous: blank })
    expect(checked).toMatchObject({ outcome: 'incomplete', findings: [] })
  })
})
