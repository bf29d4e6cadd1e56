import { expect, test } from 'vitest'
import { forEslint, rulesMetaOf } from '../../src/formatters/eslint-results.js'
import { rules } from '../../src/rules/index.js'
import { finding, result } from './fakes.js'

test('counts advice as warnings, which is the least level of ESLint', () => {
  const advice = finding({ level: 'info', fix: { range: [0, 1], text: '' } })
  expect(forEslint(result([finding({ level: 'warning' }), advice]))).toMatchObject({
    warningCount: 2,
    fixableWarningCount: 1,
    usedDeprecatedRules: [],
  })
})

test('shows control and bidi characters of names, messages and sources instead of passing them on', () => {
  const safe = forEslint(
    result([finding({ message: '\x1b[2J' })], { filePath: '/work/\u202e.docx', source: 'a\n\x1b\u202e' }),
  )
  expect(safe.messages[0]?.message).toBe(String.raw`\u001b[2J`)
  expect(safe.filePath).toBe(String.raw`/work/\u202e.docx`)
  expect(safe.source).toBe(String.raw`a` + '\n' + String.raw`\u001b\u202e`)
})

test('describes rules as ESLint does', () => {
  const duty = { zh: '总计等于各项之和', en: 'The total is the sum' }
  const [error, warning] = [rules[0]!, rules[1]!].map((rule) => ({ ...rule, duty }))
  expect(
    rulesMetaOf(
      [
        { ...error!, id: 'a', level: 'error', url: 'https://example.org/a' },
        { ...warning!, id: 'b', level: 'warning', url: 'https://example.org/b', fixable: true },
      ],
      'zh-CN',
    ),
  ).toEqual({
    a: { type: 'problem', docs: { description: '总计等于各项之和', url: 'https://example.org/a' } },
    b: {
      type: 'suggestion',
      docs: { description: '总计等于各项之和', url: 'https://example.org/b' },
      fixable: 'code',
    },
  })
})
