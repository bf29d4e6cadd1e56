import { expect, it } from 'vitest'
import { readPage } from '../../../../../src/parse/read/html/read.js'

/** Why a text with such a style is not seen; nothing where it is. */
const hiddenBy = (style: string): string[] =>
  readPage(`<p>甲</p><div style="${style}">乙</div>`).hidden.map(({ by }) => by)

it.each<[string, string, string[]]>([
  ['that is nearly transparent is not seen', 'opacity:.04', ['transparent']],
  ['that is faint is seen', 'opacity:.08', []],
  ['in a box of a part of a pixel is not seen', 'height:.8px;overflow:hidden', ['collapsed']],
  ['of which a stripe is left may be seen', 'height:1.6px;overflow:hidden', []],
  ['behind a strong blur is not seen', 'filter:blur(18px)', ['transparent']],
  ['behind a weak blur is seen', 'filter:blur(8px)', []],
  ['that is moved by half a window may be seen', 'position:absolute;left:-700px', []],
  ['that is moved by more than a window is not seen', 'position:absolute;left:-1500px', ['outside']],
  ['that is indented by half a window to the left may be seen', 'text-indent:-600px', []],
  ['that is indented by a window to the left is not seen', 'text-indent:-1300px', ['outside']],
])('text %s', (_, style, by) => {
  expect(hiddenBy(style)).toEqual(by)
})
