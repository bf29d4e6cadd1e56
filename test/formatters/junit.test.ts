import fc from 'fast-check'
import { expect, test } from 'vitest'
import { junit } from '../../src/formatters/junit.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import { arbitraryResults, hostile } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'
import { parseXml, type ParsedElement } from './parse-xml.js'

const casesOf = (...results: LintResult[]): ParsedElement[] =>
  parseXml(junit(results, context())).children.flatMap(({ children }) => children)

/** How the case of a rule ended. */
const ending = (differences: Partial<LintResult>, messages: LintMessage[] = []): ParsedElement | undefined =>
  casesOf(result(messages, differences)).find(({ attributes }) => attributes['name'] === 'outcome-total')?.children[0]

test('writes a suite a file and a case a rule', () => {
  const outcomes = {
    'balance-equation': 'pass',
    'outcome-total': 'fail',
    'fee-statement': 'notApplicable',
    'report-year': 'incomplete',
  } as const
  const reasons = { 'report-year': ['没有年份'] }
  const messages = [finding({ line: 40, column: 12, message: '相差 <10>' })]
  expect(junit([result(messages, { filePath: '/work/某县/a.md', outcomes, reasons })], context()))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="report-lint" tests="5" failures="1" errors="0" skipped="2" time="0">
  <testsuite name="某县/a.md" tests="5" failures="1" errors="0" skipped="2" time="0">
    <testcase name="read" classname="某县/a_md" file="某县/a.md" time="0"/>
    <testcase name="balance-equation" classname="某县/a_md" file="某县/a.md" time="0"/>
    <testcase name="outcome-total" classname="某县/a_md" file="某县/a.md" time="0">
      <failure message="相差 &lt;10&gt;" type="error">某县/a.md:40:12 错误：相差 &lt;10&gt;</failure>
    </testcase>
    <testcase name="fee-statement" classname="某县/a_md" file="某县/a.md" time="0">
      <skipped message="不适用于本报告"/>
    </testcase>
    <testcase name="report-year" classname="某县/a_md" file="某县/a.md" time="0">
      <skipped message="需人工核对：没有年份"/>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('lists all findings of a rule under the first of the worst level', () => {
  const messages = [
    finding({ level: 'info', message: '甲' }),
    finding({ level: 'warning', line: 2, message: '乙' }),
    finding({ level: 'warning', line: 3, message: '丙' }),
  ]
  const outcomes = { 'outcome-total': 'fail' } as const
  expect(ending({ outcomes, reasons: { 'outcome-total': ['缺表'] } }, messages)).toMatchObject({
    name: 'failure',
    attributes: { message: '乙……共 3 处', type: 'warning' },
    text: 'a.md:1:1 提示：甲\na.md:2:1 警告：乙\na.md:3:1 警告：丙\n需人工核对：缺表',
  })
})

test('passes a rule that only gives advice, and prints the advice', () => {
  expect(ending({}, [finding({ level: 'info', message: '甲' })])).toMatchObject({
    name: 'system-out',
    text: 'a.md:1:1 提示：甲',
  })
})

test('skips a rule whose findings are accepted, with the reasons', () => {
  const accepted = {
    ...finding(),
    suppressions: [{ kind: 'baseline' as const, justification: '历史数据' }],
  }
  const outcomes = { 'outcome-total': 'fail' } as const
  const reasons = { 'outcome-total': ['缺表'] }
  expect(ending({ outcomes, reasons, suppressedMessages: [accepted, accepted] })).toMatchObject({
    name: 'skipped',
    attributes: { message: '需人工核对：缺表；已接受：历史数据' },
  })
})

test('makes the case of reading an error where the file could not be judged', () => {
  expect(casesOf(result([fatal('文件是空的', 'empty')]))).toMatchObject([
    {
      attributes: { name: 'read' },
      children: [
        { name: 'error', attributes: { message: '文件是空的', type: 'empty' }, text: 'a.md 错误：文件是空的' },
      ],
    },
  ])
})

test('puts findings of no rule into the case of reading', () => {
  const found = finding({ ruleId: null, level: 'info', code: 'mislabelled', message: '扩展名' })
  expect(casesOf(result([found]))).toMatchObject([
    { attributes: { name: 'read' }, children: [{ name: 'system-out', text: 'a.md:1:1 提示：扩展名' }] },
  ])
})

test('names page and section of a Word file instead of a line', () => {
  const report = { organ: null, year: null, edition: null, format: 'docx' } as const
  expect(ending({ report }, [finding({ message: '甲', page: 2, section: 'overview' })])?.text).toBe(
    'a.md 错误：甲（第 2 页 › 一、总体情况）',
  )
})

test('speaks English', () => {
  const results = [result([finding({ message: 'a' }), finding({ message: 'b' })], { outcomes: { x: 'notApplicable' } })]
  const output = junit(results, context({ locale: 'en' }))
  expect(output).toContain('<failure message="a … 2 in all" type="error">a.md:1:1 error: a\n')
  expect(output).toContain('<skipped message="does not apply to this report"/>')
})

test.each(hostile)('keeps %j in names, messages and reasons from becoming markup', (text) => {
  const cases = casesOf(
    result([finding({ message: text })], {
      filePath: `/work/${text}x`,
      outcomes: { 'report-year': 'incomplete' },
      reasons: { 'report-year': [text] },
    }),
  )
  expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([[], ['skipped'], ['failure']])
})

test('is well formed and counts its cases, whatever the results hold', () => {
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      const root = parseXml(junit(results, context()))
      for (const suite of root.children) {
        const ended = (name: string): number =>
          suite.children.filter(({ children }) => children.some((child) => child.name === name)).length
        expect(suite.attributes).toMatchObject({
          tests: String(suite.children.length),
          failures: String(ended('failure')),
          errors: String(ended('error')),
          skipped: String(ended('skipped')),
        })
      }
    }),
  )
})
