import { describe, expect, it } from 'vitest'
import { applicantTotal } from '../../src/rules/applicant-total.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { check } from './check.js'

const report = correctReport()

describe('applicant-total', () => {
  it.each([2020, 2023])('holds in a correct report of %i', async (year) => {
    expect(await check(applicantTotal, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('names row, sum and total', async () => {
    const { findings } = await check(applicantTotal, withCell(report, 'requests/granted/total', 5))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      text: '5',
      cell: 'requests/granted/total',
      data: { row: '（一）予以公开', left: '9+2+0+0+1+0=12', right: '5', difference: 7 },
    })
  })

  it('finds the same cell from the row as outcome-total from the column', async () => {
    const { findings } = await check(applicantTotal, withCell(report, 'requests/granted/business', 9))
    expect(findings[0]).toMatchObject({ cell: 'requests/granted/business', cause: { printed: 9, expected: 2 } })
  })

  it('is incomplete for rows with numbers whose total is blank', async () => {
    const blank = withValues(report, { 'requests/granted/total': '', 'requests/partlyGranted/total': '' })
    expect(await check(applicantTotal, blank)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['有2个算式含有空白或无法识别的单元格，无法核算'],
    })
  })

  it('is incomplete without the requests table', async () => {
    const { outcome } = await check(applicantTotal, withSection(report, 'requests', [paragraph('见附图。')]))
    expect(outcome).toBe('incomplete')
  })
})
