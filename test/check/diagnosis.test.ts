import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/check/diagnosis.js'
import { equationsOf } from '../../src/check/equations.js'
import type { Cause, CauseCell } from '../../src/model/index.js'
import { correctReport } from '../support/model.js'
import { type Change, changedReport } from './changed-report.js'

const short = ({ cell: { table, row, column }, printed, expected }: CauseCell): string =>
  `${table}/${row}/${column} ${printed}→${expected}`

const shortCause = (cause: Cause | null): string | string[] | null => {
  if (!cause) return null
  return 'candidates' in cause ? [cause.together ?? 'one', ...cause.candidates.map(short)] : short(cause)
}

/** The causes of the relations that fail, by rule and line. */
async function causes(changes: Record<string, Change>, year = 2023): Promise<Record<string, string | string[] | null>> {
  const report = await changedReport(changes, correctReport({ year }))
  const failing = diagnose(equationsOf(report)).filter(({ state }) => state === 'fails')
  return Object.fromEntries(failing.map(({ rule, line, cause }) => [`${rule} ${line}`, shortCause(cause)]))
}

describe('diagnose', () => {
  it('leaves relations that hold without a cause', async () => {
    const equations = diagnose(equationsOf(await changedReport({})))
    expect(equations.filter(({ cause }) => cause)).toEqual([])
  })

  it('finds a wrong cell in the middle by its row and its column', async () => {
    expect(await causes({ 'requests/granted/individual': 19 })).toEqual({
      'outcome-total individual': 'requests/granted/individual 19→9',
      'applicant-total granted': 'requests/granted/individual 19→9',
    })
  })

  it('finds a wrong 0', async () => {
    expect(await causes({ 'requests/deniedQuery/research': 4 })).toEqual({
      'outcome-total research': 'requests/deniedQuery/research 4→0',
      'applicant-total deniedQuery': 'requests/deniedQuery/research 4→0',
    })
  })

  it('finds a wrong total of a row', async () => {
    expect(await causes({ 'requests/granted/total': 5 })).toEqual({
      'outcome-total total': 'requests/granted/total 5→12',
      'applicant-total granted': 'requests/granted/total 5→12',
    })
  })

  it('finds a wrong （七）总计 by three relations', async () => {
    const cause = 'requests/outcomeTotal/individual 31→21'
    expect(await causes({ 'requests/outcomeTotal/individual': 31 })).toEqual({
      'balance-equation individual': cause,
      'outcome-total individual': cause,
      'applicant-total outcomeTotal': cause,
    })
  })

  it('finds the wrong sum of all', async () => {
    const cause = 'requests/outcomeTotal/total 92→29'
    expect(await causes({ 'requests/outcomeTotal/total': 92 })).toEqual({
      'balance-equation total': cause,
      'outcome-total total': cause,
      'applicant-total outcomeTotal': cause,
    })
  })

  it.each([
    ['received', 25, 20],
    ['carriedIn', 5, 2],
    ['carriedOut', 4, 1],
  ])('finds a wrong number in the row %s', async (row, printed, expected) => {
    const cause = `requests/${row}/individual ${printed}→${expected}`
    expect(await causes({ [`requests/${row}/individual`]: printed })).toEqual({
      'balance-equation individual': cause,
      [`applicant-total ${row}`]: cause,
    })
  })

  it('finds the wrong cell of the 2019 form', async () => {
    expect(await causes({ 'requests/otherHandling/individual': 3 }, 2020)).toEqual({
      'outcome-total individual': 'requests/otherHandling/individual 3→1',
      'applicant-total otherHandling': 'requests/otherHandling/individual 3→1',
    })
  })

  it('lists the cells of a disputes group, which has one relation only, and none that would be below 0', async () => {
    expect(await causes({ 'disputes/review/upheld': 9 })).toEqual({
      'dispute-total review': ['one', 'disputes/review/upheld 9→2', 'disputes/review/total 3→10'],
    })
    expect(await causes({ 'disputes/direct/total': 3 })).toEqual({
      'dispute-total direct': [
        'one',
        'disputes/direct/upheld 0→2',
        'disputes/direct/corrected 0→2',
        'disputes/direct/otherResult 0→2',
        'disputes/direct/pending 1→3',
        'disputes/direct/total 3→1',
      ],
    })
  })

  it('says of cells that are wrong in more than one way that one or more of them are', async () => {
    const found = await causes({
      'requests/received/business': 30,
      'requests/granted/individual': 19,
      'requests/granted/total': 'blank',
      'requests/partlyGranted/individual': 9,
    })
    expect(found['outcome-total individual']).toEqual([
      'some',
      'requests/granted/individual 19→2',
      'requests/granted/individual 19→9',
      'requests/partlyGranted/individual 9→2',
    ])
  })

  it('finds two wrong cells that share nothing', async () => {
    expect(await causes({ 'requests/granted/individual': 19, 'requests/partlyGranted/business': 3 })).toEqual({
      'outcome-total individual': 'requests/granted/individual 19→9',
      'applicant-total granted': 'requests/granted/individual 19→9',
      'outcome-total business': 'requests/partlyGranted/business 3→0',
      'applicant-total partlyGranted': 'requests/partlyGranted/business 3→0',
    })
  })

  it('finds wrong cells of different tables', async () => {
    const found = await causes({ 'requests/granted/individual': 19, 'disputes/afterReview/upheld': 4 })
    expect(Object.keys(found)).toHaveLength(3)
    expect(found['applicant-total granted']).toBe('requests/granted/individual 19→9')
  })

  it('blames no single cell where two numbers of a column were swapped', async () => {
    const found = await causes({ 'requests/granted/individual': 5, 'requests/unableNotHeld/individual': 9 })
    expect(Object.keys(found)).toEqual(['applicant-total granted', 'applicant-total unableNotHeld'])
    expect(Object.values(found).filter((cause) => typeof cause === 'string')).toEqual([])
  })

  it('diagnoses a column in spite of a blank in another one', async () => {
    const found = await causes({ 'requests/granted/individual': 19, 'requests/granted/research': 'blank' })
    expect(found['outcome-total individual']).toBe('requests/granted/individual 19→9')
  })

  it('names each of two wrong cells of a row for its column, and both for the row', async () => {
    expect(await causes({ 'requests/granted/individual': 19, 'requests/granted/business': 4 })).toEqual({
      'outcome-total individual': 'requests/granted/individual 19→9',
      'outcome-total business': 'requests/granted/business 4→2',
      'applicant-total granted': ['all', 'requests/granted/individual 19→9', 'requests/granted/business 4→2'],
    })
  })

  // Two cells explain none of these; one of them alone puts three sums right, and the others are found after it.
  it('finds three wrong cells around a （七）总计 that puts most right', async () => {
    expect(
      await causes({
        'requests/outcomeTotal/individual': 31,
        'requests/received/business': 9,
        'requests/received/research': 7,
      }),
    ).toEqual({
      'balance-equation individual': 'requests/outcomeTotal/individual 31→21',
      'outcome-total individual': 'requests/outcomeTotal/individual 31→21',
      'applicant-total outcomeTotal': 'requests/outcomeTotal/individual 31→21',
      'balance-equation business': 'requests/received/business 9→5',
      'balance-equation research': 'requests/received/research 7→1',
      'applicant-total received': ['all', 'requests/received/business 9→5', 'requests/received/research 7→1'],
    })
  })

  it('names the cell that puts most right where the others cannot be found', async () => {
    const found = await causes({
      'requests/outcomeTotal/individual': 31,
      'requests/received/business': 9,
      'requests/received/research': 7,
      'requests/received/other': 3,
    })
    expect(Object.entries(found).filter(([, cause]) => cause !== null)).toEqual([
      ['balance-equation individual', 'requests/outcomeTotal/individual 31→21'],
      ['outcome-total individual', 'requests/outcomeTotal/individual 31→21'],
      ['applicant-total outcomeTotal', 'requests/outcomeTotal/individual 31→21'],
    ])
    expect(Object.keys(found)).toHaveLength(7)
  })

  it.each<[string, Record<string, Change>, number]>([
    [
      'no cell puts more than one sum right',
      {
        'requests/granted/individual': 19,
        'requests/partlyGranted/individual': 9,
        'requests/deniedLaw/individual': 4,
      },
      4,
    ],
    [
      'several cells put as many right',
      {
        'requests/outcomeTotal/individual': 31,
        'requests/outcomeTotal/business': 9,
        'requests/outcomeTotal/research': 7,
      },
      7,
    ],
  ])('names no cell where three are wrong and %s', async (_, changes, sums) => {
    expect(Object.values(await causes(changes))).toEqual(new Array(sums).fill(null))
  })

  it.each([
    ['received/individual', 5, 20, 'carriedOut/individual', 'balance-equation individual', 'applicant-total received'],
    ['received/individual', 50, 20, 'carriedIn/individual', 'balance-equation individual', 'applicant-total received'],
    ['partlyGranted/other', 9, 0, 'granted/other', 'outcome-total other', 'applicant-total partlyGranted'],
  ])('finds the wrong cell %s by its other sum where a blank one is in the first', async (at, ...rest) => {
    const [printed, expected, blank, ...sums] = rest
    const cause = `requests/${at} ${String(printed)}→${String(expected)}`
    expect(await causes({ [`requests/${at}`]: printed, [`requests/${blank}`]: 'blank' })).toEqual(
      Object.fromEntries(sums.map((sum) => [sum, cause])),
    )
  })

  it('names no cell where a sum is too small and a blank cell leaves open by how much', async () => {
    expect(await causes({ 'disputes/review/upheld': 9, 'disputes/review/corrected': 'blank' })).toEqual({
      'dispute-total review': null,
    })
  })

  it('blames no cell that a sum with a blank one would not allow', async () => {
    const found = await causes({
      'requests/granted/individual': 19,
      'requests/granted/total': 1,
      'requests/outcomeTotal/individual': 'blank',
    })
    expect(found).toEqual({
      'outcome-total total': 'requests/granted/total 1→12',
      'applicant-total granted': ['all', 'requests/granted/individual 19→9', 'requests/granted/total 1→12'],
    })
  })
})
