import { type Grid, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'

/** Every square of every row: the text where a cell begins, else nothing. */
const squares = (grid: Grid): string[][] =>
  slotsOf(grid).map((slots) => slots.map(({ cell, across, down }) => (across + down === 0 ? cell.text : '')))

const columnsOf = (text: string): number =>
  Array.from(text).reduce((columns, character) => columns + (character.charCodeAt(0) > 0x2000 ? 2 : 1), 0)

const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

/** A label in lines of so many characters; numbers stay whole. */
const linesOf = (text: string, most: number): string[] =>
  /^[-\d.]*$/u.test(text) ? [text] : (text.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [text])

/** Cells as their lines, and the width of each column. */
interface Drawing {
  rows: string[][][]
  widths: number[]
}

function drawingOf(grid: Grid, most: number): Drawing {
  const rows = squares(grid).map((row) => row.map((text) => linesOf(text, most)))
  const widths = Array.from({ length: grid.width }, (_, column) =>
    Math.max(3, ...rows.flatMap((row) => row[column] ?? []).map(columnsOf)),
  )
  return { rows, widths }
}

/** The lines of a row, `write` given the padded text of each column. */
const rowLines = (row: string[][], widths: readonly number[], write: (texts: string[]) => string): string[] =>
  Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
    write(row.map((lines, column) => padded(lines[line] ?? '', widths[column] ?? 0))),
  )

/** The characters of a border: the line, then left, middle and right of the first, an inner and the last one. */
interface Border {
  line: string
  side: string
  corners: readonly [string, string, string]
  /** Under the first row, where it is another. */
  head?: string
}

const single: Border = { line: '─', side: '│', corners: ['┌┬┐', '├┼┤', '└┴┘'] }
const double: Border = { line: '═', side: '║', corners: ['╔╦╗', '╠╬╣', '╚╩╝'] }
const plain: Border = { line: '-', side: '|', corners: ['+++', '+++', '+++'], head: '=' }

/** A table with a border around every cell. */
const boxed =
  ({ line, side, corners: [first, inner, last], head = line }: Border, most = Infinity) =>
  (grid: Grid): string => {
    const { rows, widths } = drawingOf(grid, Math.min(most, 99))
    const border = ([left = '', middle = '', right = '']: string, drawn: string): string =>
      left + widths.map((width) => drawn.repeat(width + 2)).join(middle) + right
    const body = rows.flatMap((row, index) => [
      border(index === 0 ? first : inner, index === 1 ? head : line),
      ...rowLines(row, widths, (texts) => side + texts.map((text) => ` ${text} `).join(side) + side),
    ])
    return [...body, border(last, line)].join('\n')
  }

/** Columns set apart by spaces alone, with a line of hyphens under the first row where `ruled`. */
const columned =
  (ruled: boolean, most = Infinity) =>
  (grid: Grid): string => {
    const { rows, widths } = drawingOf(grid, Math.min(most, 99))
    const rule = widths.map((width) => '-'.repeat(width)).join(' ')
    const printed = rows.map((row) => rowLines(row, widths, (texts) => texts.join(' ').trimEnd()).join('\n'))
    if (most < Infinity)
      return [rule.replaceAll(' ', '-'), printed[0], rule, printed.slice(1).join('\n\n'), rule].join('\n')
    return ruled ? [printed[0], rule, ...printed.slice(1)].join('\n') : printed.join('\n')
  }

export const drawnTableLayouts = {
  'boxes-single-lines': pageLayout({ table: boxed(single) }),
  'boxes-double-lines-wrapped-cells': pageLayout({ table: boxed(double, 8) }),
  'columns-by-spaces': pageLayout({ table: columned(false) }),
} satisfies Record<string, Layout>

const markdownStyle = {
  title: (title: string) => `# ${title}`,
  heading: (number: string, text: string) => `## ${number}、${text}`,
  between: () => '\n\n',
}

/** The tables that pandoc writes into Markdown. */
export const pandocLayouts = {
  'pandoc-grid': pageLayout({ ...markdownStyle, table: boxed(plain) }),
  'pandoc-grid-wrapped-cells': pageLayout({ ...markdownStyle, table: boxed(plain, 8) }),
  'pandoc-simple-table': pageLayout({ ...markdownStyle, table: columned(true) }),
  'pandoc-multiline-table': pageLayout({ ...markdownStyle, table: columned(true, 9) }),
} satisfies Record<string, Layout>
