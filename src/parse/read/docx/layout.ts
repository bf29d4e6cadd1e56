import { flatMap } from '../../../text/flat-map.js'
import type { Cell, Paragraph, Row, Story, Table } from './story.js'
import { layout as tolerances } from './tolerances.js'

/**
 * Whether a row of a table only lays out the page: its cells hold tables of their own, or several
 * paragraphs of prose.
 */
export const isLayout = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter(({ blank }) => !blank).length
  return cells.some((cell) => {
    const tables = cell.story.some(({ type }) => type === 'table')
    return tables ? innerRow(cell) === undefined : isProse(cell.story, filled === 1)
  })
}

/** The cells of a row; where a cell holds nothing but a row of its own, its cells stand in its place. */
export const cellsOf = ({ cells }: Row): Cell[] =>
  flatMap(cells, (cell) => {
    const inner = innerRow(cell)
    if (!inner) return [cell]
    return cellsOf(inner).map((within) => ({ ...within, column: cell.column + within.column }))
  })

/** The row of a table that stands alone in its cell and has only this row. */
function innerRow({ story }: Cell): Row | undefined {
  const shown = story.filter((item) => item.type === 'table' || item.text.trim() !== '')
  const [table] = shown.filter((item): item is Table => item.type === 'table')
  const row = table?.rows[0]
  return row && shown.length === 1 && table.rows.length === 1 && !row.layout ? row : undefined
}

function isProse(story: Story, alone: boolean): boolean {
  const paragraphs = story.filter((item): item is Paragraph => item.type === 'paragraph' && item.text.trim() !== '')
  if (paragraphs.length < 2) return false
  const length = paragraphs.reduce((total, { text }) => total + text.length, 0)
  return length > (alone ? tolerances.longestLabel : tolerances.longestCell)
}
