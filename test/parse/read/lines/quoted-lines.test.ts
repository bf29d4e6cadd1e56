import { expect, it } from 'vitest'
import type { Span } from '../../../../src/model/index.js'
import { wholeLines } from '../../../../src/parse/read/lines/quoted-lines.js'

/** How many lines are left of a cell in quotes that has so many. */
function linesLeft(count: number): number {
  const inner = Array.from({ length: count - 2 }, (_, index) => `第${String(index + 2)}行`)
  const texts = ['规章\t"第1行', ...inner, '末行"\t3']
  return [...wholeLines(texts.map((text): Span => ({ text, start: 0, end: text.length })))].length
}

it('the lines of a cell in quotes are one line where a cell may have as many', () => {
  expect(linesLeft(10)).toBe(1)
})

it('lines between quotes stay apart where they are more than those of a cell', () => {
  expect(linesLeft(18)).toBe(18)
})
