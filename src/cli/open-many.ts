import { listsMany, type LintCommandOptions } from './lint-options.js'
import type { ManyReports } from './many-reports.js'

/** Opens what a ledger says of several reports, where the call writes one. */
export async function openMany(options: LintCommandOptions): Promise<ManyReports | undefined> {
  if (!listsMany(options)) return undefined
  return (await import('./many-reports.js')).ManyReports.open()
}
