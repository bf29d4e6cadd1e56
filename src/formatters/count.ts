import type { Level, LintMessage, LintResult, Verdict } from '../model/index.js'

/** How many findings there are of each level; fatal messages are none. */
export function countLevels(messages: readonly LintMessage[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 }
  for (const { fatal, level } of messages) if (!fatal) counts[level] += 1
  return counts
}

/** How many results have each verdict. */
export function countVerdicts(results: readonly LintResult[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, incomplete: 0 }
  for (const { verdict } of results) counts[verdict] += 1
  return counts
}
