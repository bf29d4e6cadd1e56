import { describe, expect, it } from 'vitest'
import { cellFilled } from '../../src/rules/cell-filled.js'
import { requiredTables } from '../../src/rules/required-tables.js'
import { tableLabels } from '../../src/rules/table-labels.js'
import { tableShape } from '../../src/rules/table-shape.js'
import type { Report } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues } from '../support/model.js'
import { check } from './check.js'

const uncertain = ({ tables }: Report): void => {
  for (const table of tables.values()) table.uncertain = true
}

describe('a table whose rows were lines of text of a PDF', () => {
  it.each([
    ['a blank cell', cellFilled, withValues(correctReport(), { 'requests/granted/research': '' }), '申请情况表'],
    ['other labels', tableLabels, correctReport({ labels: { 'requests/column/total': '合计' } }), '申请情况表'],
    [
      'no table of requests',
      requiredTables,
      withSection(correctReport(), 'requests', [paragraph('略。')]),
      '第（一）项',
    ],
  ])('is left to be looked at where it has %s', async (_, rule, model, name) => {
    const { outcome, findings, reasons } = await check(rule, model, { change: uncertain })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toMatch(new RegExp(`${name}.*没有表格线`, 'u'))
  })

  it('is left to be looked at where it lacks a row', async () => {
    const { outcome, findings } = await check(tableShape, correctReport(), {
      edit: (text) => text.replace(/.*2\.重复申请.*\n/u, ''),
      change: uncertain,
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
  })

  it.each([
    ['cells', cellFilled],
    ['labels', tableLabels],
    ['rows', tableShape],
    ['tables', requiredTables],
  ])('is right where nothing is wanting in its %s', async (_, rule) => {
    expect(await check(rule, correctReport(), { change: uncertain })).toMatchObject({ outcome: 'pass', findings: [] })
  })
})
