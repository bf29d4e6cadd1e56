import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { stylish } from '../../src/formatters/stylish.js'
import { displayWidth } from '../../src/formatters/width.js'
import type { CellAddress, Cause, LintResult } from '../../src/model/index.js'
import { fatal, finding, result } from './fakes.js'

const context = { locale: 'zh-CN', cwd: '/work', color: false, columns: 80 } as const
const print = (...results: LintResult[]): string => stylish(results, context)
const cell = (row: string, column: string): CellAddress => ({ table: 'requests', row, column })

test('groups by section, and findings of one cause under the cell that explains them', () => {
  const cause = { cell: cell('outcomeTotal', 'individual'), printed: 13, expected: 23 }
  const output = print(
    result([
      finding({ ruleId: 'report-title', level: 'warning', message: '标题缺少年度' }),
      finding({ section: 'requests', line: 40, column: 12, cell: cell('outcomeTotal', 'individual'), cause }),
      finding({
        ruleId: 'table-labels',
        section: 'requests',
        level: 'info',
        line: 40,
        column: 20,
        message: '标签有误',
      }),
      finding({
        ruleId: 'applicant-total',
        section: 'requests',
        line: 140,
        column: 3,
        cell: cell('outcomeTotal', 'total'),
        cause: { ...cause },
        message: '六类申请人之和为 13，总计为 23',
      }),
    ]),
  )
  expect(output).toBe(`a.md
  某县人民政府 · 2023 年度 · 2021 年格式

  全文
    1:1    警告  标题缺少年度  report-title

  三、收到和处理政府信息公开申请情况
    疑似有误的单元格：（七）总计 × 自然人：13 → 23
      40:12  错误  各项之和为 23，（七）总计为 13，相差 10  outcome-total
                   收到和处理政府信息公开申请情况表 › （七）总计 × 自然人
      140:3  错误  六类申请人之和为 13，总计为 23  applicant-total
                   收到和处理政府信息公开申请情况表 › （七）总计 × 总计
    40:20  提示  标签有误  table-labels

  不合规：2 个错误，1 个警告，1 条提示

共 1 个文件：合规 0，不合规 1，需人工核对 0；2 个错误，1 个警告，1 条提示
`)
})

test('says of a Word file where a finding stands in words, and once where several stand', () => {
  const report = { organ: '某县人民政府', year: 2023, edition: '2021', format: 'docx' } as const
  const table = { id: 'requests', row: 'outcomeTotal' } as const
  const total = { section: 'requests', line: 37, column: 19, cell: cell('outcomeTotal', 'individual'), table } as const
  const cause = { cell: cell('outcomeTotal', 'individual'), printed: 13, expected: 23 }
  const output = print(
    result(
      [
        finding({ ruleId: 'report-title', level: 'warning', message: '标题缺少年度' }),
        finding({ ruleId: 'citation-form', level: 'info', message: '文号写法有误', paragraph: 2 }),
        finding({ ...total, section: 'overview', table: undefined, paragraph: 3, message: '正文写13' } as never),
        finding({ ...total, cause }),
        finding({ ...total, cause, ruleId: 'applicant-total' }),
        finding({ ...total, message: '不是整数', ruleId: 'cell-number' }),
        finding({ section: 'requests', table, level: 'warning', message: '标签有误', ruleId: 'table-labels' }),
        finding({
          section: 'requests',
          table: { id: 'requests', row: null },
          message: '缺一列',
          ruleId: 'table-shape',
        }),
        finding({ section: 'problems', message: '标题有误', ruleId: 'section-headings' }),
      ],
      { filePath: '/work/a.docx', report },
    ),
  )
  expect(output).toContain(`
  全文
    警告  标题缺少年度  report-title
    第 2 段
      提示  文号写法有误  citation-form

  一、总体情况
    第 3 段
      错误  正文写13  outcome-total
            收到和处理政府信息公开申请情况表 › （七）总计 × 自然人

  三、收到和处理政府信息公开申请情况
    疑似有误的单元格：（七）总计 × 自然人：13 → 23
      收到和处理政府信息公开申请情况表 › （七）总计 × 自然人
        错误  各项之和为 23，（七）总计为 13，相差 10  outcome-total
        错误  各项之和为 23，（七）总计为 13，相差 10  applicant-total
    收到和处理政府信息公开申请情况表 › （七）总计 × 自然人
      错误  不是整数  cell-number
    收到和处理政府信息公开申请情况表 › （七）总计
      警告  标签有误  table-labels
    收到和处理政府信息公开申请情况表
      错误  缺一列  table-shape

  五、存在的主要问题及改进情况
    错误  标题有误  section-headings
`)
  expect(output).not.toMatch(/\d:\d/u)
})

