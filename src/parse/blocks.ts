import type { Span } from '../text/span.js'

/**
 * What every reader gives: the file as a list of headings, lines of text and tables, each with
 * its place. Whatever a format knows beyond this stays in its reader.
 */
export type Block = HeadingBlock | LineBlock | TableBlock

export interface HeadingBlock {
  type: 'heading'
  depth: number
  text: Span
}

/** A paragraph, or one line of a format that does not tell paragraphs from lines. */
export interface LineBlock {
  type: 'line'
  text: Span
}

export interface TableBlock {
  type: 'table'
  rows: BlockRow[]
}

export interface BlockRow {
  cells: BlockCell[]
  /** Whether the file marks where the row ends. If not, the row is a single cell of a stream of cells. */
  closed: boolean
}

export interface BlockCell extends Span {
  /** Index in the row, or the grid column where the format has spans. */
  column: number
}

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
