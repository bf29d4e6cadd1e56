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

const keyframes = '<style>@keyframes fade{to{opacity:0}}</style>'
const lines = '<p>乙</p><p>丙</p><p>丁</p>'
const line = (width: number, text: string): string =>
  `<div style="white-space:nowrap;overflow:hidden;width:${String(width)}px">${text}</div>`

it.each<[string, string, string[]]>([
  ['fades in some seconds', `${keyframes}<div style="animation:fade 7s">乙</div>`, []],
  ['takes long to fade', `${keyframes}<div style="animation:fade 15s">乙</div>`, ['uncertain']],
  ['stands at the side of a drawing', '<svg><text x="700" y="20">乙</text></svg>', []],
  ['stands beyond it', '<svg><text x="1500" y="20">乙</text></svg>', ['uncertain']],
  ['has room for its lines', `<div style="height:50px;overflow:hidden">${lines}</div>`, []],
  ['has not', `<div style="height:30px;overflow:hidden">${lines}</div>`, ['uncertain']],
  ['has room for its characters', line(120, '全年公开信息情况'), []],
  ['has room for some of them', line(60, '全年公开信息情况'), ['uncertain']],
  ['has room for its letters', line(120, 'open.example.gov.cn/'), []],
  ['has room for half of them', line(60, 'open.example.gov.cn/'), ['uncertain']],
])('whether a text is seen that %s', (_, html, by) => {
  expect(readPage(`<p>甲</p>${html}`).hidden.map((hidden) => hidden.by)).toEqual(by)
})
