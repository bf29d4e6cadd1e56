import { describe, expect, it } from 'vitest'
import { proseDisputes } from '../../src/rules/prose-disputes.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = proseDisputes

describe('prose-disputes', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds a number that the table denies, at the number', async () => {
    const { findings } = await check(rule, saying(['因政府信息公开被申请行政复议13件。']))
    expect(findings).toEqual([
      expect.objectContaining({ id: 'contradiction', level: 'error', text: '13件', cell: 'disputes/review/total' }),
    ])
  })

  it('finds a nil claim that the table denies (S21: 均获维持, some pending)', async () => {
    const { findings } = await check(rule, saying(['全年未发生因政府信息公开引起的行政诉讼。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'nil', level: 'error' })])
    expect(findings[0]?.text).toMatch(/^未发生.*行政诉讼$/u)
  })

  it('adds up both rows of 行政诉讼', async () => {
    expect((await check(rule, saying(['信息公开行政诉讼2件。']))).ids).toEqual([])
    expect((await check(rule, saying(['信息公开行政诉讼1件。']))).ids).toEqual(['contradiction'])
  })

  it('only warns where filed or received reviews are counted (宿迁2024: 134 against 170)', async () => {
    const { findings } = await check(rule, saying(['收到因信息公开引起的行政复议134件。']))
    expect(findings).toEqual([expect.objectContaining({ level: 'warning', text: '134件' })])
  })

  it.each([
    '县司法局备案政府信息公开行政复议134件。',
    '全年行政复议案件21件，其中涉及政府信息公开的3件。',
    '因工伤认定被申请行政复议9件，未涉及信息公开。',
    '政务公开人员参加行政复议、行政诉讼业务培训4次。',
  ])('leaves alone: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('leaves the reviews that a justice bureau decides alone', async () => {
    const report = saying(['全年办理政府信息公开行政复议案件64件，维持40件。'], { organ: '松岚县司法局' })
    expect((await check(rule, report)).ids).toEqual([])
  })

  it('is incomplete where the cell is blank', async () => {
    const report = withValues(correctReport(), { 'disputes/review/total': '' })
    expect(await check(rule, report)).toMatchObject({ outcome: 'incomplete', findings: [] })
  })

  it('is incomplete without the table', async () => {
    const report = withSection(correctReport(), 'disputes', [paragraph('见附图。')])
    expect(await check(rule, report)).toMatchObject({ outcome: 'incomplete', findings: [] })
  })
})
