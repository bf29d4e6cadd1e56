import type { LintResult, Locale } from '../types.js'

/** What a formatter may know about the place that its output goes to. */
export interface FormatContext {
  locale: Locale
  /** Absolute path that file names are shown relative to. */
  cwd: string
  /** Whether ANSI colours are wanted. */
  color: boolean
  /** Width of the terminal; wide characters take two columns. */
  columns: number
}

/** Turns results into the whole output, its last line end included. Pure. */
export type Formatter = (results: readonly LintResult[], context: FormatContext) => string
