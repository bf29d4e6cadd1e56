import { describe, expect, it } from 'vitest'
import { tableLabels } from '../../src/rules/table-labels.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { check } from './check.js'

const labelled = (labels: Record<string, string>, year = 2023) => check(tableLabels, correctReport({ labels, year }))

describe('table-labels', () => {
  it.each([2020, 2023])('accepts the labels of the form of %i', async (year) => {
    expect(await check(tableLabels, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    'spaced-labels',
    'ideographic-spaced-labels',
    'half-width-brackets',
    'enumeration-commas',
    'kangxi-radicals',
    'cell-lines-wrapped-labels',
    'pdf-wrapped-header',
  ] as const)('does not count white space, wraps and width in the layout %s', async (layout) => {
    expect((await check(tableLabels, correctReport(), { layout })).ids).toEqual([])
  })

  it.each([
    ['charges/column/amount', '本年收费金额（单位：万元，保留4位小数）'],
    ['requests/row/partlyGranted', '（二）部分公开'],
    ['requests/row/deniedCaseFile', '7.属于行政执法案卷信息'],
  ])('accepts %s as %s', async (key, label) => {
    expect((await labelled({ [key]: label })).ids).toEqual([])
  })

  it.each([
    ['requests/row/deniedLaw', '2.其他法律法规禁止公开', '2.其他法律行政法规禁止公开'],
    [
      'requests/row/otherNoCorrection',
      '1.逾期不补正',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ],
    ['requests/row/refusedPetition', '1.信访类申请', '1.信访举报投诉类申请'],
    ['documents/row/normative', '规范性文件', '行政规范性文件'],
    ['documents/column/valid', '现行有效件', '现行有效件数'],
    ['charges/column/amount', '本年收费金额', '本年收费金额（单位：万元）'],
    ['requests/column/total', '合计', '总计'],
    ['permits/caption', '第二十条第', '第二十条第（五）项'],
    ['permits/caption', '第二十条第（一）项', '第二十条第（五）项'],
    ['charges/caption', '第二十条第（八）款', '第二十条第（八）项'],
  ])('shows the altered label %s beside the official one', async (key, printed, expected) => {
    const { findings } = await labelled({ [key]: printed })
    expect(findings).toEqual([
      expect.objectContaining({ id: 'altered', level: 'warning', text: printed, data: { printed, expected } }),
    ])
  })

  it.each(['第二十条第五项', '第二十条第 (五) 项', '《条例》第二十条第（五）项'])(
    'accepts the caption %s',
    async (caption) => {
      expect((await labelled({ 'permits/caption': caption })).ids).toEqual([])
    },
  )

  it('says nothing of a caption that a page has wrapped', async () => {
    const edit = (text: string): string => text.replace('第二十条第（五）项', '第二十条第\n（五）项')
    expect((await check(tableLabels, correctReport(), { edit })).ids).toEqual([])
  })

  it('does not take a group and its label in one for another wording', async () => {
    const labels = {
      'disputes/row/direct': '行政诉讼（未经复议直接起诉）',
      'group/未经复议直接起诉': '行政诉讼（未经复议直接起诉）',
    }
    expect((await check(tableLabels, correctReport({ labels }))).ids).toEqual([])
  })

  it('prints a wrapped label without its line ends', async () => {
    const { findings } = await check(
      tableLabels,
      correctReport({ labels: { 'documents/column/valid': '现行 有效件' } }),
    )
    expect(findings[0]?.data['printed']).toBe('现行有效件')
  })

  it('accepts in 2019 what is altered in 2021', async () => {
    expect((await labelled({ 'documents/row/normative': '行政规范性文件' }, 2020)).ids).toEqual([])
  })

  it('does not apply without tables', async () => {
    const none = (['disclosure', 'requests', 'disputes'] as const).reduce(
      (bare, id) => withSection(bare, id, [paragraph('见附图。')]),
      correctReport(),
    )
    expect((await check(tableLabels, none)).outcome).toBe('notApplicable')
  })
})
