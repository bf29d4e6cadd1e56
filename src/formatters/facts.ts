import type { Facts, FileResult } from '../model/index.js'
import { isJudged } from './unjudged.js'
import { sanitize } from './sanitize.js'

/** The facts of each report as JSON, one a line, for later checks of other reports. Files that are no report have none. */
export const facts = (results: readonly FileResult[]): string =>
  results.map((result) => (isJudged(result) && result.facts ? factsLine(result.facts) : '')).join('')

/** The facts of a report as a line. */
export const factsLine = (one: Facts): string => `${sanitize(JSON.stringify(one))}\n`
