import { describe, expect, it } from 'vitest'
import { statisticsPeriod } from '../../src/rules/statistics-period.js'
import { correctReport } from '../support/model.js'
import { check, textOf } from './check.js'
import { saying } from './saying.js'

const rule = statisticsPeriod
const stated = '2023年1月1日至12月31日'
const period = (printed: string) => check(rule, correctReport(), { edit: (text) => text.replace(stated, printed) })

describe('statistics-period', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    '2023年1月1日起至2023年12月31日',
    '2023年1月1日—12月31日',
    '2023年1月1日-2023年12月31日',
    '2022年1月1日至12月31日',
  ])('accepts %s, or leaves its year to report-year', async (printed) => {
    expect((await period(printed)).ids).toEqual([])
  })

  it.each(['2023年1月1日至12月21日', '2023年1月1日至2024年12月31日', '2023年1月至12月31日', '2023年4月1日至12月31日'])(
    'finds %s (R5)',
    async (printed) => {
      const { findings } = await period(printed)
      if (!printed.includes('1月至')) {
        expect(findings).toEqual([expect.objectContaining({ id: 'period', level: 'warning', text: printed })])
        expect(findings[0]?.data).toEqual({ printed, year: 2023 })
      } else expect(findings).toEqual([])
    },
  )

  it('finds a day without 日 (R9)', async () => {
    expect((await period('2023年1月1日至12月31')).findings).toEqual([
      expect.objectContaining({ id: 'day', text: '2023年1月1日至12月31' }),
    ])
  })

  it('reads a period that no full stop ends', async () => {
    expect((await check(rule, saying(['统计期限：2023年1月1日至11月30日']))).ids).toEqual(['period'])
    expect((await check(rule, saying(['截至2023年11月30日，全年收到申请29件']))).ids).toEqual(['upTo'])
  })

  it('leaves stretches of time that are no period of statistics alone', async () => {
    const report = saying(['2023年5月8日至6月20日，我镇开展政务公开专项检查。'])
    expect((await check(rule, report)).ids).toEqual([])
  })

  it('finds yearly totals that end before the year does', async () => {
    const { findings } = await check(rule, saying(['截止2023年12月20日，我镇共收到申请29件；']))
    expect(findings).toEqual([expect.objectContaining({ id: 'upTo', text: '截止2023年12月20日' })])
  })

  it.each([
    '截至2023年12月31日，我镇共收到申请29件。',
    '截至2023年6月30日，栏目调整完毕。',
    '截至2022年12月20日，全年共收到申请21件。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each(['20231月1日至12月31日', '2023年1月1日至12月32日', '20233年1月1日至12月31日'])(
    'finds a period that is no period of days: %s',
    async (printed) => {
      expect((await period(printed)).findings).toEqual([expect.objectContaining({ id: 'broken', level: 'warning' })])
    },
  )

  it.each([
    ['截至2022年12月31日，现行有效的规范性文件17件。', '截至2022年12月31日'],
    ['各项数据核定时间点为2022年12月31日。', '核定时间点为2022年12月31日'],
    ['截至2022年底，共公开信息271条。', '截至2022年底'],
  ])('finds numbers as of the end of last year: %s', async (text, printed) => {
    expect((await check(rule, saying([text]))).findings).toEqual([
      expect.objectContaining({ id: 'stale', level: 'warning', text: printed }),
    ])
  })

  it.each([
    '截至2022年底为12件，2023年增加到17件。',
    '截至2022年底的问题，今年已整改完毕。',
    '截至2021年底，共建成专区3处。',
    '数据核定时间点为2023年12月31日。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('is incomplete without a year', async () => {
    const text = textOf(correctReport()).replaceAll('2023年', '')
    expect(await check(rule, text)).toMatchObject({ outcome: 'incomplete' })
  })
})
