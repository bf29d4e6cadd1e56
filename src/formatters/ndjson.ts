import type { Formatter } from './formatter.js'
import { sanitize } from './sanitize.js'

/** One result a line, as JSON, for runs of any length. */
export const ndjson = ((results) =>
  results.map((result) => `${sanitize(JSON.stringify(result))}\n`).join('')) satisfies Formatter
