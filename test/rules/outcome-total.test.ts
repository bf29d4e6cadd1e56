import { describe, expect, it } from 'vitest'
import { outcomeTotal } from '../../src/rules/outcome-total.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection } from '../support/model.js'
import { check } from './check.js'

const report = correctReport()

describe('outcome-total', () => {
  it.each([2020, 2023])('holds in a correct report of %i', async (year) => {
    expect(await check(outcomeTotal, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('points to the total that is wrong, and leaves zeros out of a long sum', async () => {
    const { findings } = await check(outcomeTotal, withCell(report, 'requests/outcomeTotal/individual', 31))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      text: '31',
      data: { column: '自然人', left: '9+2+1+5+3+1=21', right: '31', difference: 10 },
      cause: { printed: 31, expected: 21 },
    })
  })

  it('points to the outcome that is wrong', async () => {
    const { findings } = await check(outcomeTotal, withCell(report, 'requests/refusedPetition/individual', 13))
    expect(findings[0]).toMatchObject({
      cell: 'requests/refusedPetition/individual',
      cause: { printed: 13, expected: 3 },
    })
    expect(findings[0]?.message).toContain('“（五）不予处理 › 1.信访举报投诉类申请 × 自然人”：现为13，应为3')
  })

  it('has the 19 outcome rows of 2019 and the 21 of 2021 as related places', async () => {
    const related = async (year: number): Promise<number | undefined> => {
      const { findings } = await check(outcomeTotal, withCell(correctReport({ year }), 'requests/granted/business', 7))
      return findings[0]?.related.length
    }
    expect([await related(2020), await related(2023)]).toEqual([20, 22])
  })

  it('writes a side of a single number without a sum', async () => {
    const { findings } = await check(outcomeTotal, withCell(report, 'requests/unableNeedCreate/research', 3))
    expect(findings[0]?.data).toMatchObject({ left: '3', right: '1' })
  })

  it('is incomplete without the requests table', async () => {
    const { outcome } = await check(outcomeTotal, withSection(report, 'requests', [paragraph('见附图。')]))
    expect(outcome).toBe('incomplete')
  })

  it('is incomplete where a row is missing, as that row may have held the difference', async () => {
    const { outcome, findings } = await check(outcomeTotal, report, {
      edit: (text) => text.replace(/.*1\.信访举报投诉类申请.*\n/u, ''),
    })
    expect(findings).toEqual([])
    expect(outcome).toBe('incomplete')
  })
})
