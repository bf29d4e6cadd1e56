import { type Grid, mapLabels } from '../grid.js'
import { openPipeTable } from './pipe-rows.js'
import { type Layout, pageLayout } from './page.js'
import { tabTable } from './tab-rows.js'

const reworded =
  (reword: (text: string) => string, table: (grid: Grid) => string = tabTable) =>
  (grid: Grid): string =>
    table(mapLabels(grid, reword))

/** Short labels stretched to the width of their cell: 总 计. */
const stretched =
  (space: string) =>
  (text: string): string =>
    /^\p{Script=Han}{2,4}$/u.test(text) ? Array.from(text).join(space) : text.replace('总计', `总${space}计`)

const halfWidth = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')')
const halfWidthNumber = (text: string): string => halfWidth(text).replace(/^(\([一二三四五六七]\))/u, '$1 ')
const enumerated = (text: string): string => text.replace(/^(\d)\./u, '$1、')

/** Characters that PDF text gives as Kangxi radicals: they look alike and are other code points. */
const radicals: Record<string, string> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  行: '⾏',
  自: '⾃',
  大: '⼤',
  工: '⼯',
  文: '⽂',
}
const withRadicals = (text: string): string =>
  Array.from(text)
    .map((character) => radicals[character] ?? character)
    .join('')

export const labelLayouts = {
  'spaced-labels': pageLayout({ table: reworded(stretched(' ')) }),
  'ideographic-spaced-labels': pageLayout({ table: reworded(stretched('\u3000'), openPipeTable) }),
  'half-width-brackets': pageLayout({
    table: reworded(halfWidthNumber),
    subHeading: (number, text) => `${halfWidth(number)}${text}`,
  }),
  'enumeration-commas': pageLayout({ table: reworded(enumerated) }),
  'kangxi-radicals': pageLayout({
    table: reworded(withRadicals),
    heading: (number, text) => withRadicals(`${number}、${text}`),
    subHeading: (number, text) => withRadicals(`${number}${text}`),
  }),
} satisfies Record<string, Layout>
