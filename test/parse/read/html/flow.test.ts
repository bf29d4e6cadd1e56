import { expect, it } from 'vitest'
import { readPage } from '../../../../src/parse/read/html/read.js'

const words = '本机关按照规定办理公开申请并将结果告知各位申请人'.repeat(5)

it.each([
  ['is one where it is as long as a heading', 60, 'heading'],
  ['is a paragraph in its font where it is longer', 110, 'line'],
])('what stands in a heading element %s', (_, length, type) => {
  expect(readPage(`<h2>${words.slice(0, length)}</h2>`).blocks.map((block) => block.type)).toEqual([type])
})
