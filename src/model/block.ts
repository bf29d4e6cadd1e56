import type { Span } from './span.js'

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
