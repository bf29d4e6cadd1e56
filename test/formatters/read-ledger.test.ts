import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../../src/formatters/xlsx.js'
import { dayNumber, dayText } from '../../src/formatters/xlsx/days.js'
import { readLedger } from '../../src/formatters/xlsx/read-ledger.js'
import type { FileResult, LintResult } from '../../src/model/index.js'
import { compareRounds } from '../../src/rounds/compare.js'
import { rules } from '../../src/rules/index.js'
import { correctReport, withCell } from '../support/model.js'
import { context } from './context.js'
import { lintModel } from './documents.js'
import { fatal, finding, result } from './fakes.js'
import { readXlsx, rowsOf } from './read-xlsx.js'

type Row = Record<string, string>
type Values = (string | number | null)[][]

/** The rows of a ledger, the heading row first, to be filled in and written as an office's program would. */
async function filledIn(results: FileResult[], change: (rows: Values, head: string[]) => Values): Promise<Uint8Array> {
  const sheet = readXlsx(await xlsx(results, context({ rules })))[0]!
  const rows = (rowsOf(sheet) as Row[]).map((row) => Object.values(row))
  return writeXlsx({ sheets: [{ name: '问题台账', rows: change(rows, rows[0] ?? []) }] })
}

/** Fills in a column of the first row whose rule is this. */
const fill =
  (rule: string, values: Row) =>
  (rows: Values, head: string[]): Values => {
    const at = head.indexOf('规则')
    const row = rows.find((one) => one[at] === rule)!
    for (const [column, value] of Object.entries(values)) row[head.indexOf(column)] = value
    return rows
  }

const options = { version: '1.2.3', configuration: 'c0ffee', locale: 'zh-CN' } as const

/** The rows of the next round's ledger, by their headings. */
async function nextLedger(now: LintResult[], ledger: Uint8Array): Promise<Row[]> {
  const earlier = readLedger(ledger, (file) => `/work/${file}`)!
  const sheet = readXlsx(await xlsx(compareRounds(now, earlier, options), context({ rules })))[0]!
  const [head, ...rows] = rowsOf(sheet) as Row[]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([letter, text]) => [head![letter] ?? '', text])))
}

const wrong = withCell(correctReport(), 'requests/granted/individual', 19)
const written = { 状态: '整改中', 责任人: '张某', 整改期限: '2025-03-31', 复核人: '李某' }
const kept = { ...written, 整改期限: String(dayNumber('2025-03-31')) }

describe('what people have written into a ledger', () => {
  test('is kept for a finding that remains', async () => {
    const linted = await lintModel(wrong)
    const ledger = await filledIn([linted], fill('applicant-total', written))
    expect((await nextLedger([linted], ledger)).find(({ 规则 }) => 规则 === 'applicant-total')).toMatchObject({
      ...kept,
      复核结果: '仍在',
    })
  })

  test('is kept for one whose number has changed, and for one that is fixed', async () => {
    const ledger = await filledIn([await lintModel(wrong)], fill('applicant-total', written))
    const other = await lintModel(withCell(correctReport(), 'requests/granted/individual', 18))
    expect((await nextLedger([other], ledger)).find(({ 规则 }) => 规则 === 'applicant-total')).toMatchObject({
      ...kept,
      复核结果: expect.stringMatching(/^仍有问题（已改动）\n上次：/u) as string,
    })
    const fixed = await lintModel(correctReport())
    expect((await nextLedger([fixed], ledger)).find(({ 规则 }) => 规则 === 'applicant-total')).toMatchObject({
      ...kept,
      复核结果: '已改',
    })
  })

  test('is kept for what is to be reviewed by hand, and for a file that could not be judged', async () => {
    const results = [
      result([], { verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] } }),
      result([fatal('文件是空的', 'empty')], { filePath: '/work/b.md' }),
    ]
    const both = (rows: Values, head: string[]): Values =>
      fill('empty', { 责任人: '王某' })(fill('outcome-total', { ...written, 状态: '无需整改' })(rows, head), head)
    const rows = await nextLedger(results, await filledIn(results, both))
    expect(rows.map(({ 状态, 责任人 }) => [状态, 责任人])).toEqual([
      ['无需整改', '张某'],
      ['无法判断', '王某'],
    ])
  })

  test('is read by headings, when columns were moved', async () => {
    const linted = await lintModel(wrong)
    const moved = (rows: Values, head: string[]): Values =>
      fill('applicant-total', written)(rows, head).map((row) => [...row].reverse())
    expect(
      (await nextLedger([linted], await filledIn([linted], moved))).find(({ 规则 }) => 规则 === 'applicant-total'),
    ).toMatchObject(kept)
  })

  test('does not become a state of a finding that was accepted and is open again', async () => {
    const open = finding({ placeKey: 'requests!a' })
    const accepted = { ...open, suppressions: [{ kind: 'baseline' as const, justification: '已说明' }] }
    const ledger = await filledIn([result([], { suppressedMessages: [accepted] })], (rows) => rows)
    expect((await nextLedger([result([open])], ledger))[0]).toMatchObject({ 状态: '待整改', 复核结果: '仍在' })
  })
})

test('a row that a filter hides is read as well', async () => {
  const linted = await lintModel(wrong)
  const rows = (rowsOf(readXlsx(await xlsx([linted], context({ rules })))[0]!) as Row[]).map((row) =>
    Object.values(row),
  )
  const bytes = await writeXlsx({
    sheets: [{ name: '问题台账', rows, rowDefs: new Map(rows.map((_, at) => [at, { hidden: at > 0 }])) }],
  })
  expect(readLedger(bytes, (file) => file)?.units[0]?.findings).toHaveLength(linted.messages.length)
})

test('version, configuration and reports without findings come from the other sheets', async () => {
  const bytes = await xlsx([await lintModel(correctReport())], context({ rules }))
  expect(readLedger(bytes, (file) => `/work/${file}`)?.units).toMatchObject([
    {
      file: '/work/报送/年报.md',
      organ: '松岚县砚溪镇人民政府',
      year: 2023,
      version: '1.2.3',
      configuration: 'c0ffee',
      findings: [],
    },
  ])
})

test('an English ledger is read as well', async () => {
  const linted = await lintModel(wrong)
  const bytes = await xlsx([linted], context({ rules, locale: 'en' }))
  const [unit] = readLedger(bytes, (file) => `/work/${file}`)?.units ?? []
  expect(unit?.findings.map(({ fingerprint, level }) => [fingerprint, level])).toEqual(
    linted.messages.map(({ fingerprint, level }) => [fingerprint, level]),
  )
})

test('another workbook is none', async () => {
  expect(
    readLedger(await writeXlsx({ sheets: [{ name: 'a', rows: [['文件', '问题']] }] }), (file) => file),
  ).toBeUndefined()
})

test('days are written as numbers and read as ISO, other texts as they are', () => {
  expect(dayNumber('2025-03-31')).toBe(45_747)
  expect(dayText('45747')).toBe('2025-03-31')
  expect(dayText('45747.5')).toBe('2025-03-31')
  expect(dayNumber('三月底')).toBeUndefined()
  expect([dayText('三月底'), dayText('12')]).toEqual(['三月底', '12'])
})
