import type { FileResult } from '../model/index.js'
import type { Formatter } from './formatter.js'
import { sanitize } from './sanitize.js'

/** The array of results as it is, two spaces a level. */
export const json = ((results) => printJson(results.map(withoutData))) satisfies Formatter

/** What other formats of the same run asked for does not change this one. */
export function withoutData<Result extends FileResult>(result: Result): Result {
  const others = { ...result }
  delete others.data
  delete others.facts
  return others
}

/**
 * JSON text that is safe on a terminal: control and bidi characters, which can only stand inside strings,
 * are written as escapes, so the data that a parser reads is the same.
 */
export function printJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n')
  return lines.map((line) => sanitize(line) + '\n').join('')
}
