import { describe, expect, it } from 'vitest'
import { tableShape } from '../../src/rules/table-shape.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { check } from './check.js'

const report = correctReport()
const edited = (edit: (text: string) => string) => check(tableShape, report, { edit })

/** The requests table without one of its columns. */
const withoutColumn =
  (column: number) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => {
        const cells = line.split('\t')
        return cells.length === 10 ? cells.filter((_, index) => index !== column).join('\t') : line
      })
      .join('\n')

/** The requests table with other numbers behind a label. */
const editNumbers =
  (label: string, change: (numbers: string[]) => string[]) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => {
        const cells = line.split('\t')
        return cells.some((cell) => cell.startsWith(label))
          ? [...cells.slice(0, -7), ...change(cells.slice(-7))].join('\t')
          : line
      })
      .join('\n')

describe('table-shape', () => {
  it.each([2020, 2023])('accepts the form of %i', async (year) => {
    expect(await check(tableShape, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each(['torn-span-label', 'cell-lines-wrapped-labels', 'pdf-numbers-between-label-halves', 'pipes-gfm'] as const)(
    'is not confused by the layout %s',
    async (layout) => {
      expect((await check(tableShape, report, { layout })).ids).toEqual([])
    },
  )

  it('names every missing row of a table in one finding', async () => {
    const { findings } = await edited((text) =>
      text.replace(/.*2\.重复申请.*\n/u, '').replace(/.*8\.属于行政查询.*\n/u, ''),
    )
    expect(findings).toEqual([expect.objectContaining({ id: 'missingRow', level: 'error' })])
    expect(findings[0]?.data).toEqual({
      table: '收到和处理政府信息公开申请情况表',
      count: 2,
      rows: '（三）不予公开 › 8.属于行政查询事项、（五）不予处理 › 2.重复申请',
    })
  })

  it('cannot tell of missing rows where a page is a picture', async () => {
    const { outcome, reasons } = await check(tableShape, report, {
      edit: (text) => text.replace(/.*2\.重复申请.*\n/u, ''),
      change: (parsed) => (parsed.pagesWithoutText = [2]),
    })
    expect({ outcome, reasons }).toEqual({
      outcome: 'incomplete',
      reasons: [expect.stringContaining('第 2 页没有文字')],
    })
  })

  it('names a missing column', async () => {
    const { findings } = await edited(withoutColumn(5))
    expect(findings).toEqual([expect.objectContaining({ id: 'missingColumn' })])
    expect(findings[0]?.data).toMatchObject({ count: 1, columns: '科研机构' })
  })

  it('counts a row with a number too many (sample 000)', async () => {
    const { findings } = await edited((text) => text.replace(/(（七）总计.*)\n/u, '$1\t0\n'))
    expect(findings).toEqual([expect.objectContaining({ id: 'cellCount', line: 58 })])
    expect(findings[0]?.data).toMatchObject({ found: 8, expected: 7, rows: '（七）总计' })
  })

  it('gathers the rows that all lack a number (sample 003)', async () => {
    const outcomes = /^(.*[1-8]\.[属其危保本没补信重要无申].*)\t\d+$/gmu
    const { findings } = await edited((text) => text.replace(outcomes, '$1'))
    expect(findings).toEqual([expect.objectContaining({ id: 'cellCount' })])
    expect(findings[0]?.data).toMatchObject({ count: 19, found: 6 })
    expect(findings[0]?.related).toHaveLength(18)
  })

  it('counts the fifteen numbers of the disputes table', async () => {
    const { findings } = await edited((text) => text.replace('\n2\t0\t1\t0\t3\t', '\n2\t0\t1\t3\t'))
    expect(findings).toEqual([expect.objectContaining({ id: 'cellCount' })])
    expect(findings[0]?.data).toMatchObject({ found: 14, expected: 15 })
  })

  it('names a row by its own label, without what the form explains in it', async () => {
    const { findings } = await edited((text) => text.replace(/(（二）部分公开.*|.*2\.重复申请.*)\t\d+$/gmu, '$1'))
    expect(findings).toEqual([expect.objectContaining({ id: 'cellCount', related: [expect.any(String)] })])
    expect(findings[0]?.data).toMatchObject({ count: 2, rows: '（二）部分公开、2.重复申请' })
  })

  it('makes a finding for each wrong number of cells', async () => {
    const { findings } = await edited((text) =>
      text.replace(/(（二）部分公开.*)\t\d+$/mu, '$1').replace(/(（七）总计.*)\n/u, '$1\t0\n'),
    )
    expect(findings.map(({ id, data, related }) => [id, data['count'], data['found'], related])).toEqual([
      ['cellCount', 1, 6, []],
      ['cellCount', 1, 8, []],
    ])
  })

  it('names the three rows that stand in the one line of the disputes table', async () => {
    const { findings, english } = await edited((text) => text.replace('\n2\t0\t1\t0\t3\t', '\n2\t0\t1\t3\t'))
    expect(findings[0]?.data).toMatchObject({ rows: '行政复议、行政诉讼的数据行' })
    expect(english[0]?.message).toContain('the line of numbers of 行政复议 and 行政诉讼')
  })

  it('finds a row that is there twice', async () => {
    const { findings } = await edited((text) => text.replace(/(\n.*2\.重复申请.*)/u, '$1$1'))
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'unknownRow',
        data: expect.objectContaining({ printed: '2.重复申请' }) as unknown,
      }),
    ])
  })

  it('gathers rows that the form does not have, and lists the first of them', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `另加第${index}项\t1\t0\t0\t0\t0\t0\t1`)
    const { findings } = await edited((text) => text.replace(/(?=.*（七）总计)/u, `${rows.join('\n')}\n`))
    expect(findings).toEqual([expect.objectContaining({ id: 'unknownRows' })])
    expect(findings[0]?.message).toContain('40行')
    expect(findings[0]?.message).toContain('“另加第0项”、“另加第1项”')
    expect(findings[0]?.message).not.toContain('另加第39项')
    expect(findings[0]?.related).toHaveLength(20)
  })

  it.each([
    ['one cell to the right', '（一）予以公开', (cells: string[]) => ['', ...cells.slice(0, -1)], '1', '右移了1格'],
    ['two cells to the right', '（七）总计', (cells: string[]) => ['', '', ...cells.slice(0, -2)], '2', '右移了2格'],
    [
      'one cell to the left',
      '一、本年新收政府信息公开申请数量',
      (cells: string[]) => [...cells.slice(1), ''],
      '1',
      '左移了1格',
    ],
  ])('says that a row stands %s', async (_, label, move, by, said) => {
    const { findings, english } = await edited(editNumbers(label, move))
    expect(findings).toEqual([expect.objectContaining({ id: 'shifted', level: 'error' })])
    expect(findings[0]?.message).toContain(label.replace('政府信息公开申请数量', ''))
    expect(findings[0]?.message).toContain(said)
    expect(english[0]?.message).toContain(`${by} too far to the`)
  })

  it.each([
    ['a blank cell that may hold a number', (cells: string[]) => ['', ...cells.slice(1)]],
    ['a blank cell beside a wrong total', (cells: string[]) => ['', ...cells.slice(1, -1), '99']],
    ['blank cells at both ends', (cells: string[]) => ['', ...cells.slice(0, -2), '']],
  ])('does not take %s for a shift', async (_, change) => {
    expect((await edited(editNumbers('（一）予以公开', change))).ids).toEqual([])
  })

  it('does not apply without tables', async () => {
    const none = (['disclosure', 'requests', 'disputes'] as const).reduce(
      (bare, id) => withSection(bare, id, [paragraph('见附图。')]),
      report,
    )
    expect(await check(tableShape, none)).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })
})
