import { expect, it } from 'vitest'
import { isFlat, unseenStyle } from '../../../../src/parse/read/docx/anchor.js'

it.each([
  ['in the margin is seen', 'left:-200pt;width:100pt', undefined],
  ['beyond the margin is not', 'left:-300pt;width:60pt', 'outside'],
])('a shape that ends %s', (_, style, by) => {
  expect(unseenStyle(`position:absolute;${style}`)).toBe(by)
})

it.each([
  ['at the right of a large page is seen', 'left:900pt;width:100pt', undefined],
  ['beyond any page is not', 'left:1800pt;width:100pt', 'outside'],
])('a shape that begins %s', (_, style, by) => {
  expect(unseenStyle(`position:absolute;${style}`)).toBe(by)
})

it.each([
  ['a point and a half has no room for text', 1.5, true],
  ['three points may have', 3, false],
])('a shape of %s', (_, height, flat) => {
  const emuPerPoint = 12_700
  expect(isFlat(200 * emuPerPoint, height * emuPerPoint)).toBe(flat)
})
