import type { FileResult, LintResult } from '../../model/index.js'
import { judgedOf } from '../unjudged.js'

/** The results that somebody has to look at, those with errors first, and how many reports are compliant. */
export function toLookAt(results: readonly FileResult[]): { shown: LintResult[]; compliant: number } {
  const judged = judgedOf(results)
  const of = (verdict: LintResult['verdict']): LintResult[] => judged.filter((result) => result.verdict === verdict)
  const compliant = of('pass').filter(({ scope }) => !scope).length
  return { shown: [...of('fail'), ...of('incomplete')], compliant }
}
