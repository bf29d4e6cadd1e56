import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['that stands some pages above the end of the page is seen', 'position:absolute;bottom:7000px', []],
  ['that stands above the head of any page is not seen', 'position:absolute;bottom:12000px', ['outside']],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
