import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/formatters/width.js'
import { pad, wrap } from '../../src/formatters/wrap.js'

test.each([
  ['ASCII', 'abc', 3],
  ['Chinese', '总计', 4],
  ['full-width marks', '（）', 4],
  ['a combining mark', 'e\u0301', 1],
  ['a character beyond the basic plane', '𠮷', 2],
])('measures %s', (_, text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('breaks between Chinese characters, which take two columns', () => {
  expect(wrap('政府信息公开', 8)).toEqual(['政府信息', '公开'])
})

test('does not break inside a number or word', () => {
  expect(wrap('各项之和为 12345 件', 12)).toEqual(['各项之和为', '12345 件'])
})

test('keeps closing marks from the beginning of a line and opening ones from its end', () => {
  expect(wrap('总计为二，相差一', 8)).toEqual(['总计为', '二，相差', '一'])
  expect(wrap('总计为（七）', 8)).toEqual(['总计为', '（七）'])
})

test('keeps the number of a list item with its text', () => {
  expect(wrap('不予公开 1.属于', 12)).toEqual(['不予公开', '1.属于'])
})

test('splits a word that is wider than a line', () => {
  expect(wrap('看 abcdefghij', 4)).toEqual(['看', 'abcd', 'efgh', 'ij'])
})

test('gives one empty line for no text', () => {
  expect(wrap('', 10)).toEqual([''])
})

test('loses no character but spaces and keeps within the width', () => {
  const text = fc.string({ unit: fc.constantFrom('总', '计', '（', '）', '，', ' ', 'a', '1', '.', '𠮷') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (value, width) => {
      const lines = wrap(value, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(value.replaceAll(' ', ''))
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }),
  )
})

test('pads by columns, and leaves wider text as it is', () => {
  expect(pad('错误', 7)).toBe('错误   ')
  expect(pad('warning', 4)).toBe('warning')
})
