import { gfmGrid, gfmTable } from '../../../src/testing/report/layouts.js'
import { type Grid, type GridCell, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'

export { gfmGrid, gfmTable }

/** Every square of every row: the text where a cell begins, else what `remnant` gives. */
const squares = (grid: Grid, remnant: (cell: GridCell) => string): string[][] =>
  slotsOf(grid).map((slots) => slots.map(({ cell, across, down }) => (across + down === 0 ? cell.text : remnant(cell))))

const blank = (): string => ''

/** `a | b |` with bare pipes for colspan remnants; labels of row groups only where they begin (specimen s01). */
const openRows = ({ rows }: Grid): string[] =>
  rows.map((cells) => cells.map(({ text, colSpan }) => `${text} |${'|'.repeat(colSpan - 1)}`).join(' '))

export const openPipeTable = (grid: Grid): string => openRows(grid).join('\n')

/** Squares joined by pipes, with neither a leading nor a trailing one. */
const innerRows = (grid: Grid): string[] => squares(grid, blank).map((row) => row.join(' | '))

const bareRule = (width: number): string => Array.from({ length: width }, () => '---').join('|')

/** The rows with a delimiter line under those that `under` names by their index. */
const ruled = (rows: string[], width: number, under: (index: number) => boolean): string =>
  rows.flatMap((row, index) => (under(index) ? [row, bareRule(width)] : [row])).join('\n')

/** `a | b |` and nothing for merged cells. */
const shortRows = ({ rows }: Grid): string[] => rows.map((cells) => cells.map(({ text }) => `${text} |`).join(' '))

/** Colspan remnants of the whole row gathered at its end (sample 004). */
const trailingRemnants = ({ rows }: Grid): string[] =>
  rows.map((cells) => {
    const remnants = cells.reduce((count, { colSpan }) => count + colSpan - 1, 0)
    return `${cells.map(({ text }) => text).join(' | ')} | ${'|'.repeat(remnants)}`.trimEnd()
  })

/** One cell a line, each closed by a pipe; colspan remnants are a line of pipes only (specimen s02). */
const cellPerLine = ({ rows }: Grid): string =>
  rows
    .flat()
    .flatMap(({ text, colSpan }) => (colSpan > 1 ? [`${text} |`, '|'.repeat(colSpan - 1)] : [`${text} |`]))
    .join('\n')

/** A lone pipe opens each row, then one cell a line (specimen s04). */
const rowMarks = ({ rows }: Grid): string =>
  rows.flatMap((cells) => ['|', ...cells.map(({ text }) => `${text} |`)]).join('\n')

export const pipeLayouts = {
  'pipes-gfm': pageLayout({ table: gfmGrid, between: () => '\n\n' }),
  'pipes-gfm-without-blank-lines': pageLayout({ table: gfmGrid }),
  'pipes-gfm-repeated-labels': pageLayout({
    table: (grid) => gfmTable(squares(grid, ({ text, address }) => (address === null ? text : ''))),
  }),
  'pipes-open': pageLayout({ table: openPipeTable }),
  'pipes-open-rule': pageLayout({ table: (grid) => ruled(openRows(grid), grid.width, (index) => index === 0) }),
  'pipes-short-rows': pageLayout({ table: (grid) => shortRows(grid).join('\n') }),
  'pipes-trailing-remnants': pageLayout({
    table: (grid) => ruled(trailingRemnants(grid), grid.width, (index) => index === 0),
  }),
  'pipes-inner': pageLayout({ table: (grid) => innerRows(grid).join('\n') }),
  'pipes-inner-rule-anywhere': pageLayout({
    table: (grid) => ruled(innerRows(grid), grid.width, (index) => index % 4 === 2),
  }),
  'pipes-outer-without-rule': pageLayout({
    table: (grid) =>
      squares(grid, blank)
        .map((row) => `|${row.join('|')}|`)
        .join('\n'),
  }),
  'pipe-cell-lines': pageLayout({ table: cellPerLine }),
  'pipe-row-marks': pageLayout({ table: rowMarks }),
} satisfies Record<string, Layout>
