import { describe, expect, it } from 'vitest'
import { proseDisclosure } from '../../src/rules/prose-disclosure.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = proseDisclosure

describe('prose-disclosure', () => {
  it.each([2019, 2020, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds a number that the table denies (sample 001: 现行有效26条 against 27)', async () => {
    const { findings } = await check(rule, saying(['现行有效的行政规范性文件16条。']))
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'contradiction',
        level: 'warning',
        text: '16条',
        cell: 'documents/normative/valid',
      }),
    ])
  })

  it('finds 0/0/0 in the text against numbers in the table (R9)', async () => {
    const { ids } = await check(rule, saying(['全年制发规范性文件0件，废止0件，现行有效0件。']))
    expect(ids).toEqual(['contradiction', 'contradiction', 'contradiction'])
  })

  it.each([2020, 2023])('finds a nil claim that the table of %i denies', async (year) => {
    const { findings } = await check(rule, saying(['我镇全年未制发规范性文件。'], { year }))
    expect(findings).toEqual([expect.objectContaining({ id: 'nil', level: 'warning', text: '未制发规范性文件' })])
    expect((await check(rule, saying(['未代县政府制发规范性文件。', '未制发规范性文件解读。']))).ids).toEqual([])
  })

  it.each(['7.35万元', '73500元', '7.4万元'])('accepts the charge as %s', async (amount) => {
    expect((await check(rule, saying([`全年行政事业性收费金额${amount}。`]))).ids).toEqual([])
  })

  it.each(['8.35万元', '6万元', '735元'])('finds the charge as %s', async (amount) => {
    const { findings } = await check(rule, saying([`全年行政事业性收费金额${amount}。`]))
    expect(findings).toEqual([expect.objectContaining({ text: amount, cell: 'charges/charge/amount' })])
    expect(findings[0]?.message).toContain('7.35万元')
  })

  it('leaves an amount in the wrong unit to amount-unit', async () => {
    const overview = [paragraph('全年行政事业性收费金额73500元。')]
    const report = withValues(correctReport({ sections: { overview } }), { 'charges/charge/amount': '73500' })
    expect((await check(rule, report)).ids).toEqual([])
  })

  it.each(['全年公开本年作出的行政许可决定400件。', '依法公示2023年作出的行政许可400件。'])(
    'finds more published decisions of this year than there were: %s',
    async (text) => {
      const { findings } = await check(rule, saying([text]))
      expect(findings).toEqual([expect.objectContaining({ text: '400件', cell: 'permits/licence/decisions' })])
      expect((await check(rule, saying([text.replace('400', '300')]))).ids).toEqual([])
    },
  )

  it.each(['全年公开行政许可400件。', '公示行政许可决定信息400条。', '公开历年作出的行政许可决定400件。'])(
    'leaves published decisions alone where they may be of other years: %s',
    async (text) => {
      expect((await check(rule, saying([text]))).ids).toEqual([])
    },
  )

  it('knows the 2019 form', async () => {
    const report = saying(['全年新制作规范性文件9件。'], { year: 2020 })
    expect((await check(rule, report)).findings).toEqual([
      expect.objectContaining({ cell: 'documents/normative/newMade', text: '9件' }),
    ])
    expect((await check(rule, saying(['废止规范性文件9件。'], { year: 2020 }))).ids).toEqual([])
  })

  it('is incomplete where the cell is blank', async () => {
    const report = withValues(correctReport(), { 'documents/normative/valid': '' })
    expect(await check(rule, report)).toMatchObject({ outcome: 'incomplete', findings: [] })
  })

  it('is incomplete without the tables', async () => {
    const report = withSection(correctReport(), 'disclosure', [paragraph('见附图。')])
    expect(await check(rule, report)).toMatchObject({ outcome: 'incomplete', findings: [] })
  })
})
