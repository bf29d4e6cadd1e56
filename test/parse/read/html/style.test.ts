import { expect, it } from 'vitest'
import { readPage } from '../../../../src/parse/read/html/read.js'

it.each([
  ['raised to the height of a mark is a mark', 4, '5¹件'],
  ['moved to the middle of its line is the next digit of a number', 2, '51件'],
])('a digit that is %s', (_, pixels, text) => {
  const { blocks } = readPage(`<p>5<span style="vertical-align:${pixels}px">1</span>件</p>`)
  expect(blocks).toMatchObject([{ text: { text } }])
})
