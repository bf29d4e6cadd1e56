import { describe, expect, it } from 'vitest'
import { stockPlausibility } from '../../src/rules/stock-plausibility.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import type { CellValue } from '../support/values.js'
import { check } from './check.js'

const changed = (values: Record<string, CellValue>, year = 2023) =>
  check(stockPlausibility, withValues(correctReport({ year }), values))

describe('stock-plausibility', () => {
  it.each([2020, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(stockPlausibility, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('knows the least that must be in force', async () => {
    const { findings } = await changed({ 'documents/normative/valid': 1 })
    expect(findings).toEqual([
      expect.objectContaining({ id: 'valid', level: 'warning', cell: 'documents/normative/valid', text: '1' }),
    ])
    expect(findings[0]?.data).toEqual({ row: '行政规范性文件', made: 4, repealed: 2, least: 2, valid: 1 })
  })

  it('accepts that more was repealed than made, and nothing is left', async () => {
    const values = { 'documents/normative/made': 1, 'documents/normative/repealed': 9, 'documents/normative/valid': 0 }
    expect((await changed(values)).ids).toEqual([])
  })

  it('finds more newly public than public', async () => {
    const { findings } = await changed({ 'documents/normative/newPublic': 30 }, 2020)
    expect(findings).toEqual([expect.objectContaining({ id: 'published', cell: 'documents/normative/publicTotal' })])
  })

  it('accepts that all that is public is new (11/11/11)', async () => {
    const row = {
      'documents/normative/newMade': 11,
      'documents/normative/newPublic': 11,
      'documents/normative/publicTotal': 11,
    }
    expect((await changed(row, 2020)).ids).toEqual([])
  })

  it('finds more items gone than there were', async () => {
    const { findings } = await changed({ 'permits/licence/delta': -97 }, 2020)
    expect(findings).toEqual([expect.objectContaining({ id: 'items', cell: 'permits/licence/delta', text: '-97' })])
  })

  it('accepts that all items are gone', async () => {
    const values = { 'permits/licence/prevYearItems': 97, 'permits/licence/delta': -97 }
    expect((await changed(values, 2020)).ids).toEqual([])
  })

  it.each([
    [0, '0.0000'],
    [12, '3.5'],
  ])('accepts %i purchases for %s', async (items, amount) => {
    const values = { 'procurement/procurement/items': items, 'procurement/procurement/amount': amount }
    expect((await changed(values, 2020)).ids).toEqual([])
  })

  it.each([
    [12, '0.0000'],
    [0, '3.5'],
  ])('finds %i purchases for %s', async (items, amount) => {
    const values = { 'procurement/procurement/items': items, 'procurement/procurement/amount': amount }
    expect((await changed(values, 2020)).findings).toEqual([expect.objectContaining({ id: 'procurement' })])
  })

  it('judges nothing by a cell that holds no number', async () => {
    expect((await changed({ 'documents/normative/valid': '/' })).ids).toEqual([])
    expect((await changed({ 'documents/normative/made': '' })).ids).toEqual([])
  })

  it.each([
    ['documents/normative/newPublic', 'documents/normative/publicTotal'],
    ['permits/licence/prevYearItems', 'permits/licence/delta'],
    ['procurement/procurement/items', 'procurement/procurement/amount'],
  ])('does not know %s from %s alone, nor the other way round', async (one, other) => {
    for (const values of [
      { [one]: 0, [other]: '/' },
      { [one]: '/', [other]: 0 },
    ])
      expect((await changed(values, 2020)).ids).toEqual([])
  })

  it('judges nothing by a row whose cells could not be placed', async () => {
    const { outcome } = await check(stockPlausibility, correctReport(), {
      change: ({ tables }) => {
        for (const row of tables.get('documents')!.children) row.children = []
      },
    })
    expect(outcome).toBe('pass')
  })

  it('is incomplete without the disclosure tables', async () => {
    const report = withSection(correctReport(), 'disclosure', [paragraph('见附图。')])
    expect(await check(stockPlausibility, report)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['没有找到主动公开政府信息情况表'],
    })
  })
})
