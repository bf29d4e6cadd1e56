import { writeXlsx } from 'hucre/xlsx'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { parseReport } from '../../../../src/parse/parse.js'
import { readXlsx } from '../../../../src/parse/read/xlsx/read.js'
import { correctReports } from '../../../support/defects.js'
import { zipOf } from '../../../support/docx.js'
import type { ReportModel } from '../../../support/model.js'
import { type WrittenCell, type WrittenSheet, xlsxFile, xlsxForms, xlsxOf } from '../../../support/xlsx.js'
import { cellMap } from '../../harness.js'

const lines = (rows: WrittenSheet['rows'], sheet: Partial<WrittenSheet> = {}): string[] =>
  readXlsx(xlsxFile([{ name: '表', rows, ...sheet }]))
    .source.split('\n')
    .slice(0, -1)

const tables = (sheets: readonly WrittenSheet[]): string[][][] =>
  readXlsx(xlsxFile(sheets)).blocks.map((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )

function refusal(bytes: Uint8Array, limits = {}): unknown {
  try {
    readXlsx(bytes, { ...defaultLimits, ...limits })
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return 'read'
}

describe.each(Object.entries<(model: ReportModel) => Uint8Array>(xlsxForms))('a workbook: %s', (_, write) => {
  it.each(Object.entries(correctReports))('has every cell of %s', async (_name, model) => {
    const report = await parseReport(write(model), { filePath: 'a.xlsx' })
    const printed = (text: string | number | undefined): string => String(text ?? '').replaceAll(',', '')
    const cells = new Map([...cellMap(report)].map(([address, { text }]) => [address, printed(text)]))
    expect(Object.fromEntries(cells)).toEqual(
      Object.fromEntries([...model.values].map(([address, value]) => [address, printed(value)])),
    )
    expect(report.format).toBe('xlsx')
  })
})

describe('the rows of a sheet', () => {
  it('have their cells apart by tabs, blank ones too', () => {
    expect(
      lines([
        ['甲', '', 3],
        ['乙', 4],
      ]),
    ).toEqual(['甲\t\t3', '乙\t4\t'])
  })

  it('leave out what a merged cell covers', () => {
    expect(
      lines(
        [
          ['甲', '', 3],
          ['', '', 4],
        ],
        { merged: ['A1:B2'] },
      ),
    ).toEqual(['甲\t3', '4'])
  })

  it('leave out hidden rows and columns', () => {
    expect(
      lines(
        [
          ['甲', 1, 2],
          ['乙', 3, 4],
        ],
        { hiddenRows: [2], hiddenColumns: [2] },
      ),
    ).toEqual(['甲\t2'])
  })

  it('join what stands on several lines of a cell', () => {
    expect(lines([['商业\n企业', '社会 公益']])).toEqual(['商业企业\t社会 公益'])
  })

  it.each<[string, WrittenCell, string]>([
    ['the result of a formula', { inner: '<f>SUM(A1:A2)</f><v>7</v>' }, '7'],
    ['the text of a formula', { attributes: 't="str"', inner: '<f>A1</f><v>甲</v>' }, '甲'],
    ['a truth value', { attributes: 't="b"', inner: '<v>1</v>' }, 'TRUE'],
    ['an error', { attributes: 't="e"', inner: '<v>#REF!</v>' }, '#REF!'],
    ['a text that is not there', { attributes: 't="s"', inner: '<v>900</v>' }, ''],
    ['a number with an exponent', { inner: '<v>1.2E3</v>' }, '1200'],
    ['what is no number', { inner: '<v>x</v>' }, 'x'],
  ])('show %s', (_, cell, text) => {
    expect(lines([['甲', cell]])[0]?.split('\t')[1] ?? '').toBe(text)
  })

  it('are of one table up to a row with nothing in it', () => {
    const rows = [['甲', 1], ['乙', 2], null, ['丙', 3]]
    expect(tables([{ name: '表', rows }])).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      [['丙', '3']],
    ])
  })

  it('are of one table where a merged cell or a hidden row is all that stands between', () => {
    const rows = [
      ['甲', 1],
      ['乙', ''],
      ['', ''],
      ['', 2],
      ['x', 'y'],
      ['丙', 3],
    ]
    expect(tables([{ name: '表', rows, merged: ['A2:A4'], hiddenRows: [5] }])).toHaveLength(1)
  })

  it('come from the sheets that are shown, in order', () => {
    expect(
      tables([
        { name: '一', rows: [['甲']] },
        { name: '二', rows: [['乙']], state: 'hidden' },
        { name: '三', rows: [['丙']], state: 'veryHidden' },
        { name: '四', rows: [['丁']] },
      ]),
    ).toEqual([[['甲']], [['丁']]])
  })

  it('hold each cell at its place', () => {
    const { blocks, source } = readXlsx(xlsxOf(Object.values(correctReports)[0]!))
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    expect(cells.map(({ start, end }) => source.slice(start, end))).toEqual(cells.map(({ text }) => text))
  })

  it('are those that another program writes', async () => {
    const rows = [
      ['规章', 12.5],
      ['合计', 0],
    ]
    expect(readXlsx(await writeXlsx({ sheets: [{ name: '表', rows }] })).source).toBe('规章\t12.5\n合计\t0\n')
  })
})

describe('a workbook that cannot be read', () => {
  const file = xlsxFile([
    {
      name: '表',
      rows: [
        ['甲', 1],
        ['乙', 2],
      ],
    },
  ])
  const changed = (parts: Record<string, string>): Uint8Array => zipOf({ ...unzipSync(file), ...parts })

  it.each<[string, Uint8Array, string]>([
    ['ends too early', file.slice(0, 300), 'corrupt'],
    ['has a sheet that is no XML', changed({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), 'corrupt'],
    ['has a document type', changed({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'dtd'],
    ['is no workbook', zipOf({ 'a.txt': 'x' }), 'unsupported-format'],
    [
      'has formulas without results',
      xlsxFile([{ name: '表', rows: [['甲', { inner: '<f>SUM(B2:B9)</f>' }]] }]),
      'unsupported-format',
    ],
    [
      'was written by report-lint',
      changed({ 'docProps/core.xml': '<x xmlns:dc="y"><dc:creator>report-lint</dc:creator></x>' }),
      'own-output',
    ],
  ])('because it %s is refused', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code)
  })

  it.each<[string, object, string]>([
    ['cells', { cells: 3 }, 'limit-cells'],
    ['elements', { operators: 10 }, 'limit-operators'],
    ['depth', { depth: 3 }, 'limit-depth'],
    ['inflated bytes', { inflatedBytes: 300 }, 'limit-inflated'],
    ['entries', { entries: 2 }, 'limit-entries'],
  ])('because it has too many %s is refused', (_, limits, code) => {
    expect(refusal(file, limits)).toBe(code)
  })

  it('because very many merged cells cover its rows is refused', () => {
    const rows = Array.from({ length: 1_000 }, () => ['x'])
    const merged = Array.from({ length: 2_000 }, () => 'B1:XFD1048576')
    expect(refusal(xlsxFile([{ name: '表', rows, merged }]))).toBe('limit-operators')
  })
})
