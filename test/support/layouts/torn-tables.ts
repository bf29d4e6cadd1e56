import type { Grid } from '../grid.js'
import { cellLines } from './cell-lines.js'
import { type Layout, pageLayout } from './page.js'
import { tabRows } from './tab-rows.js'

/** Rows after which a page ends: inside the permits block, then inside a group of the requests table. */
const tearAfter: Partial<Record<string, number[]>> = { disclosure: [5], requests: [8, 19], disputes: [] }

const headerRows: Partial<Record<string, number>> = { disclosure: 0, requests: 3, disputes: 3 }

type Tear = (page: number, grid: Grid, lines: string[]) => string[]

/** The rows with something at every page end; pages are counted from 3. */
const torn =
  (tear: Tear, rows: (grid: Grid) => string[] = tabRows) =>
  (grid: Grid): string => {
    const lines = rows(grid)
    const ends = tearAfter[grid.id] ?? []
    const firstPage = grid.id === 'disclosure' ? 3 : 4
    return lines
      .flatMap((line, index) => {
        const end = ends.indexOf(index)
        return end === -1 ? [line] : [line, ...tear(firstPage + end, grid, lines)]
      })
      .join('\n')
  }

/** The label 三、本年度办理结果 goes over the page end: half of it above, half below. */
function splitSpanLabel(grid: Grid): string[] {
  const [end = 0] = tearAfter[grid.id] ?? []
  return tabRows(grid).map((line, index) => {
    if (grid.id !== 'requests') return line
    if (index === end + 1) return `办理结果${line}`
    return line.replace(/^(三、本年度)办理结果/u, '$1')
  })
}

/** Below the page end the label 三、本年度办理结果 has no column, and the group labels have taken its place (sample 000). */
function shiftGroupLabels(grid: Grid): string[] {
  const [end = 0] = tearAfter[grid.id] ?? []
  return tabRows(grid).map((line, index) =>
    grid.id === 'requests' && index > end ? line.replace(/^\t([^\t]+)\t(?=[^\t])/u, '$1\t\t') : line,
  )
}

/** A page number after every so many lines, wherever that falls: between the cells of a row too. */
const numberedPages = (grid: Grid): string =>
  cellLines(grid)
    .split('\n')
    .flatMap((line, index) => (index % 60 === 59 ? [line, `- ${3 + Math.floor(index / 60)} -`] : [line]))
    .join('\n')

export const tornTableLayouts = {
  'torn-by-blank-line': pageLayout({ table: torn(() => ['']) }),
  'torn-by-page-number': pageLayout({ table: torn((page) => ['', `- ${page} -`, '']) }),
  'torn-by-page-number-line': pageLayout({ table: torn((page) => [`- ${page} -`]) }),
  'torn-by-dashed-page-number': pageLayout({ table: torn((page) => [`— ${page} —`]) }),
  'torn-with-repeated-header': pageLayout({
    table: torn((page, { id }, lines) => ['', `- ${page} -`, '', ...lines.slice(0, headerRows[id])]),
  }),
  'torn-span-label': pageLayout({ table: torn((page) => ['', `- ${page} -`, ''], splitSpanLabel) }),
  'torn-shifted-group-labels': pageLayout({ table: torn(() => [''], shiftGroupLabels) }),
  'cell-lines-page-numbers': pageLayout({ table: numberedPages }),
} satisfies Record<string, Layout>
