import { type Grid, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'
import { tabTable } from './tab-rows.js'

const squares = (grid: Grid, write: (text: string) => string = (text) => text): string[][] =>
  slotsOf(grid).map((slots) => slots.map(({ cell, across, down }) => (across + down === 0 ? write(cell.text) : '')))

const isLabel = (text: string): boolean => !/^[-\d.]*$/u.test(text)

/** What a spreadsheet makes of a cell with a line break when it is copied. */
const inQuotes = (text: string): string =>
  isLabel(text) && text.length > 8 ? `"${text.slice(0, 6)}\n${text.slice(6)}"` : text

/** Short labels of a narrow column in two lines of one cell, which a copy does not mark. */
const halved = (text: string): string =>
  /^\p{Script=Han}{4}$/u.test(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text

/** Labels next to one another run together, numbers keep their spaces: what some viewers of PDF files copy. */
const runTogether = (grid: Grid): string =>
  grid.rows
    .map((cells) => {
      const labels = cells.filter(({ address }) => address === null).map(({ text }) => text)
      const numbers = cells.filter(({ address }) => address !== null).map(({ text }) => text)
      return [labels.join(''), ...numbers].filter((text) => text !== '').join(' ')
    })
    .join('\n')

/** Text in lines of so many characters, rows of tables left whole. */
const brokenAt = (text: string, most: number): string => text.replaceAll(new RegExp(`(.{${most}})(?=.)`, 'gu'), '$1\n')

export const copiedTableLayouts = {
  'tab-rows-merged-cells-repeated': pageLayout({
    table: (grid) =>
      slotsOf(grid)
        .map((slots) => slots.map(({ cell }) => cell.text).join('\t'))
        .join('\n'),
  }),
  'tab-rows-quoted-lines': pageLayout({
    table: (grid) =>
      squares(grid, inQuotes)
        .map((row) => row.join('\t'))
        .join('\n'),
  }),
  'tab-rows-cells-of-two-lines': pageLayout({
    table: (grid) =>
      squares(grid, halved)
        .map((row) => row.join('\t'))
        .join('\n'),
  }),
  'comma-rows': pageLayout({
    table: (grid) =>
      squares(grid)
        .map((row) => row.join(','))
        .join('\n'),
  }),
  'comma-rows-quoted': pageLayout({
    table: (grid) =>
      squares(grid, (text) => `"${text}"`)
        .map((row) => row.join(','))
        .join('\n'),
  }),
  'labels-run-together': pageLayout({ table: runTogether }),
  'line-separators': (model) => pageLayout({ table: tabTable })(model).replaceAll('\n', '\u2028'),
  'prose-broken-at-36-characters': pageLayout({ table: tabTable, paragraph: (text) => brokenAt(text, 36) }),
} satisfies Record<string, Layout>
