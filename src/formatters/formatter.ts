import type { Edition, FileResult, Locale, RuleBase } from '../model/index.js'
import type { Totals } from '../sets/totals.js'
import type { TwoYears } from '../sets/two-years.js'

/** What a formatter may know besides the results. */
export interface FormatContext {
  locale: Locale
  /** Absolute path that file names are shown relative to. */
  cwd: string
  /** Whether ANSI colours are wanted. */
  color: boolean
  /** Width of the terminal; wide characters take two columns. */
  columns: number
  /** Version of report-lint. */
  version: string
  /** Rules that ran on at least one of the files. */
  rules: readonly RuleBase[]
  /** Formats that reports may be in, whose words places are given in; the official ones where absent. */
  forms?: readonly Edition[]
  /** SHA-256 of the configuration in force, in hexadecimal digits. */
  configurationHash: string
  /** What several reports say together, where a run holds them against each other. */
  many?: ManyReports
  /** Whether lines of results carry the facts of reports, from which a check of many goes on. */
  keepsFacts?: boolean
  /**
   * Whether people are shown accepted findings with their reasons, and the names of files that were found and not judged;
   * their numbers are said in any case.
   */
  verbose?: boolean
  /** Whether the results have their errors alone: how many warnings and pieces of advice there are is then not known. */
  errorsOnly?: boolean
  /** Outcomes besides findings that formats with a place for them (SARIF) list; review, which is incomplete, where absent. */
  kinds?: readonly OutcomeKind[]
}

/** Numbers of several reports, worked out when they are asked for. */
export interface ManyReports {
  /** Sums of the units, where there is a roster. */
  totals?: () => Iterable<Totals>
  /** Reports next to those of the year before, where these were given. */
  twoYears?: () => Iterable<TwoYears>
}

/** Outcomes without a finding, in SARIF's words. */
export type OutcomeKind = 'pass' | 'review' | 'notApplicable'

/** Turns results into the whole output, its last line end included; bytes where the output is no text. Pure. */
export type Formatter = (
  results: readonly FileResult[],
  context: FormatContext,
) => string | Uint8Array | Promise<string | Uint8Array>

/** What results must carry for a formatter: the report as data, its facts for other reports, the hash of the file. */
export type Need = 'data' | 'facts' | 'sha256'
