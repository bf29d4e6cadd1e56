import { describe, expect, it } from 'vitest'
import { doubledWord } from '../../src/rules/doubled-word.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = doubledWord

describe('doubled-word', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['下达资金资金300万元。', '资金资金'],
    ['按时公布2023年度年度报告。', '年度年度'],
    ['通过网站网站发布。', '网站网站'],
    ['我镇镇高度重视。', '镇镇'],
    ['2023年年共公开12条。', '年年'],
    ['收到来信12件件。', '件件'],
    ['可通过可以通过县政府网站查阅。', '可通过可以通过'],
    ['公开的的信息。', '的的'],
  ])('finds a word that stands twice: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([expect.objectContaining({ id: 'doubled', level: 'info' })])
    expect(findings[0]?.text).toContain(printed)
  })

  it.each([
    '松岚县人民政府政府信息公开工作。',
    '设置政务公开公开栏12处。',
    '2023年年底完成自查。',
    '我县县委、县政府高度重视。',
    '我区区政府办公室牵头。',
    '逐件逐件核对。',
    '一件一件办理。',
    '方方面面都有提高。',
    '12月月底完成。',
    '信息公开申请申请人满意。',
    '二〇二〇年。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })
})
