import type { FileResult, LintResult } from '../../model/index.js'
import { countLevels } from '../count.js'
import { judgedOf } from '../unjudged.js'

/**
 * The results that somebody has to look at: those with errors, those with something open, those with warnings alone. And
 * how many reports are left, which are compliant and have neither.
 */
export function toLookAt(results: readonly FileResult[]): { shown: LintResult[]; compliant: number } {
  const judged = judgedOf(results)
  const of = (verdict: LintResult['verdict']): LintResult[] => judged.filter((result) => result.verdict === verdict)
  const passed = of('pass')
  const warned = passed.filter(({ messages }) => countLevels(messages).warning > 0)
  const compliant = passed.filter((result) => !result.scope && !warned.includes(result)).length
  return { shown: [...of('fail'), ...of('incomplete'), ...warned], compliant }
}
