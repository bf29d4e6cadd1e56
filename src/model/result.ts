import type { Edition, FormInput } from './form.js'
import type { SectionId, TableId } from './ids.js'
import type { Limits } from './limits.js'
import type { RuleSetting, Settings, Suppression } from './config.js'
import type { ReportData } from './data.js'
import type { Cause } from './equation.js'
import type { Facts, FindPrevious, PreviousSource } from './facts.js'
import type { Reader } from './plugin.js'
import type { CellAddress, FormatName } from './report.js'
import type { Fix, Rule } from './rule.js'
import type { RoundComparison, SinceEarlier } from './round.js'
import type { SetScope } from './set.js'

/** Languages of messages. */
export type Locale = 'zh-CN' | 'en'

/**
 * How grave a finding is: `error`, a duty is certainly not met, and the report does not comply · `warning`, most likely a
 * mistake that somebody has to look at · `info`, advice.
 */
export type Level = 'error' | 'warning' | 'info'

/**
 * How a rule ended on a report: `pass`, it was decided and nothing was found · `fail`, it has findings, whatever their
 * level · `incomplete`, nothing was found and something could not be decided; `reasons` says what · `notApplicable`, the
 * report has nothing that the rule is about.
 */
export type Outcome = 'pass' | 'fail' | 'incomplete' | 'notApplicable'

/**
 * What all rules together say of a report: `fail`, it has an error that is not accepted · `incomplete`, it has none and
 * some rule left something open · `pass`, everything was decided; it may have warnings and advice.
 */
export type Verdict = 'pass' | 'fail' | 'incomplete'

/**
 * What a finding is about: `report`, what the report says or lacks; `reading`, a part of it that could not be read with
 * certainty, of which nothing is said to be wrong.
 */
export type About = 'report' | 'reading'

/** A finding as it is handed out: ESLint's `LintMessage` and more. */
export interface LintMessage {
  /** null: the file could not be judged. */
  ruleId: string | null
  messageId?: string
  message: string
  level: Level
  /** 2 error, 1 warning and info. */
  severity: 1 | 2
  /** `reading` findings have no fix, and neither `--max-warnings` nor `--fail-on` counts them. */
  about: About
  fatal?: true
  /** What kind of fatal message this is, for example not-a-report. */
  code?: string
  line: number
  column: number
  endLine: number
  endColumn: number
  section?: SectionId | null
  /** Page, from 1, for formats that have pages. */
  page?: number
  /**
   * Paragraph of its section, from 1, headings of parts of it counted, or of the report where it is in none of the six;
   * for Word, which has no lines.
   */
  paragraph?: number
  /** The table and the row that it stands in, null for no certain row; for Word and PDF, which have no lines. */
  table?: { id: TableId; row: string | null }
  cell?: CellAddress
  /** Numbers of the documents that the duty rests on. */
  clause: string[]
  url?: string
  /** Other places that it is about; those of another file have its path, and line 1. */
  related: { message: string; line: number; column: number; cell?: CellAddress; file?: string }[]
  cause?: Cause
  fix?: Fix
  suggestions: { desc: string; fix: Fix }[]
  data: Record<string, string | number>
  /** Stays the same when lines move, changes when a number does. */
  fingerprint: string
  /**
   * Where it stands, without any number, so that it stays when one is corrected: its cell, the sentence with its section,
   * or the section with what the finding is about. Only where a rule found it.
   */
  placeKey?: string
  /** What has become of it since an earlier round; only where the results were compared with one. */
  round?: SinceEarlier
}

/** A finding that is known and accepted, and by what. */
export interface SuppressedMessage extends LintMessage {
  suppressions: {
    /** A comment in the file, the configuration, or the baseline. */
    kind: 'directive' | 'configuration' | 'baseline'
    /** The reason given for it. */
    justification: string
    owner?: string
    /** Last day that it holds, ISO. */
    expires?: string
  }[]
}

