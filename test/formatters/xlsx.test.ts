import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { xlsx } from '../../src/formatters/xlsx.js'
import { rules } from '../../src/rules/index.js'
import type { LintResult } from '../../src/model/index.js'
import { defectiveReports } from '../support/defects.js'
import { correctReport, withCell } from '../support/model.js'
import { arbitraryResults } from './arbitrary.js'
import { context } from './context.js'
import { accept, hostileFatal, hostileResult, hostileTexts, lintModel } from './documents.js'
import { fatal, finding, result } from './fakes.js'
import { type ReadRow, type ReadSheet, readXlsx, rowsOf } from './read-xlsx.js'

const write = (results: LintResult[]): Promise<Uint8Array> => xlsx(results, context({ rules }))
const read = async (results: LintResult[]): Promise<ReadSheet[]> => readXlsx(await write(results))
const ledger = async (results: LintResult[]): Promise<ReadRow[]> => rowsOf((await read(results))[0]!)

const wrong = withCell(correctReport(), 'requests/granted/individual', 19)

test('has a ledger, a summary and notes', async () => {
  const sheets = await read([result()])
  expect(sheets.map(({ name }) => name)).toEqual(['问题台账', '汇总', '说明'])
})

test('names the columns of the ledger', async () => {
  const [head] = await ledger([result()])
  expect(Object.values(head ?? {}).join(' ')).toBe(
    '文件 单位 年度 位置 原文 问题 建议 依据 级别 状态 责任人 整改期限 复核人 规则 指纹 定位',
  )
})

test('has a row a finding with what was printed, what to do and why', async () => {
  const linted = await lintModel(wrong)
  const row = (await ledger([linted])).find(({ N }) => N === 'applicant-total')
  const found = linted.messages.find(({ ruleId }) => ruleId === 'applicant-total')
  expect(row).toEqual({
    A: '报送/年报.md',
    B: '松岚县砚溪镇人民政府',
    C: '2023',
    D: `收到和处理政府信息公开申请情况表 › （一）予以公开 × 自然人\n第 ${found?.line} 行`,
    E: '19',
    F: found?.message,
    G: '核对“（一）予以公开 × 自然人”：现为 19，其他数字无误时应为 9',
    H: '国办公开办函〔2021〕30号',
    I: '错误',
    J: '待整改',
    K: '',
    L: '',
    M: '',
    N: 'applicant-total',
    O: found?.fingerprint,
    P: 'requests/granted/individual',
  })
})

test('takes the printed text from the source where a finding is about no cell', async () => {
  const at = { line: 2, column: 3, endLine: 2, endColumn: 5 }
  const rows = await ledger([result([finding(at)], { source: '第一行\n正文两字。' })])
  expect(rows[1]?.E).toBe('两字')
})

test('does not copy what a rule masks', async () => {
  const at = { ruleId: 'personal-information', line: 1, column: 1, endLine: 1, endColumn: 12 }
  const rows = await ledger([result([finding(at)], { source: '13812345678' })])
  expect(rows[1]?.E ?? '').toBe('')
})

test('says that a cell is blank', async () => {
  const rows = await ledger([await lintModel(withCell(correctReport(), 'requests/granted/research', ''))])
  expect(rows.find(({ N }) => N === 'cell-filled')?.E).toBe('(空白)')
})

test('lists what is to be reviewed by hand, with the reason and the duty', async () => {
  const rows = await ledger([result([], { verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] } })])
  expect(rows[1]).toMatchObject({
    F: '有空白单元格',
    G: '要求：申请表每列：各项办理结果之和等于（七）总计',
    J: '需人工核对',
    N: 'outcome-total',
  })
})

test('lists accepted findings with their reason', async () => {
  const rows = await ledger([accept(await lintModel(wrong), 'applicant-total', '已书面说明')])
  expect(rows.find(({ N }) => N === 'applicant-total')?.J).toBe('已接受\n配置：已书面说明')
})

test('says who answers for what is accepted, until when, and that nobody has said why', async () => {
  const suppressions = [{ kind: 'baseline' as const, justification: ' ', owner: '办公室', expires: '2030-01-01' }]
  const rows = await ledger([result([], { suppressedMessages: [{ ...finding(), suppressions }] })])
  expect(rows[1]).toMatchObject({
    J: '已接受\n基线：没有写理由\n责任人：办公室\n有效期至：2030-01-01',
    K: '',
    L: '',
    M: '',
  })
})

