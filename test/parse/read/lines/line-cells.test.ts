import { expect, it } from 'vitest'
import { readText } from '../../../../src/parse/read/lines/text.js'

const typesOf = (text: string): string[] => readText(text).map(({ type }) => type)
/** A label that no form has, of some length. */
const label = (length: number): string => '本机关自行统计的其他各类对外服务办理情况'.repeat(5).slice(0, length)
/** A row with so many numbers of four digits. */
const wide = (count: number): string => `行政许可${',1234'.repeat(count)}`

it.each([
  ['a row where four numbers stand behind a label that nobody knows', `${label(8)},1,2,3,4`, 'table'],
  ['prose where there are two', `${label(8)},12,5`, 'line'],
  ['a row with a long label', `${label(45)},1,2,3`, 'table'],
  ['prose where what stands before the numbers is a sentence', `${label(80)},1,2,3`, 'line'],
  ['a row where it has the numbers of a wide table', wide(50), 'table'],
  ['prose where it is longer than any row', wide(90), 'line'],
  ['no row of fields where they part thousands in columns', `${label(8)}    8,958    19,771    3    0`, 'line'],
  ['no row of fields where one blank sets the columns apart', `${label(8)} 142,040 8,958 0 727,201`, 'line'],
  ['no row of fields in a number of millions', '11,398,889', 'line'],
  ['a row where some of its numbers only look like thousands', `${label(8)},142,040,3`, 'table'],
  ['a row where spaces stand behind its commas', `${label(8)},  1,  234,  5`, 'table'],
])('a line with commas is %s', (_, line, type) => {
  expect(typesOf(line)).toEqual([type])
})
