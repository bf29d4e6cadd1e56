import { inspectReport } from '../check/inspect.js'
import type { ParseOptions } from '../parse/parse.js'
import { parseReport } from '../parse/parse.js'
import type { Inspection, ReportSource } from '../model/index.js'
import { checkParseOptions } from './options.js'
import { contentOf } from './source.js'

/**
 * Tells what is understood of a report: the organ, the year, the tables, and for every number of its
 * prose the cells it was held against or the reason why it was not.
 *
 * @param source Its text, or the bytes of its file, as for `parseReport`.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 * @throws {TypeError} for a source that holds neither text nor bytes, and for an option that there is not or that is of
 * the wrong kind.
 */
export async function inspect(source: ReportSource, options: ParseOptions = {}): Promise<Inspection> {
  checkParseOptions('inspect', options)
  return inspectReport(
    options.filePath ?? '',
    await parseReport(await contentOf('inspect', source, options.limits), options),
  )
}
