import { describe, expect, it } from 'vitest'
import { yearOf } from '../../../src/parse/assemble/year.js'

const period = '所列数据的统计期限为2022年1月1日至12月31日。'

describe('yearOf', () => {
  it('goes by the title before all else', () => {
    expect(yearOf(2023, [period])).toEqual({ value: 2023, source: 'title' })
  })

  it.each([
    period,
    '统计期限自2022年1月1日起至2022年12月31日止',
    '2022 年 1 月 1 日—2022 年 12 月 31 日',
    '统计期限为2022 1月1日至12月31日',
  ])('goes by the period in %j', (text) => {
    expect(yearOf(null, ['2021年，我县', '2021年，', text])).toEqual({ value: 2022, source: 'period' })
  })

  it('goes by the year most spoken of', () => {
    expect(yearOf(null, ['2022年，我县办理申请3件，比2021年减少1件。', '2022年度无收费。'])).toEqual({
      value: 2022,
      source: 'body',
    })
  })

  it.each([
    ['dates', '报送于2024年1月20日，2023年无申请。'],
    ['document numbers', '国办公开办函〔2024〕30号、〔2024年〕，2023年无申请。'],
  ])('does not count %s', (_, text) => {
    expect(yearOf(null, [text])?.value).toBe(2023)
  })

  it('takes the first of years that are spoken of alike', () => {
    expect(yearOf(null, ['2022年', '2021年'])?.value).toBe(2022)
  })

  it.each([[[]], [['全年无申请。']], [['1998年以来']]])('is unknown in %j', (text) => {
    expect(yearOf(null, text)).toBeNull()
  })
})
