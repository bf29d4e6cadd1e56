import { extractReport } from '../report/extract.js'
import { fatalResult } from '../results/fatal.js'
import { groupLine, isJudged, unjudgedGroups } from '../formatters/unjudged.js'
import { openRun } from '../node/open-run.js'
import { reasonOf } from '../node/problems.js'
import { configFor, formsIn } from '../node/run.js'
import { passedResult, toldOf } from '../node/tell.js'
import { leavesUnjudged } from '../node/treatment.js'
import { UsageError } from '../node/usage-error.js'
import type { Edition, FileKind, LintResult, Locale, ReportData, UnjudgedResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { contentOf, findInput, type InputOptions } from './input.js'
import { problems } from './problems.js'

export interface ExtractCommandOptions extends InputOptions {
  /** json where absent. */
  format?: 'json' | 'csv'
  /** Path of the configuration; false: none. */
  config?: string | boolean
}

/** Prints reports as data. Returns 2 when a file could not be read as a report; the others are still printed. */
export async function extractCommand(
  paths: readonly string[],
  options: ExtractCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io, locale } = context
  const { config = true } = options
  const run = await openRun({ config: { cwd: io.cwd, ...(config !== true && { path: config }) } })
  const input = await findInput(paths, options, io, run)
  for (const { path, reason } of input.empty) complain(context, reason, path)
  let failed = input.empty.length > 0
  const engine = context.makeEngine(0)
  const reports: ReportData[] = []
  const unjudged: UnjudgedResult[] = [...input.passed].map(([path, file]) => passedResult(path, file, locale))
  for (const filePath of input.files) {
    try {
      const source = await contentOf(filePath, input)
      if ('reason' in source) throw new UsageError(source.reason)
      const { settings, limits, readers, forms } = configFor(run, filePath)
      reports.push(extractReport(filePath, await engine.parse(source, { settings, limits, readers, forms })))
    } catch (error) {
      const told = toldOf(refusal(filePath, error, locale), input.found, locale)
      if (told && !isJudged(told)) unjudged.push(told)
      else if (told) {
        complain(context, reasonOf(error), filePath)
        failed = true
      }
    }
  }
  await engine.close()
  for (const group of unjudgedGroups(unjudged, locale)) {
    const line = groupLine(group, locale)
    complain(context, { zh: line, en: line })
    failed ||= leavesUnjudged(group.verdict)
  }
  if (reports.length === 0 && !failed && !options.found) {
    complain(context, problems.nothingJudged)
    failed = true
  }
  io.stdout.write(await print(reports, options.format ?? 'json', formsIn(run)))
  return failed ? 2 : 0
}

/** An error as the result that a check would have given. */
function refusal(filePath: string, error: unknown, locale: Locale): LintResult {
  const { code = 'internal', kind } = error as { code?: string; kind?: FileKind }
  return fatalResult(filePath, code, reasonOf(error), locale, kind)
}

async function print(
  reports: readonly ReportData[],
  format: 'json' | 'csv',
  forms: readonly Edition[],
): Promise<string> {
  if (format === 'csv') return (await import('../formatters/extract-csv.js')).extractCsv(reports, forms)
  return (await import('../formatters/json.js')).printJson(reports)
}
