import type { LintMessage, LintResult } from '../../model/index.js'
import { cellKey } from './tables.js'

/** Rules whose messages mask what they found: it is not to be copied into another file. */
const masked = new Set(['personal-information'])

/** Longer text is cut. */
const longest = 200

/**
 * What the report prints where a finding stands: its cell, else the text it points at; null where neither is known
 * or it must not go further.
 */
export function printedText(message: LintMessage, result: LintResult): string | null {
  const { ruleId, cell, line, column, endLine, endColumn } = message
  if (ruleId === null || masked.has(ruleId)) return null
  if (cell) return result.data?.cells[cellKey(cell)]?.text ?? null
  if (result.source === undefined) return null
  const lines = result.source.split(/\r\n|\r|\n/).slice(line - 1, endLine)
  const text = lines
    .map((each, index) =>
      each.slice(index === 0 ? column - 1 : 0, index === endLine - line ? endColumn - 1 : undefined),
    )
    .join('\n')
  return text.length > longest ? `${text.slice(0, longest)}……` : text
}
