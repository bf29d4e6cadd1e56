import type { Block, Limits } from '../model/index.js'
import { limitError } from './limits.js'

/**
 * Refuses a file whose blocks are more than a report has, whichever reader they come from. A reader
 * that would make far too many counts them itself as well.
 *
 * @throws {InputError} `limit-lines`, `limit-cells` or `limit-spans`.
 */
export function checkBlocks(blocks: readonly Block[], limits: Limits): void {
  let lines = 0
  let cells = 0
  for (const block of blocks) {
    if (block.type !== 'table') {
      lines += 1
      continue
    }
    for (const row of block.rows) {
      cells += row.cells.length
      const last = row.cells.at(-1)?.column ?? 0
      if (Math.max(last + 1, row.cells.length) > limits.spans) throw limitError('spans', limits)
    }
  }
  if (lines > limits.lines) throw limitError('lines', limits)
  if (cells > limits.cells) throw limitError('cells', limits)
}
