import { expect, it } from 'vitest'
import { readHtml } from './blocks.js'

const words = '本机关按照规定办理公开申请并将结果告知各位申请人'.repeat(4)
/** A cell of two paragraphs with so many characters each. */
const cell = (length: number): string => `<td><p>${words.slice(0, length)}</p><p>${words.slice(0, length)}</p></td>`
const frame = (...cells: string[]): string =>
  `<td><table><tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr></table></td><td>丙</td>`

it.each([
  ['with lines as long as a label is of data', `${cell(45)}<td>备注栏</td>`, ['table']],
  ['with lines of prose lays out the page', `${cell(90)}<td>备注栏</td>`, ['line', 'line', 'line']],
  ['of one cell with short lines is of data', cell(15), ['table']],
  ['of one cell with lines longer than a piece of a label lays out the page', cell(30), ['line', 'line']],
  ['with two words in a frame is of data', frame('甲', '乙'), ['table']],
  ['with a table in it lays out the page', frame('甲', '乙', '丁', '戊'), ['table', 'line']],
])('a row %s', (_, row, types) => {
  expect(readHtml(`<table><tr>${row}</tr></table>`).map(({ type }) => type)).toEqual(types)
})
