import { describe, expect, it } from 'vitest'
import { amountUnit } from '../../src/rules/amount-unit.js'
import type { Report } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { check } from './check.js'
import { adding } from './saying.js'

const charged = (amount: string, organ = '松岚县砚溪镇人民政府') =>
  withValues(correctReport({ organ }), { 'charges/charge/amount': amount })

describe('amount-unit', () => {
  it.each(['7.35', '0', '0.0000', '73500.0012'])('accepts %s', async (amount) => {
    expect(await check(amountUnit, charged(amount))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds an amount in 元 that the prose gives in 元 (S21)', async () => {
    const report = adding(charged('4120'), 'overview', ['全年行政事业性收费金额4120元。'])
    const { findings } = await check(amountUnit, report)
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'contradicted',
        level: 'warning',
        cell: 'charges/charge/amount',
        text: '4120',
        data: expect.objectContaining({ printed: '4120', claimed: 4120 }) as unknown,
      }),
    ])
  })

  it('accepts the same sentence before an amount in 万元', async () => {
    const report = adding(charged('0.412'), 'overview', ['全年行政事业性收费金额4120元。'])
    expect((await check(amountUnit, report)).ids).toEqual([])
  })

  it.each(['松岚县砚溪镇人民政府', '松岚区云台街道办事处', '松岚县人民政府办公室'])(
    'doubts a round number that is too much for %s',
    async (organ) => {
      const { findings } = await check(amountUnit, charged('251000', organ))
      expect(findings).toEqual([expect.objectContaining({ id: 'implausible', level: 'warning', text: '251000' })])
      expect(findings[0]?.data).toMatchObject({ organ })
    },
  )

  it('does not doubt it for an organ that may have it', async () => {
    expect((await check(amountUnit, charged('251000', '江右省水利厅'))).ids).toEqual([])
  })

  it('does not doubt it where the report does not tell the organ', async () => {
    const change = (report: Report): void => void (report.organ = null)
    expect((await check(amountUnit, charged('251000'), { change })).ids).toEqual([])
  })

  it.each(['251000元', '4120万元'])('leaves a unit in the cell to cell-number: %s', async (amount) => {
    const report = adding(charged(amount), 'overview', ['全年行政事业性收费金额4120元。'])
    expect((await check(amountUnit, report)).ids).toEqual([])
  })

  it('accepts that nothing was charged in the text either', async () => {
    const report = adding(charged('0'), 'overview', ['全年行政事业性收费金额0元。'])
    expect((await check(amountUnit, report)).ids).toEqual([])
  })

  it.each([
    ['4120', '全年政府集中采购项目4120项。'],
    ['4120', '全年收到申请4120件。'],
  ])('holds an amount of %s against none but amounts: %s', async (amount, text) => {
    const model = withValues(correctReport({ year: 2020, sections: { overview: [paragraph(text)] } }), {
      'procurement/procurement/items': 4120,
      'procurement/procurement/amount': amount,
    })
    expect((await check(amountUnit, model)).ids).toEqual([])
  })

  it('takes no other number of the table for an amount', async () => {
    const model = withValues(
      correctReport({ year: 2020, sections: { overview: [paragraph('全年政府集中采购总金额4120元。')] } }),
      { 'procurement/procurement/items': 251000, 'procurement/procurement/amount': '0.412' },
    )
    expect((await check(amountUnit, model)).ids).toEqual([])
  })

  it('looks at purchases of the 2019 form as well', async () => {
    const report = withValues(correctReport({ year: 2020 }), { 'procurement/procurement/amount': '4865000' })
    expect((await check(amountUnit, report)).findings).toEqual([
      expect.objectContaining({ id: 'contradicted', cell: 'procurement/procurement/amount' }),
    ])
  })

  it('is incomplete without the disclosure tables', async () => {
    const report = withSection(correctReport(), 'disclosure', [paragraph('见附图。')])
    expect(await check(amountUnit, report)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['没有找到主动公开政府信息情况表'],
    })
  })
})
