import { extractReport } from '../report/extract.js'
import type { ReportData } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { contentOf, findInput, type InputOptions } from './input.js'
import { openRun } from '../node/open-run.js'
import { reasonOf } from '../node/problems.js'
import { configFor } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'

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
  const { io } = context
  const { config = true } = options
  const run = await openRun({ config: { cwd: io.cwd, ...(config !== true && { path: config }) } })
  const input = await findInput(paths, options, io, run)
  for (const { path, reason } of input.empty) complain(context, reason, path)
  let failed = input.empty.length > 0
  const engine = context.makeEngine(0)
  const reports: ReportData[] = []
  for (const filePath of input.files) {
    try {
      const source = await contentOf(filePath, input)
      if ('reason' in source) throw new UsageError(source.reason)
      const { settings, limits, readers } = configFor(run, filePath)
      reports.push(extractReport(filePath, await engine.parse(source, { settings, limits, readers })))
    } catch (error) {
      complain(context, reasonOf(error), filePath)
      failed = true
    }
  }
  await engine.close()
  io.stdout.write(await print(reports, options.format ?? 'json'))
  return failed ? 2 : 0
}

async function print(reports: readonly ReportData[], format: 'json' | 'csv'): Promise<string> {
  if (format === 'csv') return (await import('../formatters/extract-csv.js')).extractCsv(reports)
  return (await import('../formatters/json.js')).printJson(reports)
}
