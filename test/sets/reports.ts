import { factsOf } from '../../src/library/facts-of.js'
import { lintSet, type LintSetOptions } from '../../src/library/lint-set.js'
import type { Facts, LintResult } from '../../src/model/index.js'
import { report, type ReportOverrides } from '../../src/testing.js'

/** A report of a set: what is particular about it, and the path of its file where that counts. */
export type SetReport = ReportOverrides & { file?: string }

/** Facts of reports, each in a file of its own. */
export const factsOfReports = (reports: readonly SetReport[]): Promise<Facts[]> =>
  Promise.all(
    reports.map(({ file, ...overrides }, index) =>
      factsOf(report(overrides), { filePath: file ?? `${String(index)}.md` }),
    ),
  )

/** All results of a check of reports with a roster. */
export async function checkSet(
  roster: LintSetOptions['roster'],
  reports: readonly SetReport[] | readonly Facts[],
  options: Omit<LintSetOptions, 'roster'> = {},
): Promise<LintResult[]> {
  const facts = reports.some((one) => 'version' in one)
    ? (reports as readonly Facts[])
    : await factsOfReports(reports as readonly SetReport[])
  const results: LintResult[] = []
  for await (const result of lintSet(facts, { roster, ...options })) results.push(result)
  return results
}

/** What was found, as organ and message id. */
export const foundIn = (results: readonly LintResult[]): string[] =>
  results.flatMap(({ scope, messages }) => messages.map(({ messageId }) => `${scope?.organ ?? ''} ${messageId ?? ''}`))

/** What was left open, as organ and rule. */
export const openIn = (results: readonly LintResult[]): string[] =>
  results.flatMap(({ scope, reasons }) => Object.keys(reasons).map((rule) => `${scope?.organ ?? ''} ${rule}`))
