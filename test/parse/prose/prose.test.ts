import { expect, it } from 'vitest'
import { proseOf } from '../../../src/parse/prose/prose.js'
import type { Paragraph } from '../../../src/types.js'

const point = { line: 1, column: 1, offset: 0 }
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', value, position: { start: point, end: point } })

it('takes a paragraph apart once', () => {
  const node = paragraph('全年新收申请12件，其中自然人9件。见附件（国办公开办函〔2021〕30号）。')
  const prose = proseOf(node)
  expect(proseOf(node)).toBe(prose)
  expect(prose.quantities).toBe(prose.quantities)
  expect(prose.quantities.map(({ value }) => value)).toEqual([12, 9])
  expect(prose.clauses.map((clause) => prose.quantitiesOf(clause).map(({ value }) => value))).toEqual([
    [12],
    [9],
    [],
    [],
  ])
  expect(prose.documentNumbers.map(({ printed }) => printed)).toEqual(['国办公开办函〔2021〕30号'])
})

it('takes it apart anew after a great many others, and finds the same', () => {
  const prose = proseOf(paragraph('新收申请12件，结转３件。'))
  const { quantities, clauses } = prose
  for (let number = 0; number < 2_500; number += 1)
    expect(proseOf(paragraph(`收到${number}件`)).quantities).toHaveLength(1)
  expect(prose.quantities).not.toBe(quantities)
  expect(prose.quantities).toEqual(quantities)
  expect(prose.clauses).toEqual(clauses)
  expect(clauses.map((clause) => prose.quantitiesOf(clause).length)).toEqual([1, 1])
  expect(prose.clauses.map((clause) => prose.quantitiesOf(clause).map(({ value }) => value))).toEqual([[12], [3]])
})
