import { inspectReport } from '../check/inspect.js'
import type { Inspection, ReportSource } from '../model/index.js'
import { readReportFor, type ReadOptions } from './parse-report.js'

/**
 * Says what is understood of a report: the organ, the year, the tables, and for every number of its
 * prose the cells it was held against or the reason why it was not.
 *
 * @param source Its text, or the bytes of its file, as for `parseReport`.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 * @throws {TypeError} for a source that holds neither text nor bytes, and for an option that there is not or that is of
 * the wrong kind.
 */
export const inspect = async (source: ReportSource, options: ReadOptions = {}): Promise<Inspection> =>
  inspectReport(options.filePath ?? '', await readReportFor('inspect', source, options))
