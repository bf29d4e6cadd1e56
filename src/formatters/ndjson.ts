import type { FormatContext } from './formatter.js'
import { withoutData } from './json.js'
import { sanitize } from './sanitize.js'
import { isJudged } from './unjudged.js'
import type { FileResult } from '../model/index.js'

/**
 * One result a line, as JSON, for runs of any length. Each line says the version and the configuration it came from,
 * so that a run that broke off can go on.
 */
export const ndjson = (
  results: readonly FileResult[],
  { version, configurationHash, keepsFacts }: Pick<FormatContext, 'version' | 'configurationHash' | 'keepsFacts'>,
): string =>
  results
    .map((result) => {
      const facts = keepsFacts && isJudged(result) && result.facts ? { facts: result.facts } : {}
      return `${sanitize(JSON.stringify({ ...withoutData(result), ...facts, version, configurationHash }))}\n`
    })
    .join('')
