import { describe, expect, it } from 'vitest'
import { equationsOf } from '../../src/check/equations.js'
import type { Equation } from '../../src/model/index.js'
import { correctReport } from '../support/model.js'
import { type Change, changedReport } from './changed-report.js'

const individual = (row: string): string => `requests/${row}/individual`

/** The relation of a rule for one row or column after some changes. */
async function relation(name: string, changes: Record<string, Change>): Promise<Equation> {
  const [rule, line] = name.split(' ')
  const found = equationsOf(await changedReport(changes)).find(
    (equation) => equation.rule === rule && equation.line === line,
  )
  if (!found) throw new Error(`No relation ${name}.`)
  return found
}

const stateOf = async (name: string, changes: Record<string, Change>): Promise<Equation['state']> =>
  (await relation(name, changes)).state

describe('equationsOf', () => {
  it.each([
    [2020, { 'balance-equation': 7, 'outcome-total': 7, 'applicant-total': 23, 'dispute-total': 3 }],
    [2023, { 'balance-equation': 7, 'outcome-total': 7, 'applicant-total': 25, 'dispute-total': 3 }],
  ])('has every relation of the form of %i, and all of them hold', async (year, counts) => {
    const equations = equationsOf(await changedReport({}, correctReport({ year })))
    const counted: Record<string, number> = {}
    for (const { rule } of equations) counted[rule] = (counted[rule] ?? 0) + 1
    expect(counted).toEqual(counts)
    expect(equations.filter(({ state }) => state !== 'holds')).toEqual([])
  })

  it('gives terms in the order of the form, with label, cell and value', async () => {
    const { left, right, leftSum, rightSum } = await relation('balance-equation individual', {})
    expect([...left, ...right].map(({ label, value }) => [label, value])).toEqual([
      ['一、本年新收政府信息公开申请数量', 20],
      ['二、上年结转政府信息公开申请数量', 2],
      ['（七）总计', 21],
      ['四、结转下年度继续办理', 1],
    ])
    expect([leftSum, rightSum]).toEqual([22, 22])
    expect(left[0]?.cell?.text).toBe('20')
  })

  it('labels the terms of a row by their columns', async () => {
    const { left, right } = await relation('dispute-total review', {})
    expect([...left, ...right].map(({ label }) => label)).toEqual([
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
    ])
  })

  it('leaves an unread cell out of its term', async () => {
    const { left } = await relation('balance-equation individual', { [individual('received')]: 'unread' })
    expect(left[0]).toEqual({
      address: { table: 'requests', row: 'received', column: 'individual' },
      label: '一、本年新收政府信息公开申请数量',
      value: null,
    })
  })

  it('judges nothing in a report without tables, or with tables of an unknown edition', async () => {
    const report = await changedReport({})
    for (const table of report.tables.values()) table.edition = '2030'
    expect(equationsOf(report)).toEqual([])
    report.tables.clear()
    expect(equationsOf(report)).toEqual([])
  })
})

describe('a relation with unknown cells', () => {
  it('holds where blanks as 0 satisfy it', async () => {
    expect(await stateOf('balance-equation research', { 'requests/carriedIn/research': 'blank' })).toBe('holds')
    expect(
      await stateOf('applicant-total granted', {
        'requests/granted/research': 'blank',
        'requests/granted/other': 'mark',
      }),
    ).toBe('holds')
  })

  it('fails where no filling satisfies it: the known parts are above the known total', async () => {
    const changes: Record<string, Change> = { 'requests/granted/research': 'blank', 'requests/granted/individual': 90 }
    expect(await stateOf('applicant-total granted', changes)).toBe('fails')
  })

  it('fails where the total is above its parts and all parts are known', async () => {
    expect(
      await stateOf('balance-equation individual', {
        [individual('carriedOut')]: 'blank',
        [individual('received')]: 3,
      }),
    ).toBe('fails')
  })

  it('is unknown where a blank part may make up the difference', async () => {
    expect(await stateOf('applicant-total granted', { 'requests/granted/individual': 'blank' })).toBe('unknown')
  })

  it('is unknown where the total is blank and its parts are not nil', async () => {
    expect(await stateOf('outcome-total individual', { [individual('outcomeTotal')]: 'blank' })).toBe('unknown')
  })

  it('holds where total and parts are blank or nil', async () => {
    expect(
      await stateOf('dispute-total direct', { 'disputes/direct/pending': 'blank', 'disputes/direct/total': 'blank' }),
    ).toBe('holds')
  })

  it('is unknown where cells of both sides could not be read: they may hold anything', async () => {
    const changes: Record<string, Change> = {
      'requests/carriedIn/research': 'unread',
      'requests/carriedOut/research': 'unread',
    }
    expect(await stateOf('balance-equation research', changes)).toBe('unknown')
  })

  it('holds where only one side is unread and the rest leaves nothing for it', async () => {
    expect(await stateOf('balance-equation research', { 'requests/carriedIn/research': 'unread' })).toBe('holds')
  })
})