/** What a run says of one file. */
export interface LintResult {
  filePath: string
  /** SHA-256 of the file's bytes in hexadecimal digits; only when it was asked for. */
  sha256?: string
  messages: LintMessage[]
  /**
   * Findings that are accepted. They do not count, neither in the numbers nor in the verdict; the outcome of their rule
   * stays what it was.
   */
  suppressedMessages: SuppressedMessage[]
  errorCount: number
  warningCount: number
  infoCount: number
  fatalErrorCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  verdict: Verdict
  /** The text that lines and columns point into, for formats that are no text themselves. */
  source?: string
  /** null: the file could not be read as a report. */
  report: { organ: string | null; year: number | null; edition: string | null; format: FormatName } | null
  /** Whom a result is about that comes from many reports together; such a one has no report. */
  scope?: SetScope
  outcomes: Record<string, Outcome>
  /** What could not be decided and why, by rule id; a rule that has found something may have left something open too. */
  reasons: Record<string, string[]>
  /** The report as data; only when it was asked for. */
  data?: ReportData
  /** What it tells the checks of other reports; only when it was asked for. */
  facts?: Facts
  /** How it stands to an earlier round; only where the results were compared with one. */
  round?: RoundComparison
}

/**
 * What a file that is not read may be: kinds that hold reports, then those that hold none as a rule. `unknown`: none of
 * them, as far as its name and first bytes tell.
 */
export type FileKind =
  | 'word-95'
  | 'docm'
  | 'old-wps'
  | 'odt'
  | 'rtf'
  | 'mhtml'
  | 'word-xml'
  | 'pdf'
  | 'other-document'
  | 'spreadsheet'
  | 'presentation'
  | 'archive'
  | 'picture'
  | 'media'
  | 'unknown'

/**
 * How a file is reported that was found in a folder, or by a pattern for all names, and not judged: `unchecked` may hold a
 * report and could not be read, `notReport` was read and is none, `otherFile` is of a kind that holds none. `earlierOnly`
 * was checked in the earlier round that the results are compared with, and not in this one.
 */
export type Unjudged = 'unchecked' | 'notReport' | 'otherFile' | 'earlierOnly'

/** What a run says of a file that it found and did not judge: no message, and all counts 0. */
export interface UnjudgedResult extends Omit<LintResult, 'verdict'> {
  verdict: Unjudged
  /** What it is; of a file that was read, why it is no report: the code that it would have had if it had been named. */
  kind: FileKind | 'not-a-report' | 'blank-form' | 'empty' | 'earlier-only'
  /** What is to be known or done about it. */
  note: string
}

/** What a run says of a file. Those with a `kind` were not judged. */
export type FileResult = LintResult | UnjudgedResult

/** A Blob or File, by what is used of it: not every environment knows the types. */
export interface ByteBlob {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A report that is at hand: its text, or the bytes of its file in whatever holds bytes. */
export type ReportSource = string | ArrayBuffer | SharedArrayBuffer | ArrayBufferView | ByteBlob

/** How one report is checked. */
export interface CheckOptions {
  /** Path to name in the result and to tell the format by. */
  filePath?: string
  /** Format of the source; recognised from content and path where absent. */
  format?: FormatName
  /** Language of messages; zh-CN where absent. */
  locale?: Locale
  /** Rules to run; all built-in ones where absent. */
  rules?: readonly Rule[]
  /** Readers of formats from outside, besides the built-in ones. */
  readers?: readonly Reader[]
  /** How much is read of a file before it is refused; what is left out keeps its default. */
  limits?: Partial<Limits>
  /** Options of rules by rule id; what is left out keeps its default. */
  ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Levels in place of the rules' own, by rule id. A finding that a rule itself holds for less stays so. */
  levels?: Readonly<Record<string, Level>>
  /** Facts about the report that go over what its text says. */
  settings?: Settings
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly Edition[]
  /** Findings that are known and accepted. Their `files` are not looked at: they are all about this file. */
  suppressions?: readonly Suppression[]
  /** Whether comments in the file may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** The day that expiry of suppressions is judged by, ISO; nothing expires where absent. */
  today?: string
  /** Hand out the report as data along with the findings. */
  extract?: boolean
  /** Hand out what the report tells the checks of other reports. */
  facts?: boolean
  /** Finds the facts of the report of the year before, or why there are none that can be used. */
  previous?: FindPrevious
}

/** The options of `lint`. */
export interface LintOptions extends Omit<CheckOptions, 'rules' | 'forms' | 'previous'> {
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly FormInput[]
  /**
   * Rules to run; all built-in ones where absent. Or settings of the built-in ones by id, as in a configuration: those
   * that are not named run as they are.
   */
  rules?: readonly Rule[] | Readonly<Record<string, RuleSetting>>
  /** The report of the year before, or its facts: what the rules that require \`previous\` hold this one against. */
  previous?: PreviousSource
}
