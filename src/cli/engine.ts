import { FileLinter } from '../node/linter.js'
import type { ParseOptions } from '../parse/parse.js'
import type { LintResult, Report } from '../model/index.js'
import type { Run } from '../node/run.js'
import type { Content } from '../node/sources.js'

/** What the commands need of the linter. Tests put in their own. */
export interface Engine {
  /** Checks a file; without content it is read where it is checked. */
  lint(run: Run, filePath: string, content?: string | Uint8Array): Promise<LintResult>
  /** Reads a report. Throws an error with a `reason` for input that is none. */
  parse(source: Content, options?: Omit<ParseOptions, 'filePath'>): Promise<Report>
  /** Stops what it has started. */
  close(): Promise<void>
}

/** Makes an engine with so many threads for all files; 0: threads only for files that may keep one busy. */
export type MakeEngine = (threads: number) => Engine

/** The linter itself. */
export const makeEngine: MakeEngine = (threads) => new FileLinter(threads)
