import { project } from '../project.js'
import type { FileResult } from '../model/index.js'
import { countAccepted } from './accepted.js'
import { citedClauses } from './cited-clauses.js'
import { countLevels, countVerdicts } from './count.js'
import type { FormatContext } from './formatter.js'
import { printJson, withoutData } from './json.js'
import { comparisonsOf, sumOfRounds } from './rounds.js'
import { countUnjudged, judgedOf } from './unjudged.js'

type Context = Pick<FormatContext, 'version' | 'rules' | 'configurationHash'>

/**
 * The results and what a run needs to be repeated: tool, configuration, rules, and the hash of each file.
 * It holds no time, so that the same run gives the same bytes.
 */
export const jsonWithMetadata = (results: readonly FileResult[], context: Context): string =>
  printJson({ metadata: metadataOf(results, context), results: results.map(withoutData) })

function metadataOf(results: readonly FileResult[], { version, rules, configurationHash }: Context): object {
  const messages = results.flatMap((result) => result.messages)
  const { total: suppressed, ...suppressedBy } = countAccepted(results)
  const fatal = messages.filter((message) => message.fatal).length
  return {
    tool: { name: project.name, version, homepage: project.address },
    editions: [...new Set(results.flatMap(({ report }) => report?.edition ?? []))].sort(),
    configurationHash,
    rules: rules.map(({ id, level, clause, url }) => ({ id, level, clause: citedClauses(clause), url })),
    inputs: results.map(({ filePath, sha256 }) => ({ filePath, sha256 })),
    counts: { files: results.length, fatal, ...countLevels(messages), suppressed, suppressedBy },
    ...earlierOf(results),
    verdicts: { ...countVerdicts(judgedOf(results)), ...countUnjudged(results) },
  }
}

/** What the results were compared with, and how many findings are of each state; nothing where they were not. */
function earlierOf(results: readonly FileResult[]): object {
  const rounds = comparisonsOf(results)
  if (rounds.length === 0) return {}
  const sameConfigurations = rounds.map(({ sameConfiguration }) => sameConfiguration)
  return {
    earlier: {
      versions: [...new Set(rounds.flatMap(({ version }) => version ?? []))].sort(),
      sameConfiguration: sameConfigurations.includes(false) ? false : sameConfigurations.includes(null) ? null : true,
      counts: sumOfRounds(rounds),
    },
  }
}
