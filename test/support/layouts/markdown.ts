import { markdownPage } from '../../../src/testing/report/layouts.js'
import { type Grid, type GridCell, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'
import { gfmGrid, gfmTable } from './pipe-rows.js'

/** The blocks of the disclosure table, each from its caption row on. */
function blocks({ rows, width }: Grid): { caption: string; rows: GridCell[][] }[] {
  const found: { caption: string; rows: GridCell[][] }[] = []
  for (const cells of rows) {
    const [first] = cells
    if (first?.colSpan === width) found.push({ caption: first.text, rows: [] })
    else found.at(-1)?.rows.push(cells)
  }
  return found
}

/** A table for each item of 第二十条, its caption above it. */
const separateTables =
  (caption: (text: string) => string) =>
  (grid: Grid): string =>
    blocks(grid)
      .map(
        (block) => `${caption(block.caption)}\n\n${gfmTable(block.rows.map((cells) => cells.map(({ text }) => text)))}`,
      )
      .join('\n\n')

/** The last header row alone over the data, each column under its own label: GFM has one header row. */
function flatRequests(grid: Grid): string {
  const slots = slotsOf(grid)
  const header = slots[2]?.map(({ cell, across }) => (across === 0 ? cell.text : '')) ?? []
  const data = slots.slice(3).map((row) => row.map(({ cell, across, down }) => (across + down === 0 ? cell.text : '')))
  return gfmTable([header, ...data])
}

const choose =
  (disclosure: (grid: Grid) => string, requests: (grid: Grid) => string) =>
  (grid: Grid): string => {
    if (grid.id === 'disclosure') return disclosure(grid)
    return grid.id === 'requests' ? requests(grid) : gfmGrid(grid)
  }

/** Layouts for the Markdown reader: ATX headings, GFM tables, a blank line between blocks. */
export const markdownLayouts = {
  markdown: markdownPage(gfmGrid),
  'markdown-heading-marks-without-space': pageLayout({
    table: gfmGrid,
    title: (title) => `#${title}`,
    heading: (number, text) => `##${number}、${text}`,
    between: () => '\n\n',
  }),
  'markdown-heading-names': pageLayout({
    table: gfmGrid,
    title: (title) => `# ${title} {#top .unnumbered}`,
    heading: (number, text) => `## []{#_Toc .anchor}${number}、${text} {#part}`,
    between: () => '\n\n',
  }),
  'markdown-bold-numbers': pageLayout({
    table: gfmGrid,
    heading: (number, text) => `**${number}、**${text}`,
    between: () => '\n\n',
  }),
  'markdown-four-tables': markdownPage(
    choose(
      separateTables((text) => text),
      gfmGrid,
    ),
  ),
  'markdown-caption-headings': markdownPage(
    choose(
      separateTables((text) => `### ${text}`),
      gfmGrid,
    ),
  ),
  'markdown-one-header-row': markdownPage(
    choose(
      separateTables((text) => `**${text}**`),
      flatRequests,
    ),
  ),
} satisfies Record<string, Layout>
