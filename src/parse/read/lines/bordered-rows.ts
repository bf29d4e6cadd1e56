import type { BlockCell } from '../../../model/index.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import { flatMap } from '../../../text/flat-map.js'
import { joinSpans } from '../../../text/span.js'
import type { DividedLine } from './line-blocks.js'

/**
 * The rows of a table with a border between every two of them, the lines of a row put together cell by cell.
 * Undefined where the borders stand elsewhere, or no row has more lines than one.
 */
export function joinedByBorders(lines: readonly DividedLine[]): BlockCell[][] | undefined {
  if (!lines.some(({ ruled }) => ruled)) return undefined
  const rows: BlockCell[][][] = []
  for (const { cells, ruled } of lines) {
    if (ruled || rows.length === 0) rows.push([cells])
    else rows.at(-1)?.push(cells)
  }
  if (rows.length < 3 || rows.every((row) => row.length === 1) || !rows.every(isOneRow)) return undefined
  return rows.map(joinedRow)
}

/** Whether lines may be those of one row: as many cells in each, and no column has two numbers. */
function isOneRow(lines: readonly BlockCell[][]): boolean {
  const [first = []] = lines
  return first.every((_, column) => {
    const values = lines.filter((cells) => isValueText(cells[column]?.text ?? ''))
    return values.length < 2 && lines.every(({ length }) => length === first.length)
  })
}

const joinedRow = (lines: readonly BlockCell[][]): BlockCell[] =>
  (lines[0] ?? []).map((cell, column) => {
    const filled = flatMap(lines, (cells) => cells[column] ?? []).filter(({ text }) => text !== '')
    return filled.length > 0 ? { ...joinSpans(filled), column: cell.column } : cell
  })