test('offers the states of the work in a list, for every row', async () => {
  const results = [await lintModel(wrong), result([fatal('文件是空的', 'empty')])]
  const [sheet] = await read(results)
  expect(sheet?.elements.get('dataValidation')).toMatchObject([
    { type: 'list', sqref: `J2:J${rowsOf(sheet!).length}`, showErrorMessage: '1' },
  ])
  expect(sheet?.texts.get('formula1')).toBe('"待整改,整改中,已整改,无需整改"')
})

test('has no list where there is no row', async () => {
  const [sheet] = await read([result()])
  expect(sheet?.elements.has('dataValidation')).toBe(false)
})

/** How many rows of the ledger are of each kind that the summary counts, in its order. */
const kindsOf = (rows: readonly ReadRow[]): string[] => {
  const open = rows.filter(({ J }) => !J?.startsWith('已接受'))
  return [
    ...['错误', '警告', '提示'].map((level) => open.filter(({ I }) => I === level).length),
    ...['需人工核对', '无法判断'].map((state) => open.filter(({ J }) => J === state).length),
    rows.length - open.length,
  ].map(String)
}

test('counts a row of the ledger once in the summary, whatever it is about', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryResults(), async (results) => {
      const [first, second] = await read(results)
      const summed = rowsOf(second!).slice(1)
      const total = ['F', 'G', 'H', 'I', 'J', 'K'].map((column) =>
        String(summed.reduce((sum, row) => sum + Number(row[column as keyof ReadRow]), 0)),
      )
      expect(kindsOf(rowsOf(first!).slice(1))).toEqual(total)
    }),
    { numRuns: 50 },
  )
})

test('lists files that could not be judged', async () => {
  const rows = await ledger([result([fatal('不是年度报告', 'not-a-report')])])
  expect(rows[1]).toMatchObject({ F: '不是年度报告', I: '', J: '无法判断', N: 'not-a-report' })
})

test('sums up each file', async () => {
  const linted = accept(await lintModel(wrong), 'applicant-total', '已书面说明')
  const [, summary] = await read([linted, result([], { verdict: 'incomplete', reasons: { a: ['x'] } })])
  const [, ...rows] = rowsOf(summary!)
  const errors = linted.messages.filter(({ level }) => level === 'error').length
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['报送/年报.md', '松岚县砚溪镇人民政府', '2023', '2021', '不合规', String(errors), '0', '0', '0', '0', '1'],
    ['a.md', '某县人民政府', '2023', '2021', '需人工核对', '0', '0', '0', '1', '0', '0'],
  ])
})

test('notes version and hashes', async () => {
  const [, , notes] = await read([await lintModel(wrong)])
  const values = rowsOf(notes!).map(({ B }) => B)
  expect(values).toEqual(expect.arrayContaining(['report-lint 1.2.3', 'c0ffee', 'a'.repeat(64)]))
})

test('freezes the heading, filters all rows and wraps text', async () => {
  const [sheet] = await read([await lintModel(wrong)])
  const rows = rowsOf(sheet!).length
  expect(sheet?.elements.get('pane')).toMatchObject([{ ySplit: '1', state: 'frozen' }])
  expect(sheet?.elements.get('autoFilter')).toEqual([{ ref: `A1:P${rows}` }])
  expect(sheet?.elements.get('col')).toHaveLength(16)
})

const round = {
  ...{ file: 'a.md', organ: '某县人民政府', year: 2023, version: '1.2.3', sameConfiguration: true },
  counts: { fixed: 1, remaining: 0, changed: 0, new: 0, notRechecked: 0 },
  gone: [],
  handled: [],
}
const many = { totals: () => [], twoYears: () => [] }

/** Points that a digit and the edges of a column take in the font of the workbook, and in a wide one in its place. */
const fonts = { own: { digit: 5, edges: 3.75 }, wide: { digit: 6.45, edges: 0 } }
const fontSize = 10
const inch = 72

