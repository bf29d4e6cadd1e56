import { describe, expect, it } from 'vitest'
import { proseRequests } from '../../src/rules/prose-requests.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = proseRequests

describe('prose-requests', () => {
  it.each([2019, 2020, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds a number that the table denies, at the number (sample 004: 5起 against 191)', async () => {
    const { findings } = await check(rule, saying(['本年度收到公开申请5起，均及时办理。']))
    expect(findings).toEqual([
      expect.objectContaining({ id: 'contradiction', level: 'error', text: '5起', cell: 'requests/received/total' }),
    ])
    expect(findings[0]).toMatchObject({
      related: ['requests/received/total'],
      message: expect.stringContaining('为29') as unknown,
    })
  })

  it('finds a number of an empty year (sample 000: 2件 against 0)', async () => {
    const report = correctReport({ organ: '松岚县气象局', allParts: new Map() })
    const said = withSection(report, 'overview', [paragraph('全年受理依申请公开2件。')])
    expect((await check(rule, said)).findings).toEqual([expect.objectContaining({ id: 'contradiction', text: '2件' })])
  })

  it('finds a nil claim that the table denies', async () => {
    const { findings } = await check(rule, saying(['我镇全年未收到政府信息公开申请。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'nil', level: 'error', text: '未收到政府信息公开申请' })])
  })

  it('finds every mention, not only the first', async () => {
    const { ids } = await check(rule, saying(['全年收到信息公开申请28件。', '2023年共收到公开申请30件。']))
    expect(ids).toEqual(['contradiction', 'contradiction'])
  })

  it('compares a group with the sum of its rows (S21: 无法提供265件, only the first row)', async () => {
    const { findings } = await check(rule, saying(['办理公开申请的结果：无法提供6件。']))
    expect(findings).toEqual([expect.objectContaining({ text: '6件', cell: undefined })])
    expect(findings[0]?.message).toContain('各行总计之和')
    expect((await check(rule, saying(['办理公开申请的结果：无法提供7件。']))).ids).toEqual([])
  })

  it.each(['全年新收和上年结转申请合计35件。', '全年收到和上年结转申请共35件。'])(
    'names both rows that a sentence adds up: %s',
    async (text) => {
      const { findings } = await check(rule, saying([text]))
      expect(findings).toHaveLength(1)
      expect(findings[0]?.message).toMatch(/新收[^＋]*＋[^＋]*结转/u)
      expect((await check(rule, saying([text.replace('35', '31')]))).ids).toEqual([])
    },
  )

  it('names the two rows of a joint number', async () => {
    const { findings } = await check(rule, saying(['办理公开申请的结果：予以公开及部分公开12件。']))
    expect(findings[0]?.message).toContain('＋')
  })

  it('only warns of what was answered', async () => {
    const { findings } = await check(rule, saying(['收到公开申请29件，办结40件。']))
    expect(findings).toEqual([expect.objectContaining({ level: 'warning', text: '40件' })])
  })

  it.each(['收办信息公开申请31件。', '收办信息公开申请29件。'])('accepts both meanings of 收办: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each(['约28件', '近40件', '30余件', '20多件', '25件左右'])('lets about-numbers be about: %s', async (number) => {
    expect((await check(rule, saying([`全年收到公开申请${number}。`]))).ids).toEqual([])
  })

  it.each(['80余件', '近120件', '约9件', '50多件'])('finds about-numbers that are far off: %s', async (number) => {
    expect((await check(rule, saying([`全年收到公开申请${number}。`]))).ids).toEqual(['contradiction'])
  })

  it('points to the wrong cell where the equations of the table prove it', async () => {
    const { findings } = await check(rule, withCell(correctReport(), 'requests/received/total', 39))
    expect(findings[0]?.cause).toMatchObject({ printed: 39, expected: 29 })
  })

  it('is incomplete where the cell is blank', async () => {
    const report = withValues(correctReport(), { 'requests/received/total': '' })
    expect(await check(rule, report)).toMatchObject({
      outcome: 'incomplete',
      findings: [],
      reasons: [expect.stringContaining('无法核对') as unknown],
      englishReasons: [expect.stringContaining('blank') as unknown],
    })
  })

  it('is incomplete without the table', async () => {
    const report = withSection(correctReport(), 'requests', [paragraph('见附图。')])
    expect(await check(rule, report)).toMatchObject({ outcome: 'incomplete', findings: [] })
  })
})