test('says of a PDF the page first', () => {
  const report = { organ: '某县人民政府', year: 2023, edition: '2021', format: 'pdf' } as const
  const messages = [
    finding({ section: 'overview', page: 2, message: '文号写法有误', ruleId: 'citation-form' }),
    finding({ section: 'overview', page: 2, cell: cell('outcomeTotal', 'individual'), message: '正文写13' }),
    finding({
      section: 'requests',
      page: 3,
      cell: cell('outcomeTotal', 'individual'),
      table: { id: 'requests', row: 'outcomeTotal' },
    }),
  ]
  expect(stylish([result(messages, { report })], { ...context, locale: 'en' })).toContain(`
  一、总体情况
    page 2
      error    文号写法有误  citation-form
      error    正文写13  outcome-total
               收到和处理政府信息公开申请情况表 › （七）总计 × 自然人

  三、收到和处理政府信息公开申请情况
    page 3 › 收到和处理政府信息公开申请情况表 › （七）总计 × 自然人
      error    各项之和为 23，（七）总计为 13，相差 10  outcome-total
`)
})

test('names the first of many cells that may be wrong, and how many there are', () => {
  const candidates = [1, 2, 3, 4, 5, 6].map((printed) => ({
    cell: cell('deniedSecret', 'other'),
    printed,
    expected: 9,
  }))
  const five = candidates.slice(0, 5)
  const printed = (cause: Cause): string => print(result([finding({ section: 'requests', cause })]))
  expect(printed({ candidates: five })).toContain('其他：5 → 9')
  expect(printed({ candidates })).toContain(`
    疑似有误的单元格，以下之一：
      （三）不予公开 › 1.属于国家秘密 × 其他：1 → 9
      （三）不予公开 › 1.属于国家秘密 × 其他：2 → 9
      （三）不予公开 › 1.属于国家秘密 × 其他：3 → 9
      （三）不予公开 › 1.属于国家秘密 × 其他：4 → 9
      ……共 6 处
      1:1  错误  `)
})

test('groups findings that have the same candidates', () => {
  const candidates = [{ cell: cell('granted', 'other'), printed: 1, expected: 2 }]
  const output = print(
    result([finding({ cause: { candidates } }), finding({ cause: { candidates: [...candidates] } })]),
  )
  expect(output.match(/以下之一/g)).toHaveLength(1)
})

test('says nothing but the verdict of a clean report', () => {
  expect(print(result())).toBe(`a.md
  某县人民政府 · 2023 年度 · 2021 年格式
  合规：未发现问题

共 1 个文件：合规 1，不合规 0，需人工核对 0；未发现问题
`)
})

test('prints nothing for no results', () => {
  expect(print()).toBe('')
})

test('lists what could not be decided by reason', () => {
  const reasons = { 'report-year': ['没有年份'], 'fee-statement': ['没有年份', '缺第六部分'] }
  expect(print(result([], { verdict: 'incomplete', reasons }))).toContain(`
  未能判定的规则
    没有年份：report-year、fee-statement
    缺第六部分：fee-statement

  需人工核对
`)
})

test('says why a file could not be judged, and leaves such files out of "no findings"', () => {
  const output = print(result([fatal('文件是空的', 'empty')], { filePath: '/elsewhere/b.txt' }), result())
  expect(output).toContain('/elsewhere/b.txt\n\n  无法判断：文件是空的  empty\n\n  需人工核对\n')
  expect(output).toMatch(/\n共 2 个文件：合规 1，不合规 0，需人工核对 1，其中 1 个无法判断\n$/)
})

