import { describe, expect, it } from 'vitest'
import { formPlace, sourcePlace } from '../../src/formatters/document/place.js'
import { documentWords } from '../../src/formatters/document/words.js'
import { formWords } from '../../src/formatters/form-words.js'
import { placeText } from '../../src/formatters/placed-text.js'
import type { LintMessage } from '../../src/model/index.js'
import { finding, result } from './fakes.js'

const cell = { table: 'disputes', row: 'review', column: 'upheld' } as const
const tableTitle = '政府信息公开行政复议、行政诉讼情况表'
const word = result([], { report: { organ: null, year: 2023, edition: '2021', format: 'docx' } })
const words = documentWords('zh-CN')

describe.each<[string, Partial<LintMessage>, { form: string; source: string[]; text: string }]>([
  [
    'a paragraph',
    { section: 'overview', paragraph: 3 },
    { form: '一、总体情况', source: ['第 3 段'], text: '一、总体情况 › 第 3 段' },
  ],
  [
    'a paragraph that is compared with a cell',
    { section: 'overview', paragraph: 3, cell },
    {
      form: `${tableTitle} › 行政复议 × 结果维持`,
      source: ['一、总体情况 › 第 3 段'],
      text: `${tableTitle} › 行政复议 × 结果维持 › 一、总体情况 › 第 3 段`,
    },
  ],
  [
    'a row',
    { section: 'disputes', table: { id: 'disputes', row: 'review' } },
    { form: `${tableTitle} › 行政复议`, source: [], text: `${tableTitle} › 行政复议` },
  ],
  [
    'a table',
    { section: 'disputes', table: { id: 'disputes', row: null } },
    { form: tableTitle, source: [], text: tableTitle },
  ],
  ['the report', { section: null }, { form: '全文', source: [], text: '' }],
])('the place in Word of %s', (_, message, { form, source, text }) => {
  const found = finding({ line: 37, column: 19, ...message })

  it('stands in documents', () => {
    expect(formPlace(found, formWords(word, {}), words)).toBe(form)
    expect(sourcePlace(found, word, words, formWords(word, {}))).toEqual(source)
  })

  it('stands in formats for programs', () => {
    expect(placeText(found, word, { locale: 'zh-CN' })).toBe(text)
  })
})
