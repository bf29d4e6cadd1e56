import type { LintMessage, LintResult } from '../../src/model/index.js'
import { LineIndex } from '../../src/text/lines.js'

/** A result that has these findings and no others, each on a stretch of the text that was read. */
export function resultOn(result: LintResult, stretches: readonly { start: number; end: number }[]): LintResult {
  const lines = new LineIndex(result.source ?? '')
  const messages = stretches.map(({ start, end }, index): LintMessage => {
    const [from, to] = [lines.point(start), lines.point(end)]
    return {
      ruleId: 'typography',
      message: String(index),
      level: 'warning',
      about: 'report',
      severity: 1,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      clause: [],
      related: [],
      suggestions: [],
      data: {},
      fingerprint: String(index),
    }
  })
  return { ...result, messages }
}
