import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['in a line of a quarter of the smallest size is seen', 'font-size:.01em;height:.25em;overflow:hidden', []],
  ['in a line of a tenth of a small size is not', 'font-size:.5em;height:.1em;overflow:hidden', ['collapsed']],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
