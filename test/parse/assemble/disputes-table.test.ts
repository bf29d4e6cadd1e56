import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/index.js'
import { buildReport } from '../../../src/parse/assemble/report.js'
import { readText } from '../../../src/parse/read/lines/text.js'
import { cellMap, defectsOf, inTable, parseText, rowTexts, tabReport, type Rows } from '../harness.js'

const disputes = (edit: (rows: Rows) => Rows): Promise<Report> => parseText(tabReport(inTable('disputes', edit)))

const header = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const numbers = (rows: Rows): string[] => rows.at(-1) ?? []
const editNumbers =
  (edit: (numbers: string[]) => string[]) =>
  (rows: Rows): Rows => [...rows.slice(0, -1), edit(numbers(rows))]

/** Totals of the three rows. */
const totals = (report: Report): (string | undefined)[] =>
  ['review', 'direct', 'afterReview'].map((row) => cellMap(report).get(`disputes/${row}/total`)?.text)

describe('the disputes table', () => {
  it('has five numbers for each of its three rows', async () => {
    const report = await disputes((rows) => rows)
    expect(
      ['review', 'direct', 'afterReview'].map((row) => Object.values(rowTexts(report, 'disputes', row)).join(' ')),
    ).toEqual(['2 0 1 0 3', '0 0 0 1 1', '1 0 0 0 1'])
  })

  it('may have its rows one below the other', async () => {
    const report = await disputes((rows) => [
      ['', ...header],
      ['行政复议', ...numbers(rows).slice(0, 5)],
      ['未经复议直接起诉', ...numbers(rows).slice(5, 10)],
      ['复议后起诉', ...numbers(rows).slice(10)],
    ])
    expect(totals(report)).toEqual(['3', '1', '1'])
  })

  it('may name the group of a row in a column of its own', async () => {
    const report = await disputes((rows) => [
      ['类别', '', ...header],
      ['行政复议', '', ...numbers(rows).slice(0, 5)],
      ['行政诉讼', '未经复议直接起诉', ...numbers(rows).slice(5, 10)],
      ['', '复议后起诉', ...numbers(rows).slice(10)],
    ])
    expect(totals(report)).toEqual(['3', '1', '1'])
  })

  it('may say the name of a row among other words', async () => {
    const report = await disputes((rows) => [
      ['行政复议', ...numbers(rows).slice(0, 5)],
      ['行政诉讼（未经复议直接起诉）', ...numbers(rows).slice(5, 10)],
      ['行政诉讼（复议后起诉）', ...numbers(rows).slice(10)],
    ])
    expect(totals(report)).toEqual(['3', '1', '1'])
  })

  it('may have each row under its name', async () => {
    const report = await disputes((rows) =>
      ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((name, index) => [
        [name],
        header,
        numbers(rows).slice(index * 5, index * 5 + 5),
      ]),
    )
    expect(totals(report)).toEqual(['3', '1', '1'])
  })

  it('may have all cells empty', async () => {
    const report = await disputes(editNumbers((found) => found.map(() => '')))
    expect(totals(report)).toEqual(['', '', ''])
  })

  it('may have lost its line of numbers', async () => {
    const report = await disputes((rows) => rows.slice(0, -1))
    expect(totals(report)).toEqual(['', '', ''])
  })

  it('has the labels of its three groups', async () => {
    const report = await disputes((rows) => rows)
    expect(report.tables.get('disputes')?.children.map(({ label }) => label?.value)).toEqual([
      '行政复议',
      '未经复议直接起诉',
      '复议后起诉',
    ])
  })

  it('knows its groups without the header of columns', async () => {
    expect(totals(await disputes((rows) => [...rows.slice(0, 2), numbers(rows)]))).toEqual(['3', '1', '1'])
  })
})

describe('a line with a number too few', () => {
  const withoutSecond = editNumbers((found) => found.filter((_, at) => at !== 1))

  it('is a defect of the table', async () => {
    expect(defectsOf(await disputes(withoutSecond))).toMatchObject([
      { kind: 'cellCount', row: 'review', found: 14, expected: 15 },
    ])
  })

  it('keeps the groups that add up from the right', async () => {
    expect(totals(await disputes(withoutSecond))).toEqual([undefined, '1', '1'])
  })

  it('keeps the groups that add up from the left', async () => {
    expect(totals(await disputes(editNumbers((found) => found.slice(0, -2).concat('1'))))).toEqual([
      '3',
      '1',
      undefined,
    ])
  })

  it('keeps no group of zeros, which would add up anywhere', async () => {
    expect(totals(await disputes(editNumbers(() => Array.from({ length: 14 }, () => '0'))))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a line with a number too many', () => {
  it('keeps the groups before it', async () => {
    expect(totals(await disputes(editNumbers((found) => [...found.slice(0, 12), '7', ...found.slice(12)])))).toEqual([
      '3',
      '1',
      undefined,
    ])
  })
})

it('the end of a header that a page break cuts may stand in the cells of the numbers, which are not certain then', () => {
  const edit = inTable('disputes', (rows) =>
    rows.map((row, at) => (at === rows.length - 1 ? row.map((text, index) => ('持正果结'[index] ?? '') + text) : row)),
  )
  const source = tabReport(edit)
  const certainties = (['pdf', 'text'] as const).map(
    (format) => buildReport(readText(source), source, format).tables.get('disputes')?.certainty,
  )
  expect(certainties).toEqual(['runTogether', 'certain'])
})

it.each([
  ['ten numbers of fifteen', (own: string[]): string[] => own.slice(5)],
  ['five numbers of fifteen', (own: string[]): string[] => own.slice(5, 10)],
])('%s in lines of text are those of no row that is known', async (_, left) => {
  const report = await disputes((rows) => [...rows.slice(0, -1), ...left(numbers(rows)).map((number) => [number])])
  const rows = report.tables.get('disputes')?.children ?? []
  expect(rows.map(({ certainty }) => certainty)).toEqual(rows.map(() => 'torn'))
  expect(totals(report)).toEqual([undefined, undefined, undefined])
})
