import { describe, expect, it } from 'vitest'
import { applicantTotal } from '../../src/rules/applicant-total.js'
import { cellNumber } from '../../src/rules/cell-number.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { cellsIn, check } from './check.js'

const printed = (address: string, text: string | number, year = 2023) =>
  check(cellNumber, withValues(correctReport({ year }), { [address]: text }))

const penalty = 'enforcement/penalty/decisions'
const amount = 'charges/charge/amount'
const change = 'permits/licence/delta'

describe('cell-number', () => {
  it.each([2020, 2023])('accepts the numbers of a correct report of %i', async (year) => {
    expect(await check(cellNumber, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    [amount, '7.3500'],
    [amount, '0.0000'],
    [amount, '316441'],
    [penalty, '0'],
  ])('accepts in %s the number %s', async (address, text) => {
    expect((await printed(address, text)).ids).toEqual([])
  })

  it.each(['-26', '+3', '0', '−4'])('accepts %s as a change', async (text) => {
    expect((await printed(change, text, 2020)).ids).toEqual([])
  })

  it.each([
    ['mark', penalty, '/'],
    ['mark', penalty, '—'],
    ['mark', penalty, '无'],
    ['text', penalty, '详见附件'],
    ['unit', penalty, '48件'],
    ['amountUnit', amount, '251000元'],
    ['unit', amount, '7.35万元'],
    ['thousands', penalty, '1,234'],
    ['thousands', amount, '12,345.6789'],
    ['fullWidth', penalty, '４８'],
    ['words', penalty, '增加3'],
    ['negative', penalty, '-3'],
    ['negative', amount, '-7.35'],
    ['fraction', penalty, '32.5'],
    ['decimals', amount, '7.35421'],
  ])('says %s of %s with %s', async (id, address, text) => {
    const { findings, outcome } = await printed(address, text)
    expect(outcome).toBe('fail')
    expect(findings).toEqual([expect.objectContaining({ id, level: 'error', cell: address, text })])
    expect(findings[0]?.message).toContain(text)
  })

  it.each([
    ['note-mark', penalty, '48①', 48],
    ['note-mark', penalty, '48¹', 48],
    ['note-mark', amount, '7.35[1]', 7.35],
    ['note-mark', penalty, '000※', 0],
    ['leadingZeros', penalty, '000253', 253],
    ['leadingZeros', penalty, '00', 0],
    ['leadingZeros', amount, '07.35', 7.35],
  ])('warns with %s of %s with %s, which is %d', async (id, address, text, value) => {
    const { findings } = await printed(address, text)
    expect(findings).toEqual([expect.objectContaining({ id, level: 'warning', cell: address, text })])
    expect(findings[0]?.data['number']).toBe(value)
  })

  it.each([
    ['unit', '48件①'],
    ['fullWidth', '４８①'],
    ['fraction', '32.5①'],
    ['mark', '—①'],
    ['text', '②⑤③'],
    ['text', '²⁵³'],
  ])('says %s of %s, note mark or not', async (id, text) => {
    expect((await printed(penalty, text)).findings).toMatchObject([{ id, level: 'error', text }])
  })

  it('says of a change in words how to write it (R26)', async () => {
    const { findings } = await printed(change, '减4', 2020)
    expect(findings).toEqual([expect.objectContaining({ id: 'words', text: '减4', cell: change })])
  })

  it('says how many decimals there may be', async () => {
    expect((await printed(amount, '7.35421')).findings[0]?.data['decimals']).toBe(4)
  })

  it('makes one finding of cells with the same print, and names six of them', async () => {
    const model = correctReport()
    const zeros = [...model.values].filter(([key, value]) => key.startsWith('requests/denied') && value === 0)
    const { findings } = await check(
      cellNumber,
      withValues(model, Object.fromEntries(zeros.map(([key]) => [key, '/']))),
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]?.related).toHaveLength(zeros.length - 1)
    expect(findings[0]?.data['places']).toMatch(/等$/u)
    expect(String(findings[0]?.data['places']).match(/×/gu)).toHaveLength(6)
  })

  it('makes one finding of digits in full width throughout the tables, and reads them all the same', async () => {
    const model = correctReport()
    const wide = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(Number(digit) + 0xff10))
    const all = [...model.values].map(([address, value]) => [address, wide(String(value))] as const)
    const report = withValues(model, Object.fromEntries(all))
    const { findings } = await check(cellNumber, report)
    expect(findings.map(({ id }) => id)).toEqual(['fullWidths'])
    expect(findings[0]?.data['count']).toBe(all.length)
    expect(findings[0]?.related).toHaveLength(all.length - 1)
    expect(String(findings[0]?.data['places']).match(/（[\uFF10-\uFF19]+）/gu)).toHaveLength(6)
    expect((await check(applicantTotal, report)).outcome).toBe('pass')
  })

  it('keeps one number in full width apart from other faults', async () => {
    const model = withValues(correctReport(), { [penalty]: '４８', 'documents/normative/made': '4件' })
    expect((await check(cellNumber, model)).ids.sort()).toEqual(['fullWidth', 'unit'])
  })

  it('keeps different prints apart', async () => {
    const model = withValues(correctReport(), {
      'documents/normative/made': '4件',
      'documents/normative/repealed': '2份',
    })
    const { findings } = await check(cellNumber, model)
    expect(findings.map(({ id, text }) => [id, text])).toEqual([
      ['unit', '4件'],
      ['unit', '2份'],
    ])
    expect(cellsIn('documents', findings[0])).toEqual([])
  })

  it('leaves blank cells to cell-filled', async () => {
    expect((await printed(penalty, '')).ids).toEqual([])
  })

  it('does not apply without tables', async () => {
    const none = (['disclosure', 'requests', 'disputes'] as const).reduce(
      (bare, id) => withSection(bare, id, [paragraph('见附图。')]),
      correctReport(),
    )
    expect((await check(cellNumber, none)).outcome).toBe('notApplicable')
  })
})
