import { formatByMagic } from '../parse/format.js'
import type { Format, LintOptions, LintResult, Locale, Reason, Report } from '../types.js'

/** What the commands need of the linter. Tests put in their own. */
export interface Engine {
  lint(source: Uint8Array, options: LintOptions): Promise<LintResult>
  /** Throws an error with a `reason` for input that is no report. */
  parseReport(source: Uint8Array, options: { filePath?: string; format?: Format }): Promise<Report>
  /** The result for a file that could not even be read. */
  fatalResult(filePath: string, code: string, reason: Reason, locale: Locale): Promise<LintResult>
}

/** Text of a report's usual size cannot keep the linter busy for long. */
const lightBytes = 32 * 1024

/** What is done in a worker that can be stopped: large files, and formats that are unpacked. */
const isHeavy = (source: Uint8Array): boolean => source.byteLength > lightBytes || formatByMagic(source) !== undefined

/** The linter itself, each part loaded when it is first needed. */
export const engine: Engine = {
  lint: async (source, options) =>
    isHeavy(source)
      ? (await import('./guarded-lint.js')).guardedLint(source, options)
      : (await import('../engine/lint.js')).lint(source, options),
  parseReport: async (source, options) =>
    isHeavy(source)
      ? (await import('./guarded-lint.js')).guardedParse(source, options)
      : (await import('../parse/parse.js')).parseReport(source, options),
  fatalResult: async (filePath, code, reason, locale) =>
    (await import('../engine/fatal.js')).fatalResult(filePath, code, reason, locale),
}
