import { describe, expect, it } from 'vitest'
import { similarity } from '../../../src/text/similarity.js'
import type { Report } from '../../../src/model/index.js'
import { defectsOf, inRow, inTable, parseText, rowTexts, tabReport, type Rows } from '../harness.js'

const requests = (...edits: ((rows: Rows) => Rows)[]): Promise<Report> =>
  parseText(tabReport(inTable('requests', (rows) => edits.reduce((edited, edit) => edit(edited), rows))))

const without = (label: string): ((rows: Rows) => Rows) => inRow(label, () => undefined)
const relabelled = (label: string, other: string): ((rows: Rows) => Rows) =>
  inRow(label, (row) => row.map((text) => (text === label ? other : text)))

/** The row of a label, its numbers changed. */
const renumbered = (label: string, ...numbers: string[]): ((rows: Rows) => Rows) =>
  inRow(label, (row) => [...row.slice(0, 3), ...numbers])

const carriedIn = '二、上年结转政府信息公开申请数量'
const repeat = '2.重复申请'
const publication = '3.要求提供公开出版物'
const massive = '4.无正当理由大量反复申请'

const rowOf = (report: Report, row: string): string => Object.values(rowTexts(report, 'requests', row)).join(' ')

describe('a row without its label', () => {
  it('is the row of its turn where every row is there', async () => {
    expect(rowOf(await requests(relabelled(repeat, '')), 'refusedRepeat')).toBe('0 0 0 1 0 0 1')
  })

  it('is the row between its neighbours where another row is missing', async () => {
    expect(rowOf(await requests(without(carriedIn), relabelled(repeat, '')), 'refusedRepeat')).toBe('0 0 0 1 0 0 1')
  })

  it('is none of the form where two rows could be meant', async () => {
    const report = await requests(without(publication), relabelled(repeat, ''))
    expect(defectsOf(report)).toEqual([
      { kind: 'missingRow', row: 'refusedRepeat' },
      { kind: 'missingRow', row: 'refusedPublication' },
      { kind: 'unknownRow', printed: '' },
    ])
  })
})

describe('a row with another label', () => {
  it('is the row that the label is most like where two could be meant', async () => {
    const report = await requests(without(massive), relabelled(publication, '3.要求行政机关提供公开出版物的'))
    expect(rowOf(report, 'refusedPublication')).toBe('0 0 0 0 0 0 0')
  })

  it('is none of the form where the label is like no row', async () => {
    const report = await requests(without(massive), relabelled(publication, '甲乙丙丁'))
    expect(defectsOf(report)).toContainEqual({ kind: 'unknownRow', printed: '甲乙丙丁' })
  })

  it('is none of the form where the label has a word of one', async () => {
    const report = await requests(without(massive), relabelled(publication, '3.投诉公开平台'))
    expect(defectsOf(report)).toContainEqual({ kind: 'unknownRow', printed: '3.投诉公开平台' })
  })
})

describe('rows in another order', () => {
  it('are known by their labels', async () => {
    const swapped = await requests((rows) => {
      const [first, second] = [carriedIn, '四、结转下年度继续办理'].map((label) =>
        rows.findIndex((row) => row.includes(label)),
      ) as [number, number]
      return rows.map((row, index) => rows[index === first ? second : index === second ? first : index] ?? row)
    })
    expect([rowOf(swapped, 'carriedIn'), rowOf(swapped, 'carriedOut')]).toEqual(['2 0 0 0 0 0 2', '1 1 0 0 0 0 2'])
  })
})

describe('two rows with one label', () => {
  it('are the fuller one', async () => {
    const report = await requests((rows) =>
      rows.flatMap((row) => (row.includes(repeat) ? [[...row.slice(0, 3), '', '', ''], row] : [row])),
    )
    expect(rowOf(report, 'refusedRepeat')).toBe('0 0 0 1 0 0 1')
  })
})

describe('a word in a stream of single cells', () => {
  const lines = (edit: (text: string) => string): Promise<Report> =>
    parseText(edit(tabReport().replace(/\t+/gu, '\n').replace(/\n+/gu, '\n')))

  it('is the text of its cell', async () => {
    const report = await lines((text) => text.replace(`${repeat}\n0\n0\n`, `${repeat}\n0\n待核\n`))
    expect(rowOf(report, 'refusedRepeat')).toBe('0 待核 0 1 0 0 1')
  })
})

describe('numbers out of place', () => {
  it('do not make a row of their own', async () => {
    const report = await requests(renumbered(massive, '0', '0', '0', '0', '0', '0', '5'))
    expect(rowOf(report, 'refusedMassive')).toBe('0 0 0 0 0 0 5')
  })
})

describe('similarity', () => {
  it.each([
    ['总计', '总计', 1],
    ['总计', '合计', 0.5],
    ['甲乙', '丙丁', 0],
    ['', '总计', 0],
    ['总计', '', 0],
    ['重复申请', '属于重复申请', 0.8],
  ])('of %j and %j is %d', (left, right, expected) => {
    expect(similarity(left, right)).toBeCloseTo(expected)
  })
})
