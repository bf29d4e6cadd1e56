import type { SectionId } from './ids.js'
import type { CellAddress } from './report.js'
import type { Level } from './result.js'

/**
 * What has become of a finding since an earlier round: `fixed`, it is gone, and its rule was decided · `remaining`, it
 * is as it was · `changed`, its rule still finds something wrong at the same place, with another number · `new`, it was
 * not there · `notRechecked`, nobody can say.
 */
export type RoundState = 'fixed' | 'remaining' | 'changed' | 'new' | 'notRechecked'

/**
 * Why a finding could not be rechecked: `missing`, its file was not checked this time, or holds another report now ·
 * `unreadable`, the file could not be judged · `off`, the rule did not run · `undecided`, the rule left something open.
 */
export type NotRechecked = 'missing' | 'unreadable' | 'off' | 'undecided'

/** What people have written next to a finding in the ledger. Days are ISO. */
export interface Handling {
  state?: string
  responsible?: string
  due?: string
  reviewer?: string
}

/** What is known of a finding from the earlier round. */
export interface SinceEarlier {
  state: 'remaining' | 'changed' | 'new'
  /** What the finding said that was at its place, where that has changed. */
  before?: string
  handling?: Handling
}

/** A finding of the earlier round that this one has not. */
export interface GoneFinding {
  state: 'fixed' | 'notRechecked'
  /** Only where it was not rechecked. */
  reason?: NotRechecked
  ruleId: string
  message: string
  level: Level
  section: SectionId | null
  cell?: CellAddress
  clause: string[]
  placeKey: string
  fingerprint: string
  handling?: Handling
}

/** A row of the ledger that is no finding, with what people have written next to it. */
export interface HandledRow {
  /** Rule, or code of a file that could not be judged. */
  rule: string
  /** What it says. */
  text: string
  handling: Handling
}

/** How a file stands to an earlier round. */
export interface RoundComparison {
  /** Path of the report in the earlier round; null: it was not there. */
  file: string | null
  /** Whose report that was, as it said itself. */
  organ: string | null
  year: number | null
  /** Version of report-lint that the earlier round was made with; null: not known. */
  version: string | null
  /** Whether the configuration was the same; null: not known. */
  sameConfiguration: boolean | null
  /** Findings by what has become of them; those that are accepted now are not among them. */
  counts: Record<RoundState, number>
  gone: GoneFinding[]
  handled: HandledRow[]
}
