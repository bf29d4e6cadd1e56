import type { Artifact, Invocation, Log } from 'sarif'
import type { FileResult, LintResult } from '../model/index.js'
import { countAccepted } from './accepted.js'
import type { FormatContext } from './formatter.js'
import { printJson } from './json.js'
import { comparisonsOf, originNotes } from './rounds.js'
import { codeOf, driverOf, levels } from './sarif/driver.js'
import { artifactLocation, FileLocations, sourceRoot } from './sarif/locations.js'
import { plainText } from './sarif/message.js'
import { resultsOf } from './sarif/results.js'
import { taxonomiesOf } from './sarif/taxonomies.js'
import { withEarlierOnly } from './unjudged.js'

type Context = Pick<FormatContext, 'cwd' | 'locale' | 'version' | 'rules' | 'configurationHash' | 'kinds'>

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A SARIF 2.1.0 log of one run. It holds no time and no absolute folder, so that the same run gives the same bytes. */
export const sarif = (results: readonly FileResult[], context: Context): string =>
  printJson(logOf(withEarlierOnly(results, context.locale), context))

function logOf(results: readonly LintResult[], context: Context): Log {
  const taxonomies = taxonomiesOf(context.rules)
  const driver = driverOf(results, context, taxonomies)
  const shared = {
    ...context,
    taxonomies,
    rules: new Map(context.rules.map((rule) => [rule.id, rule])),
    indexes: new Map(driver.rules?.map(({ id }, index) => [id, index])),
  }
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        taxonomies: taxonomies.components,
        invocations: [invocationOf(results, context)],
        originalUriBaseIds: { [sourceRoot]: { description: { text: workingDirectory[context.locale] } } },
        columnKind: 'utf16CodeUnits',
        artifacts: results.map((result) => artifactOf(result, context)),
        results: results.flatMap((result, index) => resultsOf(result, index, shared)),
        properties: { configurationHash: context.configurationHash, accepted: countAccepted(results) },
      },
    ],
  }
}

const workingDirectory = { 'zh-CN': '运行命令时所在的文件夹', en: 'The folder that the command ran in' }

/** A file that could not be judged makes the run one that did not succeed. */
function invocationOf(results: readonly LintResult[], context: Context): Invocation {
  const notifications = results.flatMap((result, index) =>
    result.messages
      .filter(({ fatal }) => fatal)
      .map((message) => ({
        descriptor: { id: codeOf(message) },
        level: levels[message.level],
        message: plainText(message.message),
        locations: [new FileLocations(result, index, context).whole()],
      })),
  )
  const notes = originNotes(comparisonsOf(results), context).map((text) => ({
    descriptor: { id: 'other-round' },
    level: 'note' as const,
    message: plainText(text),
  }))
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: [...notes, ...notifications] }
}

const mimeTypes: Readonly<Record<string, string>> = {
  markdown: 'text/markdown',
  text: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

function artifactOf(result: LintResult, { cwd }: Context): Artifact {
  const { filePath, sha256, report, scope, verdict } = result
  const mimeType = report && mimeTypes[report.format]
  return {
    location: artifactLocation(filePath, cwd),
    roles: ['analysisTarget'],
    ...(mimeType !== undefined && mimeType !== null && { mimeType }),
    ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }),
    properties: {
      verdict,
      accepted: countAccepted([result]),
      ...(report && { organ: report.organ, year: report.year, edition: report.edition }),
      ...(scope && { scope }),
    },
  }
}
