import { expect, it } from 'vitest'
import type { Span } from '../../../../src/model/index.js'
import { lastTitle, mayEndTitle } from '../../../../src/parse/read/html/title-lines.js'

const title = '松岚县教育局2023年政府信息公开工作年度报告'

const spanOf = (text: string): Span => ({ text, start: 0, end: text.length })
const titleAbove = (count: number): Span[] =>
  [title, ...Array.from({ length: count }, (_, index) => `第${String(index)}项`)].map(spanOf)

it('a title may stand above as many lines as the menus of a site have', () => {
  expect(lastTitle(titleAbove(150))).toMatchObject({ first: 0, last: 0, namesOrgan: true })
})

it('a title at the other end of a long page is not that of the report', () => {
  expect(lastTitle(titleAbove(300))).toBeUndefined()
})

it('a line ends as a title does with wide spaces in front of it', () => {
  expect(mayEndTitle(`标题：${' '.repeat(120)}${title}`)).toBe(true)
})

it('a paragraph that ends with the name of the report does not', () => {
  expect(mayEndTitle(`${'各单位认真落实各项要求，'.repeat(20)}现公布本年度报告`)).toBe(false)
})