test('leaves out facts of the report that are unknown', () => {
  const report = { organ: null, year: null, edition: '2019', format: 'text' } as const
  expect(print(result([], { report }))).toContain('a.md\n  2019 年格式\n')
  expect(print(result([], { report: { ...report, edition: null } }))).toContain('a.md\n  合规')
})

test('speaks English, with the labels of the form as they are', () => {
  const cause = { cell: cell('received', 'total'), printed: 1, expected: 2 }
  const reasons = { 'report-year': ['no year'] }
  const output = stylish([result([finding({ message: 'the sum is 2', cause })], { reasons }), result()], {
    ...context,
    locale: 'en',
  })
  expect(output).toBe(`a.md
  某县人民政府 · report year 2023 · format of 2021

  Whole report
    Probably wrong cell: 一、本年新收政府信息公开申请数量 × 总计: 1 → 2
      1:1  error    the sum is 2  outcome-total

  Rules that could not be decided
    no year: report-year

  not compliant: 1 error

a.md
  某县人民政府 · report year 2023 · format of 2021
  compliant: no findings

2 files: 1 compliant, 1 not compliant, 0 to review; 1 error
`)
})

test.each([40, 80, 200])('keeps within %i columns and aligns what follows', (columns) => {
  const message = '自然人：（一）至（六）各项之和为 10 + 2 + 0 + 0 + 1 + 0 + 0 + 0 + 3 + 0 + 7 = 23，（七）总计为 13'
  const output = stylish(
    [result([finding({ message, section: 'requests', cell: cell('otherNoCorrection', 'business') })])],
    { ...context, columns },
  )
  for (const line of output.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
  expect(output).toMatch(/\n {15}收到和处理/)
})

test('never prints control or bidi characters of a report', () => {
  const hostile = '\x1b[2J\u202e\x9b\n'
  const output = print(
    result([finding({ message: hostile }), fatal(hostile, 'binary')], {
      filePath: `/work/${hostile}`,
      report: { organ: hostile, year: 2023, edition: hostile, format: 'text' },
      reasons: { x: [hostile] },
    }),
  )
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u)
  expect(output.match(/\\u202e/g)).toHaveLength(6)
})

test('colours only when asked', () => {
  const results = [
    result([finding({ section: 'requests' }), finding({ level: 'warning' }), finding({ level: 'info' })]),
    result([fatal('$& 空', 'empty')]),
  ]
  const plain = stylish(results, context)
  const coloured = stylish(results, { ...context, color: true })
  expect(coloured).toContain('\x1b[31m错误\x1b[39m')
  expect(coloured).toContain('\x1b[33m警告\x1b[39m')
  expect(stripVTControlCharacters(coloured)).toBe(plain)
})

test.each(['::stop-commands::x.md', '##[error]x.md', '::error::##[group]x.md'])(
  'prints the file name %s so that no runner of workflows takes it for a command',
  (name) => {
    const lines = print(
      result([finding({ message: `${'长'.repeat(31)} ::error::x` })], { filePath: `/work/${name}` }),
    ).split('\n')
    expect(lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([])
  },
)

test('names no file without errors where errors alone are shown', () => {
  const faulty = result([finding({ message: '合计有误' })], { filePath: '/work/b.md' })
  const output = stylish([result([]), faulty], { ...context, errorsOnly: true })
  expect(output).not.toContain('a.md')
  expect(output).toContain('b.md')
  expect(output).toContain('共 2 个文件：合规 1，不合规 1')
})

test.each([
  ['is said where they found nothing', [], 1],
  ['goes without saying where they found something', [finding({ message: '缺少一份报告' })], 0],
])('that rules over many reports are kept %s', (_, messages, times) => {
  const scope = { kind: 'set', organ: null, year: 2023 } as const
  const found = result(messages, { filePath: '/work/units.csv', scope: { ...scope, kind: 'organ', organ: '某县' } })
  const rest = result([], { filePath: '/work/units.csv', scope })
  const output = stylish([...(messages.length > 0 ? [found] : []), rest], context)
  expect(output.split('合规：未发现问题').length - 1).toBe(times)
})
