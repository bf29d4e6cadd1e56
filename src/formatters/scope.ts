import type { FileResult, LintResult, Locale } from '../model/index.js'
import { countVerdicts } from './count.js'
import { wordsFor } from './stylish-words.js'
import { judgedOf } from './unjudged.js'

const isOfMany = (result: FileResult): boolean => result.scope !== undefined

/** The results that are each of one file; the others come from many reports together. */
export const resultsOfFiles = (results: readonly FileResult[]): FileResult[] =>
  results.filter((result) => !isOfMany(result))

/** Whom a result is about: as the report says, or as the roster calls it. */
export const subjectOf = ({
  report,
  scope,
}: Pick<LintResult, 'report' | 'scope'>): { organ: string | null; year: number | null; edition: string | null } => ({
  organ: report?.organ ?? scope?.organ ?? null,
  year: report?.year ?? scope?.year ?? null,
  edition: report?.edition ?? null,
})

/** How many results from many reports together have each verdict; nothing where there are none. */
export function totalsOfMany(results: readonly FileResult[], locale: Locale): string[] {
  const many = judgedOf(results.filter(isOfMany))
  return many.length === 0 ? [] : [wordsFor(locale).manyTotals(countVerdicts(many))]
}
