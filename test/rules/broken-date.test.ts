import { describe, expect, it } from 'vitest'
import { brokenDate } from '../../src/rules/broken-date.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = brokenDate

describe('broken-date', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['20231月5日召开培训会。', '20231月5日'],
    ['2023年2月30日召开培训会。', '2023年2月30日'],
    ['2023年2月29日召开培训会。', '2023年2月29日'],
    ['6月31日前完成自查。', '6月31日'],
    ['13月召开培训会。', '13月'],
    ['20233年召开培训会。', '20233年'],
    ['202年3月召开培训会。', '202年3月'],
    ['2023度召开培训会2次。', '2023度'],
    ['2023年1231日召开培训会。', '2023年1231日'],
    ['5月0日召开培训会。', '5月0日'],
  ])('finds what is no date: %s', async (text, printed) => {
    expect((await check(rule, saying([text]))).findings).toEqual([
      expect.objectContaining({ level: 'warning', text: printed }),
    ])
  })

  it.each([
    '2024年2月29日召开培训会。',
    '12月31日前完成自查。',
    '近200年历史的古村。',
    '培训为期2个月。',
    '2023年10月1日至12月31日。',
    '婴儿18月龄。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('leaves the stated period to statistics-period', async () => {
    expect((await check(rule, saying(['所列数据的统计期限为20231月1日至12月31日。']))).ids).toEqual([])
  })
})
