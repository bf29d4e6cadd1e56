import type { Block, BlockCell, Span } from '../model/index.js'

/** A span as a cell. Cells are many, and quick to read where all are made alike. */
export const blockCell = ({ text, start, end, offsets }: Span, column: number): BlockCell =>
  offsets ? { text, start, end, column, offsets } : { text, start, end, column }

/** How many cells have text. */
export function filledCount(cells: readonly BlockCell[]): number {
  let count = 0
  for (const { text } of cells) if (text !== '') count += 1
  return count
}

/** The spans of a table row or line, in order. */
export const blockStart = (block: Block): number =>
  block.type === 'table' ? (block.rows[0]?.cells[0]?.start ?? 0) : block.text.start
