import type { FormatName, Level, Outcome, Reader, Settings } from '../model/index.js'

/** A report that a rule is run on. */
export interface RuleCase {
  /** The report: what `report()` wrote, or any text. */
  source: string
  /** Name of the test; the beginning of the source where absent. */
  name?: string
  /** Options of the rule. */
  options?: Readonly<Record<string, unknown>>
  /** Path to tell the format by. */
  filePath?: string
  format?: FormatName
  readers?: readonly Reader[]
  /** Facts about the report that go over what its text says. */
  settings?: Settings
}

/** A report that the rule has nothing to say about. */
export interface ValidCase extends RuleCase {
  /** How the rule ends: `pass` where absent. A rule that could not judge the report has not found it correct. */
  outcome?: Exclude<Outcome, 'fail'>
}

/** What is expected of a finding. What is left out may be anything. */
export interface ExpectedFinding {
  messageId: string
  /** The whole message in Chinese. */
  message?: string
  level?: Level
  /** Cell that it is about, as table/row/column. */
  cell?: string
  data?: Readonly<Record<string, string | number>>
  /** From 1. */
  line?: number
  column?: number
  /** The source text under it. */
  text?: string
}

/** A report that the rule finds something in. */
export interface InvalidCase extends RuleCase {
  /** All findings in order of place; a message id where nothing else matters. */
  findings: readonly (string | ExpectedFinding)[]
  /** The source after its fixes are made; it must be given where there are any. */
  output?: string
}
