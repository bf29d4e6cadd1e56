import { type Grid, mapNumbers, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'
import { wrapLabel } from './wrap.js'

const cells = ({ rows }: Grid): string[] => rows.flatMap((row) => row.map(({ text }) => text))

const nbspAround = (text: string): string => `\u00a0${text} `
const nbspAfter = (text: string): string => `${text}\u00a0`

/** Short column labels are wrapped in narrow cells: 商业⏎企业. Row labels, which have digits or are long, are not. */
const wrapNarrow = (text: string): string => (/^\p{Script=Han}{4}$/u.test(text) ? wrapLabel(text, 2).join('\n') : text)

/**
 * A line a cell, each opened by a tab, a blank line after each row; cells merged from above are a lone tab,
 * cells merged from the left are gone (samples 001 and 002).
 */
const tabCells = (grid: Grid, wrap: (text: string) => string): string =>
  slotsOf(grid)
    .map((slots) =>
      slots
        .filter(({ across }) => across === 0)
        .map(({ cell, down }) => `\t${down === 0 ? wrap(cell.text) : ''}\n`)
        .join(''),
    )
    .join('\n')

/** A line a cell as LibreOffice writes them: those merged from above are empty lines, those from the left are gone. */
const officeCells = (grid: Grid): string =>
  slotsOf(grid)
    .flatMap((slots) =>
      slots.filter(({ across }) => across === 0).map(({ cell, down }) => (down === 0 ? cell.text : '')),
    )
    .join('\n')

const plain = (text: string): string => text

export const cellLines = (grid: Grid): string => cells(grid).join('\n')

export const cellLineLayouts = {
  'cell-lines': pageLayout({ table: cellLines }),
  'cell-lines-wrapped-labels': pageLayout({ table: (grid) => cells(grid).map(wrapNarrow).join('\n') }),
  'cell-lines-spaced': pageLayout({ table: (grid) => cells(grid).join('\n\n'), between: () => '\n\n' }),
  'cell-lines-row-breaks': pageLayout({
    table: ({ rows }) => rows.map((row) => row.map(({ text }) => text).join('\n')).join('\n\n'),
  }),
  'cell-lines-nbsp': pageLayout({
    table: (grid) => cells(mapNumbers(grid, nbspAround)).join('\n\n'),
    between: () => '\n\n',
  }),
  'cell-lines-office': pageLayout({ table: officeCells }),
  'tab-cell-lines': pageLayout({ table: (grid) => tabCells(grid, plain) }),
  'tab-cell-lines-wrapped-labels': pageLayout({ table: (grid) => tabCells(grid, wrapNarrow) }),
  'tab-cell-lines-nbsp': pageLayout({ table: (grid) => tabCells(mapNumbers(grid, nbspAfter), plain) }),
} satisfies Record<string, Layout>
