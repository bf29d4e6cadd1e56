import { describe, expect, it } from 'vitest'
import { cellFilled } from '../../src/rules/cell-filled.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues, type ReportModel } from '../support/model.js'
import { cellsIn, check } from './check.js'

const report = correctReport()

/** The report with all cells blank that a pattern names. */
const blanked = (pattern: RegExp, model: ReportModel = report): ReportModel =>
  withValues(
    model,
    Object.fromEntries([...model.values.keys()].filter((key) => pattern.test(key)).map((key) => [key, ''])),
  )

describe('cell-filled', () => {
  it('accepts a report that writes its nils', async () => {
    expect(await check(cellFilled, report)).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('names row and column of a blank cell, and points to it', async () => {
    const { findings } = await check(cellFilled, blanked(/^requests\/granted\/research$/u))
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'blank',
        level: 'error',
        line: 37,
        text: '',
        cell: 'requests/granted/research',
        related: [],
      }),
    ])
    expect(findings[0]?.data).toMatchObject({ count: 1, places: '（一）予以公开（科研机构）' })
  })

  it('makes one finding of all blank cells of a table, the others as related places', async () => {
    const { findings } = await check(cellFilled, blanked(/^requests\/granted\/(?:research|business|other)$/u))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.cell).toBe('requests/granted/business')
    expect(cellsIn('requests', findings[0])).toEqual(['granted/research', 'granted/other'])
  })

  it('says of rows that they are blank throughout, and 等 after six of them (sample 000)', async () => {
    const { findings } = await check(cellFilled, blanked(/^requests\/(?:granted|partlyGranted|denied)/u))
    expect(findings[0]?.data).toMatchObject({ count: 70 })
    expect(findings[0]?.data['places']).toMatch(/^（一）予以公开（整行）、.*等$/u)
    expect(String(findings[0]?.data['places']).match(/整行/gu)).toHaveLength(6)
  })

  it('does not call the only cell of a row a whole row', async () => {
    const { findings } = await check(cellFilled, blanked(/^enforcement\/penalty/u))
    expect(findings[0]?.data['places']).toBe('行政处罚')
  })

  it('says of a table that all of it is blank (R2)', async () => {
    const { findings } = await check(cellFilled, blanked(/^(?:documents|requests)\//u))
    expect(findings.map(({ id, data }) => [id, data['count']])).toEqual([
      ['allBlank', 6],
      ['allBlank', 175],
    ])
  })

  it('finds the blank totals of every outcome row (S21)', async () => {
    const { findings } = await check(cellFilled, blanked(/^requests\/(?!received|carried).*\/total$/u), {
      layout: 'tab-cell-lines',
    })
    expect(findings[0]?.data).toMatchObject({ count: 22 })
  })

  it('leaves marks and words to cell-number', async () => {
    const marked = withValues(report, { 'requests/granted/research': '/', 'requests/granted/other': '无' })
    expect((await check(cellFilled, marked)).ids).toEqual([])
  })

  it('does not apply without tables', async () => {
    const none = (['disclosure', 'requests', 'disputes'] as const).reduce(
      (bare, id) => withSection(bare, id, [paragraph('见附图。')]),
      report,
    )
    expect((await check(cellFilled, none)).outcome).toBe('notApplicable')
  })
})
