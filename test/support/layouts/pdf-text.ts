import type { Grid, GridCell } from '../grid.js'
import { type Layout, pageLayout } from './page.js'
import { wrapLabel } from './wrap.js'

/** Characters of a label that fit a line of its column on the page. */
const columnWidth = 12

const textOf = ({ text }: GridCell): string => text
const labelsOf = (cells: readonly GridCell[]): string[] => cells.filter(({ address }) => address === null).map(textOf)
const numbersOf = (cells: readonly GridCell[]): string[] => cells.filter(({ address }) => address !== null).map(textOf)
const spaced = (...parts: (string | string[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== '')
    .join(' ')

type WriteRow = (cells: readonly GridCell[]) => string[]

/** Whole rows, a space between cells. */
const wholeRow: WriteRow = (cells) => [cells.map(textOf).join(' ')]

/** The last label of a row in lines of its column, the labels before it as they are. */
function wrapped(cells: readonly GridCell[]): { groups: string[]; parts: string[] } {
  const labels = labelsOf(cells)
  return { groups: labels.slice(0, -1), parts: wrapLabel(labels.at(-1) ?? '', columnWidth) }
}

/** A long label above and below its numbers, which stand in the middle of the cell's height. */
const numbersBetween: WriteRow = (cells) => {
  const { groups, parts } = wrapped(cells)
  const numbers = numbersOf(cells)
  if (numbers.length === 0 || parts.length <= 1) return wholeRow(cells)
  const half = Math.ceil(parts.length / 2)
  const [first = '', ...above] = parts.slice(0, half)
  return [spaced(groups, first), ...above, spaced(numbers), ...parts.slice(half)]
}

/** The numbers of a long-labelled row before its label. */
const numbersBefore: WriteRow = (cells) => {
  const { groups, parts } = wrapped(cells)
  const numbers = numbersOf(cells)
  if (numbers.length === 0 || parts.length <= 1) return wholeRow(cells)
  return [spaced(numbers), spaced(groups, parts[0] ?? ''), ...parts.slice(1)]
}

/** The numbers on the line of a long label's first half. */
const numbersAfterFirstHalf: WriteRow = (cells) => {
  const { groups, parts } = wrapped(cells)
  return [spaced(groups, parts[0] ?? '', numbersOf(cells)), ...parts.slice(1)]
}

/** A header row of narrow columns: all first halves on one line, all second halves on the next. */
const wrappedHeader: WriteRow = (cells) => {
  if (numbersOf(cells).length > 0) return numbersBetween(cells)
  const halves = cells.map(({ text, colSpan }) =>
    colSpan === 1 && text.length > 3 ? wrapLabel(text, Math.ceil(text.length / 2)) : [text],
  )
  return [spaced(halves.map(([first = '']) => first)), spaced(halves.map(([, second = '']) => second))].filter(Boolean)
}

const rows =
  (write: WriteRow) =>
  (grid: Grid): string =>
    grid.rows.flatMap(write).join('\n')

const isOutcomeLabel = ({ text, rowSpan }: GridCell): boolean => rowSpan > 10 && text.startsWith('三、')

/** The characters of the vertical label 三、本年度办理结果, and the row without it. */
function takeVertical(cells: readonly GridCell[]): { characters: string[]; rest: GridCell[] } {
  const label = cells.find(isOutcomeLabel)
  return { characters: label === undefined ? [] : Array.from(label.text), rest: cells.filter((cell) => cell !== label) }
}

/** The vertical label as a column of characters above the first row of its group. */
const verticalBlock = (grid: Grid): string =>
  grid.rows
    .flatMap((cells) => {
      const { characters, rest } = takeVertical(cells)
      return [...characters, ...wholeRow(rest)]
    })
    .join('\n')

/** The vertical label where the page has it: a character after each of the rows in the middle of its group. */
function verticalBetweenRows(grid: Grid): string {
  const start = grid.rows.findIndex((cells) => cells.some(isOutcomeLabel))
  const { characters } = takeVertical(grid.rows[start] ?? [])
  return grid.rows
    .flatMap((cells, index) => {
      const character = start === -1 ? undefined : characters[index - start - 4]
      return [...wholeRow(takeVertical(cells).rest), ...(character === undefined ? [] : [character])]
    })
    .join('\n')
}

/** Group labels on the line of the row in the middle of their height. */
function centredGroupLabels(grid: Grid): string {
  const moved = grid.rows.map((): string[] => [])
  grid.rows.forEach((cells, index) => {
    for (const { text, rowSpan, address } of cells)
      if (address === null) moved[index + Math.floor((rowSpan - 1) / 2)]?.unshift(text)
  })
  return grid.rows.map((cells, index) => spaced(moved[index]?.reverse() ?? [], numbersOf(cells))).join('\n')
}

export const pdfTextLayouts = {
  'pdf-rows': pageLayout({ table: rows(wholeRow) }),
  'pdf-rows-wide-spaces': pageLayout({
    table: (grid) => grid.rows.map((cells) => cells.map(textOf).join('    ')).join('\n'),
  }),
  'pdf-numbers-between-label-halves': pageLayout({ table: rows(numbersBetween) }),
  'pdf-numbers-before-label': pageLayout({ table: rows(numbersBefore) }),
  'pdf-numbers-after-first-half': pageLayout({ table: rows(numbersAfterFirstHalf) }),
  'pdf-wrapped-header': pageLayout({ table: rows(wrappedHeader) }),
  'pdf-centred-group-labels': pageLayout({ table: centredGroupLabels }),
  'pdf-vertical-label': pageLayout({ table: verticalBlock }),
  'pdf-vertical-label-between-rows': pageLayout({ table: verticalBetweenRows }),
} satisfies Record<string, Layout>
