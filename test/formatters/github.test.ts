import fc from 'fast-check'
import { expect, test } from 'vitest'
import { github } from '../../src/formatters/github.js'
import { arbitraryResults } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'

test('writes a command a finding, with the kind that its level has', () => {
  const messages = [
    finding({ line: 40, column: 12, endLine: 40, message: '相差 10' }),
    finding({ level: 'warning', line: 3, endLine: 5, message: '标题缺少年度', ruleId: 'report-title' }),
    finding({ level: 'info', ruleId: null, code: 'mislabelled', message: '扩展名' }),
  ]
  expect(github([result(messages, { filePath: '/work/某县/a.md' })], context()))
    .toBe(`::error file=某县/a.md,line=40,col=12,endLine=40,title=outcome-total::相差 10
::warning file=某县/a.md,line=3,endLine=5,title=report-title::标题缺少年度
::notice file=某县/a.md,line=1,col=1,endLine=1,title=mislabelled::扩展名
`)
})

test('names page and cell of a Word or PDF file in words, since it has no lines', () => {
  const cell = { table: 'requests', row: 'outcomeTotal', column: 'individual' } as const
  const report = { organ: null, year: 2023, edition: '2021', format: 'pdf' } as const
  expect(
    github(
      [result([finding({ page: 3, table: { id: 'requests', row: cell.row }, cell, message: '相差 10' })], { report })],
      context(),
    ),
  ).toBe(
    '::error file=a.md,title=outcome-total::相差 10（第 3 页 › 收到和处理政府信息公开申请情况表 › （七）总计 × 自然人）\n',
  )
})

test('says which file could not be judged', () => {
  expect(github([result([fatal('文件是空的', 'empty')])], context())).toBe(
    '::error file=a.md,title=empty::无法判断：文件是空的\n',
  )
})

test('lists what a person has to decide once a reason', () => {
  const reasons = { 'report-year': ['没有年份'], 'fee-statement': ['没有年份'] }
  expect(github([result([], { reasons, verdict: 'incomplete' })], context())).toBe(
    '::notice file=a.md,title=需人工核对::需人工核对：没有年份（report-year、fee-statement）\n',
  )
})

test('escapes what would end the command or one of its properties', () => {
  const message = '100%\r\n::error::x'
  const output = github([result([finding({ message })], { filePath: '/work/a,line=9:%.md' })], context())
  expect(output).toBe(
    String.raw`::error file=a%2Cline=9%3A%25.md,line=1,col=1,endLine=1,title=outcome-total::100%25\u000d\u000a::error::x` +
      '\n',
  )
})

test('writes nothing but whole commands, whatever the results hold', () => {
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      for (const line of github(results, context()).split('\n').slice(0, -1)) {
        expect(line).toMatch(
          /^::(?:error|warning|notice) file=[^,:]+(?:,(?:(?:line|col|endLine)=\d+|title=[^,:]*))*::/u,
        )
        expect(line).not.toMatch(/[\p{Control}\p{Format}\p{Surrogate}]|%(?!25|3A|2C)/u)
      }
    }),
  )
})
