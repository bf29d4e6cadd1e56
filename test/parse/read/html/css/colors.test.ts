import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['nearly white is lost', 'color:#f7f7f7', ['colour']],
  ['in light grey is seen', 'color:#ededed', []],
  ['of two parts in a hundred of its ink is lost', 'color:rgba(0,0,0,.04)', ['colour']],
  ['in a hue as light as white is lost', 'color:oklch(.985 .01 200)', ['colour']],
  ['in a hue that is hardly darker is seen', 'color:oklch(.97 .01 200)', []],
  ['in a faint ink is seen', 'color:rgba(0,0,0,.08)', []],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
