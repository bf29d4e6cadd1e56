import { compareRounds } from '../rounds/compare.js'
import { RoundBuilder } from '../rounds/earlier.js'
import { project } from '../project.js'
import { isFileResult } from '../results/file-result.js'
import type { FileResult, Locale } from '../model/index.js'
import { checkArgument } from './refuse.js'
import { being, list, oneOf, shape, text } from './value-checks.js'

/** What is known of the two rounds besides their results. */
export interface CompareResultsOptions {
  /** Version of report-lint that the earlier results were made with; where absent, it is said not to be known. */
  earlierVersion?: string
  /** SHA-256 of the configuration of each round; where one is absent, whether they are the same is not known. */
  earlierConfiguration?: string
  configuration?: string
  /** Language of the notes on reports that only the earlier round has; zh-CN where absent. */
  locale?: Locale
}

/**
 * Says what has become of the findings of an earlier round: `round` of each result and of each of its messages. Reports
 * are matched by organ, kind and year, then by path; findings by fingerprint, then by rule and place. Behind the results
 * come those of reports that only the earlier round has, with the verdict `earlierOnly`.
 *
 * @param results Of this round, with all findings: a rule that did not run does not say that something is fixed.
 * @param earlier Of the earlier round, as `lint` and its family or the lines of ndjson give them.
 * @throws {TypeError} for what are no results, and for wrong options.
 */
export function compareResults(
  results: readonly FileResult[],
  earlier: readonly FileResult[],
  options: CompareResultsOptions = {},
): FileResult[] {
  checkArgument('compareResults', 'results', results, someResults)
  checkArgument('compareResults', 'earlier', earlier, someResults)
  checkArgument('compareResults', 'options', options, known)
  const { earlierVersion = null, earlierConfiguration = null, configuration = null, locale = 'zh-CN' } = options
  const builder = new RoundBuilder()
  for (const result of earlier) builder.add(result, { version: earlierVersion, configuration: earlierConfiguration })
  return compareRounds(results, builder.round, { version: project.version, configuration, locale })
}

const someResults = list(being(isFileResult, { zh: '检查结果', en: 'a result of lint' }))

const known = shape({
  earlierVersion: text,
  earlierConfiguration: text,
  configuration: text,
  locale: oneOf(['zh-CN', 'en']),
})
