import { type Grid, slotsOf } from './grid.js'
import { type Layout, type PageStyle, pageLayout } from './page.js'

/** Every square of every row: the text where a cell begins, else nothing. */
const squares = (grid: Grid): string[][] =>
  slotsOf(grid).map((slots) => slots.map(({ cell, across, down }) => (across + down === 0 ? cell.text : '')))

/** A table as GFM wants it: outer pipes, the delimiter line under the first row. */
export function gfmTable(rows: readonly (readonly string[])[]): string {
  const [first = '', ...rest] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [first, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...rest].join('\n')
}

/** A table of the report in GFM, merged cells as empty ones. */
export const gfmGrid = (grid: Grid): string => gfmTable(squares(grid))

/** Rows of every square, merged ones empty: the cell's text first, its colspan remnants after it. */
export const tabRows = (grid: Grid): string[] => squares(grid).map((row) => row.join('\t'))

/** Markdown with ATX headings and a blank line between blocks; `table` prints the tables. */
export const markdownPage = (table: PageStyle['table']): Layout =>
  pageLayout({
    table,
    title: (title) => `# ${title}`,
    heading: (number, text) => `## ${number}、${text}`,
    subHeading: (number, text) => `### ${number}${text}`,
    between: () => '\n\n',
  })

/** Text with a line a paragraph and a tab between cells, as it comes out of Word. */
export const textPage: Layout = pageLayout({ table: (grid) => tabRows(grid).join('\n') })
