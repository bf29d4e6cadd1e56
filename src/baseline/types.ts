import type { Reason } from '../model/index.js'

/** A finding that was there when the baseline was made. */
export interface BaselineEntry {
  /** Path relative to the folder of the baseline, with forward slashes. */
  file: string
  rule: string
  /** Cell, section or line, for people to read. */
  place: string
  /** What the finding said, for people to read. */
  message: string
  /** What the finding is known by. */
  fingerprint: string
  /** Why it is accepted; empty: nobody has said. */
  reason: string
  /** Who answers for it; empty: nobody. */
  owner: string
  /** Last day that it holds, ISO; empty: no end. */
  expires: string
}

/** Findings of the past that do not count. */
export interface Baseline {
  version: 1
  tool: 'report-lint'
  entries: readonly BaselineEntry[]
}

/** An entry that holds for nothing any more. */
export interface BaselineProblem {
  entry: BaselineEntry
  /** What to say of it, the file not named. */
  reason: Reason
}

/** A baseline without entries. */
export const emptyBaseline: Baseline = { version: 1, tool: 'report-lint', entries: [] }
