import { describe, expect, it } from 'vitest'
import { carryOver } from '../../src/rules/carry-over.js'
import { correctReport, withValues, type ReportModel } from '../support/model.js'
import { cellsIn, check } from './check.js'

const now = correctReport()
/** Last year's report, with what it carried on; the form's sample carries in two requests of individuals. */
const before = (parts: Record<string, number>, year = 2022): ReportModel => correctReport({ year, parts })
const fits = { 'requests/carriedOut/individual': 2, 'requests/carriedOut/business': 0 }

describe('carry-over', () => {
  it('passes what was carried on and taken over', async () => {
    expect(await check(carryOver, now, { previous: before(fits) })).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('passes across the change of the form', async () => {
    const year = correctReport({ year: 2021 })
    expect((await check(carryOver, year, { previous: before(fits, 2020) })).outcome).toBe('pass')
  })

  it('names the totals, and the cells of last year that differ', async () => {
    const previous = before({ ...fits, 'requests/carriedOut/research': 5 })
    const { findings } = await check(carryOver, now, { previous })
    expect(findings).toMatchObject([
      {
        id: 'total',
        level: 'error',
        cell: 'requests/carriedIn/total',
        message:
          '上年报告“四、结转下年度继续办理”总计为7件，本年“二、上年结转政府信息公开申请数量”总计为2件，相差5件；两者应当相等，请核对哪一年有误',
      },
    ])
    expect(cellsIn('requests', findings[0])).toEqual(['carriedOut/research', 'carriedOut/total'])
  })

  it('warns where the parts alone differ', async () => {
    const { findings } = await check(carryOver, now, { previous: before({}) })
    expect(findings).toMatchObject([
      {
        id: 'split',
        level: 'warning',
        cell: 'requests/carriedIn/individual',
        data: { columns: '自然人 1 → 2、商业企业 1 → 0' },
      },
    ])
  })

  it('does not hold a number against this year that the sums of last year prove wrong', async () => {
    const previous = withValues(before(fits), { 'requests/carriedOut/total': 9 })
    expect(await check(carryOver, now, { previous })).toMatchObject({
      outcome: 'incomplete',
      findings: [],
      reasons: ['上年报告自己的勾稽关系不成立，“四、结转下年度继续办理 × 总计”可能有误，没有以它核对本年'],
    })
  })

  it('takes a blank for no 0, on either side', async () => {
    const blank = (model: ReportModel, row: string): ReportModel =>
      withValues(model, { [`requests/${row}/individual`]: '', [`requests/${row}/total`]: '' })
    const earlier = await check(carryOver, now, { previous: blank(before(fits), 'carriedOut') })
    expect(earlier).toMatchObject({ outcome: 'incomplete', findings: [] })
    expect(earlier.reasons).toEqual([
      '上年报告“四、结转下年度继续办理 × 自然人、四、结转下年度继续办理 × 总计”没有可用的数字',
    ])
    const later = await check(carryOver, blank(now, 'carriedIn'), { previous: before(fits) })
    expect(later).toMatchObject({ outcome: 'incomplete', findings: [] })
  })

  it('does not apply where no report of last year was given', async () => {
    expect((await check(carryOver, now)).outcome).toBe('notApplicable')
  })

  it.each([
    [
      'of another organ',
      correctReport({ year: 2022, organ: '松岚县云台镇人民政府' }),
      '所给的上年报告是“松岚县云台镇人民政府”的',
    ],
    [
      'of the office',
      correctReport({ year: 2022, organ: '松岚县人民政府办公室' }),
      '所给的上年报告是“松岚县人民政府办公室”的',
    ],
    ['of another year', correctReport({ year: 2021 }), '所给的报告是2021年度的，应为2022年度'],
    ['of this year', correctReport({ year: 2023 }), '所给的报告是2023年度的，应为2022年度'],
    ['no report', '一句话', '上年报告无法读取：没有找到年度报告的标题'],
  ])('is open where what was given is %s', async (_, previous, reason) => {
    const { outcome, reasons } = await check(carryOver, now, { previous })
    expect(outcome).toBe('incomplete')
    expect(reasons[0]).toContain(reason)
  })

  it('knows the organ by its name without 人民政府, and by a former one', async () => {
    const short = correctReport({ year: 2022, organ: '松岚县砚溪镇', parts: fits })
    expect((await check(carryOver, now, { previous: short })).outcome).toBe('pass')
    const renamed = correctReport({
      organ: '松岚县交通运输局',
      preface: ['松岚县交通运输局（原松岚县交通委员会，下同）根据《条例》编制本报告。'],
    })
    const old = correctReport({ year: 2022, organ: '松岚县交通委员会', parts: fits })
    expect((await check(carryOver, renamed, { previous: old })).outcome).toBe('pass')
  })
})
