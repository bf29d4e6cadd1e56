import { tabRows } from '../../../src/testing/report/layouts.js'
import { type Grid, type Slot, slotsOf } from '../grid.js'
import { type Layout, pageLayout } from './page.js'

/** What a square prints where its cell does not begin: nothing, unless the layout repeats labels. */
const begins = ({ across, down }: Slot): boolean => across === 0 && down === 0

/** The same with the remnants of a row label before it, so that it stands next to its first number. */
const remnantsBefore = (grid: Grid): string[] =>
  slotsOf(grid).map((slots) => {
    const firstNumber = slots.findIndex(({ cell }) => cell.address !== null)
    return slots
      .map(({ cell, across, down }, index) => {
        const prints = index < firstNumber ? across === cell.colSpan - 1 : across === 0
        return prints && down === 0 ? cell.text : ''
      })
      .join('\t')
  })

/** Only the cells that begin in the row. */
const withoutRemnants = (grid: Grid): string[] => grid.rows.map((cells) => cells.map(({ text }) => text).join('\t'))

/** Group labels printed again in every row below, colspan remnants left out. */
const repeatedLabels = (grid: Grid): string[] =>
  slotsOf(grid).map((slots) =>
    slots
      .filter(({ across }) => across === 0)
      .map(({ cell }) => cell.text)
      .join('\t'),
  )

/** Rowspan remnants kept as empty cells, colspan remnants left out: what most Word converters give. */
const rowspanRemnants = (grid: Grid): string[] =>
  slotsOf(grid).map((slots) =>
    slots
      .filter(({ across }) => across === 0)
      .map((slot) => (begins(slot) ? slot.cell.text : ''))
      .join('\t'),
  )

const lines =
  (rows: (grid: Grid) => string[]) =>
  (grid: Grid): string =>
    rows(grid).join('\n')

export { tabRows }

export const tabTable = lines(tabRows)

export const tabLayouts = {
  'tab-rows': pageLayout({ table: lines(tabRows) }),
  'tab-rows-remnants-before-label': pageLayout({ table: lines(remnantsBefore) }),
  'tab-rows-trailing-cells': pageLayout({ table: lines((grid) => tabRows(grid).map((row) => `${row}\t\t`)) }),
  'tab-rows-without-remnants': pageLayout({ table: lines(withoutRemnants) }),
  'tab-rows-rowspan-remnants': pageLayout({ table: lines(rowspanRemnants) }),
  'tab-rows-repeated-labels': pageLayout({ table: lines(repeatedLabels) }),
  'tab-rows-blank-lines': pageLayout({ table: (grid) => tabRows(grid).join('\n\n'), between: () => '\n\n' }),
  'tab-rows-crlf': (model) => pageLayout({ table: lines(tabRows) })(model).replaceAll('\n', '\r\n'),
} satisfies Record<string, Layout>
