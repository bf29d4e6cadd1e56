import type { BlockRow, Limits, Span } from '../../../model/index.js'
import { blockCell } from '../../blocks.js'
import { trimSpan } from '../../../text/span.js'
import { hasMarkedLink, mayStrikeThrough } from './gfm-marks.js'
import { checkNesting } from './guards.js'
import type { PipeTable } from './tables.js'

const marks = /[&*<[\\_`]/u

/** Whether a row may have a cell whose text is not what it says. */
export const mayHaveMarks = (row: string): boolean => marks.test(row) || row.includes('~')

/**
 * Whether it takes the full parser to read some cells: for references to definitions elsewhere, what GFM adds,
 * and pipes in code.
 *
 * @param defines Whether the source may define what references in brackets refer to.
 */
export const needFullParser = (rows: readonly Span[][], defines: boolean): boolean =>
  rows.some((cells) =>
    cells.some(({ text }) => mayStrikeThrough(text) || (marks.test(text) && needsFullParser(text, defines))),
  )

const needsFullParser = (text: string, defines: boolean): boolean =>
  hasMarkedLink(text) || (defines && text.includes('[')) || (text.includes('`') && text.includes('\\|'))

/**
 * Tables with their cells as text, marks, escapes and character references resolved.
 *
 * @throws {InputError} `limit-marks`.
 */
export async function readCells(
  tables: readonly PipeTable[],
  source: string,
  limits: Limits,
): Promise<Map<PipeTable, BlockRow[]>> {
  const marked: Span[] = []
  for (const { rows, start, end } of tables.filter((table) => table.marked)) {
    checkNesting(source.slice(start, end), limits)
    for (const cells of rows) marked.push(...cells.filter(({ text }) => marks.test(text)))
  }
  const texts = marked.length > 0 ? (await import('./marked-cells.js')).withoutMarks(marked) : undefined
  return new Map(
    tables.map((table) => [
      table,
      table.rows.map((cells) => ({
        closed: true,
        cells: cells.map((cell, column) => blockCell(trimSpan(texts?.get(cell) ?? cell), column)),
      })),
    ]),
  )
}
