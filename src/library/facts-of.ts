import { factsOfReport } from '../facts/facts.js'
import type { Facts, ReportSource } from '../model/index.js'
import { readReportFor, type ReadOptions } from './parse-report.js'
import { sha256Of } from './sha256.js'
import { contentOf } from './source.js'

/**
 * The facts of a report: all that it tells the checks of other reports. `hash` is there for bytes, and null for text.
 *
 * @param source Its text, or the bytes of its file, as for `parseReport`.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 * @throws {TypeError} for a source that holds neither text nor bytes, and for an option that there is not or that is of
 * the wrong kind.
 */
export async function factsOf(source: ReportSource, options: ReadOptions = {}): Promise<Facts> {
  const report = await readReportFor('factsOf', source, options)
  const content = await contentOf('factsOf', source, options.limits)
  const sha256 = typeof content === 'string' ? undefined : await sha256Of(content)
  const { filePath } = options
  return factsOfReport(report, {
    ...(filePath !== undefined && { filePath }),
    ...(sha256 !== undefined && { sha256 }),
  })
}
