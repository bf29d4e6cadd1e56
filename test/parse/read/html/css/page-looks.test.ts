import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['that a filter darkens to a fifth may not be seen', 'filter:brightness(.2)', ['uncertain']],
  ['that a filter darkens by half is seen', 'filter:brightness(.5)', []],
  ['with double contrast and more is seen', 'filter:contrast(2.5)', []],
  ['with four times the contrast may not be seen', 'filter:contrast(4)', ['uncertain']],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
