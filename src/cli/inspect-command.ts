import { inspectReport } from '../check/inspect.js'
import type { CommandContext } from './context.js'
import { readReports, type ReadOptions } from './read-reports.js'

export interface InspectCommandOptions extends ReadOptions {
  /** text where absent. */
  format?: 'text' | 'json'
}

/** Prints what was understood of reports. Returns 2 when a file could not be read as a report; the others are still printed. */
export async function inspectCommand(
  paths: readonly string[],
  options: InspectCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { taken, failed, forms } = await readReports(paths, options, context, inspectReport)
  if (options.format === 'json') context.io.stdout.write((await import('../formatters/json.js')).printJson(taken))
  else
    context.io.stdout.write(
      (await import('../formatters/inspection.js')).printInspections(taken, context.locale, forms),
    )
  return failed ? 2 : 0
}
