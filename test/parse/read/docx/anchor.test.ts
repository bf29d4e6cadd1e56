import { expect, it } from 'vitest'
import { unseenStyle } from '../../../../src/parse/read/docx/anchor.js'

it.each([
  ['in the margin is seen', 'left:-200pt;width:100pt', undefined],
  ['beyond the margin is not', 'left:-300pt;width:60pt', 'outside'],
])('a shape that ends %s', (_, style, by) => {
  expect(unseenStyle(`position:absolute;${style}`)).toBe(by)
})
