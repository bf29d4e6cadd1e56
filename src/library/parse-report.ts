import { parseReport as parse, type ParseOptions } from '../parse/parse.js'
import type { FormInput, Report, ReportSource } from '../model/index.js'
import { settledForms } from './forms.js'
import { checkParseOptions } from './options.js'
import { contentOf } from './source.js'

/** The options of reading a report. */
export interface ReadOptions extends Omit<ParseOptions, 'forms'> {
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly FormInput[]
}

/**
 * Reads a report into a tree of its sections and tables.
 *
 * @param source Its text, or the bytes of its file: Markdown, text or HTML in UTF-8, UTF-16 or GB18030, Word or PDF.
 * @throws {InputError} when the source is empty, in a format that cannot be read, beyond a limit, or no report.
 * @throws {TypeError} for a source that holds neither text nor bytes, and for an option that there is not or that is of
 * the wrong kind.
 */
export const parseReport = (source: ReportSource, options: ReadOptions = {}): Promise<Report> =>
  readReportFor('parseReport', source, options)

/** The same for a function of the library, which errors name. */
export async function readReportFor(
  caller: 'parseReport' | 'inspect' | 'factsOf',
  source: ReportSource,
  options: ReadOptions,
): Promise<Report> {
  checkParseOptions(caller, options)
  const { forms: given, ...others } = options
  const settled = { ...others, ...(await settledForms(caller, given)) }
  return parse(await contentOf(caller, source, options.limits), settled)
}
