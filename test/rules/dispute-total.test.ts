import { describe, expect, it } from 'vitest'
import { disputeTotal } from '../../src/rules/dispute-total.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { check } from './check.js'

const report = correctReport()

describe('dispute-total', () => {
  it.each([2020, 2023])('holds in a correct report of %i', async (year) => {
    expect(await check(disputeTotal, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['review', '行政复议'],
    ['direct', '未经复议直接起诉'],
    ['afterReview', '复议后起诉'],
  ])('adds up the group %s', async (row, group) => {
    const { findings } = await check(disputeTotal, withCell(report, `disputes/${row}/total`, 50))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ id: 'unequal', level: 'error', text: '50', data: { group, right: '50' } })
  })

  it('lists every cell that may be wrong: no other equation tells which', async () => {
    const { findings } = await check(disputeTotal, withCell(report, 'disputes/review/upheld', 9))
    expect(findings[0]?.cause).toEqual({
      candidates: [
        { cell: { table: 'disputes', row: 'review', column: 'upheld' }, printed: 9, expected: 2 },
        { cell: { table: 'disputes', row: 'review', column: 'total' }, printed: 3, expected: 10 },
      ],
    })
    expect(findings[0]?.data['advice']).toBe('请核对这些数')
  })

  it('is incomplete where a total above its parts may be explained by a blank', async () => {
    const blank = withValues(report, { 'disputes/review/upheld': '', 'disputes/review/total': 3 })
    const { outcome, findings } = await check(disputeTotal, blank)
    expect(findings).toEqual([])
    expect(outcome).toBe('incomplete')
  })

  it('is incomplete without the disputes table', async () => {
    expect(await check(disputeTotal, withSection(report, 'disputes', [paragraph('无。')]))).toMatchObject({
      outcome: 'incomplete',
      reasons: ['没有找到行政复议、行政诉讼情况表'],
      englishReasons: ['Not found: the disputes table'],
    })
  })
})
