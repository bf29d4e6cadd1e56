import { extractReport } from '../report/extract.js'
import type { Edition, ReportData } from '../model/index.js'
import type { CommandContext } from './context.js'
import { readReports, type ReadOptions } from './read-reports.js'

export interface ExtractCommandOptions extends ReadOptions {
  /** json where absent. */
  format?: 'json' | 'csv'
}

/** Prints reports as data. Returns 2 when a file could not be read as a report; the others are still printed. */
export async function extractCommand(
  paths: readonly string[],
  options: ExtractCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { taken, failed, forms } = await readReports(paths, options, context, extractReport)
  context.io.stdout.write(await print(taken, options.format ?? 'json', forms))
  return failed ? 2 : 0
}

async function print(
  reports: readonly ReportData[],
  format: 'json' | 'csv',
  forms: readonly Edition[],
): Promise<string> {
  if (format === 'csv') return (await import('../formatters/extract-csv.js')).extractCsv(reports, forms)
  return (await import('../formatters/json.js')).printJson(reports)
}
