import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['of less than a point is not seen', 'font-size:1px', ['tiny']],
  ['of a point and a half is seen', 'font-size:2px', []],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
