import { expect, it } from 'vitest'
import { proseOf } from '../../src/prose/prose.js'
import type { Paragraph } from '../../src/model/index.js'

const point = { line: 1, column: 1, offset: 0 }
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', value, position: { start: point, end: point } })

it('takes a paragraph apart once', () => {
  const node = paragraph('全年新收申请12件，其中自然人9件。见附件（国办公开办函〔2021〕30号）。')
  const prose = proseOf(node)
  expect(proseOf(node)).toBe(prose)
  expect(prose.clauses).toBe(prose.clauses)
  expect(prose.clauses.map(({ text }) => text)).toEqual([
    '全年新收申请12件',
    '其中自然人9件',
    '见附件',
    '国办公开办函〔2021〕30号',
  ])
  expect(prose.documentNumbers.map(({ printed }) => printed)).toEqual(['国办公开办函〔2021〕30号'])
})
