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

/** Within the limits, a smaller file cannot keep the linter busy for long. */
const lightBytes = 256 * 1024

/** PDF is read by a library whose work has no bound of its own. */
const isHeavy = (source: Uint8Array): boolean => source.byteLength > lightBytes || formatByMagic(source) === 'pdf'

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
