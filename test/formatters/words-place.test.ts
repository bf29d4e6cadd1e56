import { describe, expect, it } from 'vitest'
import { documentPlace, placeList } from '../../src/formatters/document/place.js'
import { documentWords } from '../../src/formatters/document/words.js'
import { formWords } from '../../src/formatters/form-words.js'
import { placeText } from '../../src/formatters/placed-text.js'
import type { LintMessage } from '../../src/model/index.js'
import { finding, result } from './fakes.js'

const cell = { table: 'disputes', row: 'review', column: 'upheld' } as const
const tableTitle = '政府信息公开行政复议、行政诉讼情况表'
const word = result([], { report: { organ: null, year: 2023, edition: '2021', format: 'docx' } })
const words = documentWords('zh-CN')

describe.each<[string, Partial<LintMessage>, { document: string[]; text: string }]>([
  [
    'a paragraph',
    { section: 'overview', paragraph: 3 },
    { document: ['一、总体情况 › 第 3 段'], text: '一、总体情况 › 第 3 段' },
  ],
  [
    'a paragraph that is compared with a cell',
    { section: 'overview', paragraph: 3, cell },
    {
      document: ['一、总体情况 › 第 3 段', `对照：${tableTitle} › 行政复议 × 结果维持`],
      text: '一、总体情况 › 第 3 段',
    },
  ],
  [
    'a row',
    { section: 'disputes', table: { id: 'disputes', row: 'review' } },
    { document: [`${tableTitle} › 行政复议`], text: `${tableTitle} › 行政复议` },
  ],
  [
    'a table',
    { section: 'disputes', table: { id: 'disputes', row: null } },
    { document: [tableTitle], text: tableTitle },
  ],
  ['the report', { section: null }, { document: ['全文'], text: '' }],
])('the place in Word of %s', (_, message, { document, text }) => {
  const found = finding({ line: 37, column: 19, ...message })

  it('stands in documents', () => {
    expect(placeList(documentPlace(found, word, words, formWords(word, {})), words)).toEqual(document)
  })

  it('stands in formats for programs', () => {
    expect(placeText(found, word, { locale: 'zh-CN' })).toBe(text)
  })
})

describe('the place in PDF', () => {
  const pdf = result([], { report: { organ: null, year: 2023, edition: '2021', format: 'pdf' } })

  it('of a sentence is its page and section, and not the table of the cell that it is compared with', () => {
    const found = finding({ section: 'overview', page: 1, cell })
    const compared = `对照：${tableTitle} › 行政复议 × 结果维持`
    expect(placeList(documentPlace(found, pdf, words, formWords(pdf, {})), words)).toEqual([
      '一、总体情况',
      '第 1 页',
      compared,
    ])
    expect(placeText(found, pdf, { locale: 'zh-CN' })).toBe('第 1 页 › 一、总体情况')
  })

  it('of a cell is its page and the table', () => {
    const found = finding({ section: 'disputes', page: 2, table: { id: 'disputes', row: 'review' }, cell })
    expect(placeText(found, pdf, { locale: 'en' })).toBe(`page 2 › ${tableTitle} › 行政复议 × 结果维持`)
  })
})
