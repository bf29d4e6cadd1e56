import { extractReport } from '../engine/extract.js'
import type { ReportData } from '../types.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { contentOf, findInput, type InputOptions } from './input.js'
import { reasonOf } from '../node/problems.js'
import { UsageError } from '../node/usage-error.js'

export interface ExtractCommandOptions extends InputOptions {
  /** json where absent. */
  format?: 'json' | 'csv'
}

/** Prints reports as data. Returns 2 when a file could not be read as a report; the others are still printed. */
export async function extractCommand(
  paths: readonly string[],
  options: ExtractCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const input = await findInput(paths, options, io)
  for (const { path, reason } of input.empty) complain(context, reason, path)
  let failed = input.empty.length > 0
  const engine = await context.makeEngine(0)
  const reports: ReportData[] = []
  for (const filePath of input.files) {
    try {
      const source = await contentOf(filePath, input)
      if ('reason' in source) throw new UsageError(source.reason)
      reports.push(extractReport(filePath, await engine.parse(source)))
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