/** The size that the font has on paper. */
function printedFontSize({ elements, ranges }: ReadSheet, { digit, edges } = fonts.own): number {
  const [margins] = elements.get('pageMargins') ?? []
  const [, last = 'Z'] = /:\$([A-Z])/u.exec(ranges.get('_xlnm.Print_Area') ?? '') ?? []
  const widths = (elements.get('col') ?? []).map(({ width }) => Number(width) * digit + edges)
  const printed = widths.slice(0, last.charCodeAt(0) - 'A'.charCodeAt(0) + 1)
  const paper = (297 / 25.4 - Number(margins?.['left']) - Number(margins?.['right'])) * inch
  return fontSize * Math.min(1, paper / printed.reduce((sum, width) => sum + width))
}

test.each(['zh-CN', 'en'] as const)('can be read on A4 across, page by page (%s)', async (locale) => {
  for (const compared of [result([finding()]), result([finding()], { round })]) {
    const sheets = readXlsx(await xlsx([compared], context({ rules, locale, many })))
    expect(sheets.map(({ elements }) => elements.get('pageSetup'))).toEqual(
      sheets.map(() => [
        expect.objectContaining({ orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }) as unknown,
      ]),
    )
    expect(sheets.filter((sheet) => printedFontSize(sheet) < 7).map(({ name }) => name)).toEqual([])
    expect(printedFontSize(sheets[0]!, fonts.wide)).toBeGreaterThan(compared.round ? 6.5 : 7)
    expect(sheets.map(({ ranges }) => ranges.get('_xlnm.Print_Titles'))).toEqual(
      sheets.map(({ name }) => `'${name}'!$1:$1`),
    )
  }
})

test('prints all that people read and fill in, and nothing that is for programs', async () => {
  for (const [compared, last] of [
    [result([finding()]), 'M'],
    [result([finding()], { round }), 'N'],
  ] as const) {
    const [sheet] = await read([compared])
    const rows = rowsOf(sheet!)
    expect(sheet?.ranges.get('_xlnm.Print_Area')).toBe(`'问题台账'!$A$1:$${last}$${rows.length}`)
    const left = Object.entries(rows[0]!).filter(([column]) => column > last)
    expect(left.map(([, heading]) => heading)).toEqual(['规则', '指纹', '定位'])
  }
})

test('gives rows the height of their text', async () => {
  const heights = async (message: string): Promise<number> => {
    const [sheet] = await read([result([finding({ message })])])
    return Number(sheet?.elements.get('row')?.[1]?.['ht'])
  }
  expect(await heights('长'.repeat(400))).toBeGreaterThan(3 * (await heights('短')))
})

test.each(hostileTexts)('makes text of %j, never a formula', async (text) => {
  const sheets = await read([hostileResult(text), hostileFatal(text)])
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()])
  expect(cells.filter(({ formula, type }) => formula || !['s', 'n'].includes(type))).toEqual([])
})

test.each(hostileTexts)('holds no text that would become a formula in CSV for %j', async (text) => {
  const sheets = await read([hostileResult(text), hostileFatal(text)])
  const texts = sheets.flatMap((sheet) => [...sheet.cells.values()].map(({ value }) => value))
  expect(texts.filter((value) => /^[=+\-@\t\r＝＋－＠]/.test(value))).toEqual([])
})

test.each(hostileTexts)('holds no control or bidi character for %j', async (text) => {
  const sheets = await read([hostileResult(text), hostileFatal(text)])
  const texts = sheets.flatMap((sheet) => [...sheet.cells.values()].map(({ value }) => value))
  expect(texts.filter((value) => /[^\P{C}\n\r\t]/u.test(value))).toEqual([])
})

test('keeps text that looks like a code of the format', async () => {
  expect((await ledger([result([finding({ message: 'a_x003D_b' })])]))[1]?.F).toBe('a_x003D_b')
})

test('cuts text that is too long for a cell', async () => {
  const rows = await ledger([result([finding({ message: '字'.repeat(40_000) })])])
  expect(rows[1]?.F).toHaveLength(32_767)
})

test('gives the same bytes for the same results, whenever it is', async () => {
  const linted = await lintModel(defectiveReports['careless text'])
  const first = await write([linted])
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
  const second = await write([structuredClone(linted)]).finally(() => vi.useRealTimers())
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})
