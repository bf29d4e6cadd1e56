import type { Block, Span } from '../../../model/index.js'

/** A span of a part of the source, its places moved to where they are in the whole. */
export const movedSpan = <Kind extends Span>(span: Kind, by: number): Kind => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
  ...(span.offsets && { offsets: span.offsets.map((offset) => offset + by) }),
})

/** A block of a part of the source, its places moved to where they are in the whole. */
export function movedBlock(block: Block, by: number): Block {
  if (block.type !== 'table') return { ...block, text: movedSpan(block.text, by) }
  const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => movedSpan(cell, by)) }))
  return { ...block, rows }
}
