import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkstyle } from '../../src/formatters/checkstyle.js'
import { arbitraryResults, hostile } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'
import { parseXml } from './parse-xml.js'

test('writes a file element a file and an error element a finding', () => {
  const messages = [
    finding({ line: 40, column: 12, message: '相差 10' }),
    finding({ level: 'info', ruleId: null, code: 'mislabelled', message: '扩展名' }),
  ]
  expect(checkstyle([result(messages, { filePath: '/work/某县/a.md' }), result()], context()))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="某县/a.md">
    <error line="40" column="12" severity="error" message="相差 10" source="report-lint.rules.outcome-total"/>
    <error line="1" column="1" severity="info" message="扩展名" source="report-lint.mislabelled"/>
  </file>
  <file name="a.md"/>
</checkstyle>
`)
})

test('gives no line where the file has none', () => {
  const { children } = parseXml(checkstyle([result([fatal('文件是空的', 'empty')])], context()))
  expect(children[0]?.children[0]?.attributes).toEqual({
    severity: 'error',
    message: '文件是空的',
    source: 'report-lint.empty',
  })
})

test('lists what a person has to decide', () => {
  const results = [result([], { verdict: 'incomplete', reasons: { 'report-year': ['没有年份'] } })]
  expect(parseXml(checkstyle(results, context())).children[0]?.children[0]?.attributes).toEqual({
    severity: 'info',
    message: '需人工核对：没有年份（report-year）',
    source: 'report-lint.incomplete',
  })
})

test.each(hostile)('keeps %j in a name and a message from becoming markup', (text) => {
  const root = parseXml(checkstyle([result([finding({ message: text })], { filePath: `/work/${text}x` })], context()))
  expect(root.children[0]?.children).toHaveLength(1)
})

test('is well formed with an element for each finding, whatever the results hold', () => {
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      const { children } = parseXml(checkstyle(results, context()))
      const found = children.map((file) =>
        file.children.filter(
          ({ attributes: { source } }) => !/^report-lint\.(?:incomplete|accepted)$/u.test(source ?? ''),
        ),
      )
      expect(found.map(({ length }) => length)).toEqual(results.map(({ messages }) => messages.length))
    }),
  )
})
