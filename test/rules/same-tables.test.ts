import { describe, expect, it } from 'vitest'
import { sameTables } from '../../src/rules/same-tables.js'
import { correctReport, withValues } from '../support/model.js'
import { check } from './check.js'

describe('same-tables', () => {
  it('finds tables that were used again', async () => {
    const { findings } = await check(sameTables, correctReport(), { previous: correctReport({ year: 2022 }) })
    expect(findings).toMatchObject([{ id: 'same', level: 'warning', data: { count: 33 } }])
  })

  it('finds them across the change of the form, where rows were divided', async () => {
    const previous = correctReport({ year: 2020 })
    const own = (business: number) =>
      correctReport({ year: 2021, parts: { 'requests/otherOther/business': business, 'requests/granted/business': 2 } })
    expect((await check(sameTables, own(0), { previous })).ids).toEqual(['same'])
    expect((await check(sameTables, own(1), { previous })).outcome).toBe('pass')
  })

  it('passes where one number differs', async () => {
    const previous = correctReport({ year: 2022, parts: { 'documents/normative/valid': 15 } })
    expect((await check(sameTables, correctReport(), { previous })).outcome).toBe('pass')
  })

  it('passes few numbers that are alike: one request a year stands in six cells', async () => {
    const few = (year: number) =>
      correctReport({
        year,
        allParts: new Map([
          ['requests/granted/individual', 1],
          ['documents/normative/valid', 12],
          ['enforcement/penalty/decisions', 3],
        ]),
      })
    expect((await check(sameTables, few(2023), { previous: few(2022) })).outcome).toBe('pass')
    expect((await check(sameTables, few(2023), { previous: few(2022), options: { min: 3 } })).ids).toEqual(['same'])
  })

  it('does not compare what is blank', async () => {
    const previous = withValues(correctReport({ year: 2022 }), { 'documents/normative/valid': '' })
    expect((await check(sameTables, correctReport(), { previous })).findings).toMatchObject([{ data: { count: 32 } }])
  })
})
