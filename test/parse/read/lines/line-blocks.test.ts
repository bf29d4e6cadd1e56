import { expect, it } from 'vitest'
import { readText } from '../../../../src/parse/read/lines/text.js'

const words = '本年度以各种方式受理并且按期答复了公开申请'.repeat(5)

it.each([
  ['a cell where it is as long as a label', 45, 'table'],
  ['prose where it is longer than any', 80, 'line'],
])('a line that ends in a tab is %s', (_, length, type) => {
  expect(readText(`${words.slice(0, length)}\t`).map((block) => block.type)).toEqual([type])
})
