import type { Equation } from './equation.js'
import type { CellAddress, FormatName, OrganKind } from './report.js'
import type { Reason } from './rule.js'
import type { ReportSource } from './result.js'

/**
 * Why a number of the facts is not known: `blank` · `mark` (/, —, 无) · `text` (words) · `unread` (the cell, or its
 * table, is not there or could not be placed) · `otherBase` (the heading of its column says that it counts on another
 * base than the form, as 现行有效件数（历史累计） does).
 */
export type UnknownState = 'blank' | 'mark' | 'text' | 'unread' | 'otherBase'

/** A stretch of the list of values, as indexes from 0: the first and the last. */
export type Stretch = readonly [first: number, last: number]

/**
 * What one report tells others, and all that it tells: who reports, its numbers, and hashes of its own sentences. At most
 * 2,500 bytes of JSON.
 */
export interface Facts {
  /** Version of this shape. */
  version: 1
  /** Kind, name, year and form: two reports with one key are of one organ and year. */
  key: string
  /** Path of the file as it was named; empty for a report without one. */
  file: string
  /** SHA-256 of the file in hexadecimal digits; null where only its text was at hand. */
  hash: string | null
  /** Name as printed in the title; null where the report does not tell it. */
  organ: string | null
  /** Names that it is known by, all in one form: its own, several of a joint report, then former ones (原…). */
  names: readonly string[]
  /** null where title and text do not tell it, or contradict each other. */
  kind: OrganKind | null
  /**
   * What its numbers are of: `whole` the government or system with all its units · `own` the organ alone · null where
   * the report does not say.
   */
  scope: 'whole' | 'own' | null
  year: number | null
  /** Id of the format that the numbers are in the order of; null for a report of a year without one. */
  form: string | null
  format: FormatName
  /** The number of each cell of the form, table by table and row by row; null where it is not known. */
  values: readonly (number | null)[]
  /** Why numbers are not known, by reason. Every null is in one of the stretches. */
  states: Readonly<Partial<Record<UnknownState, readonly Stretch[]>>>
  /**
   * Hashes of its own sentences in their order, 64 bits each in base64url. Of a long report those with the least hashes
   * alone.
   */
  sentences: readonly string[]
  /** How many sentences of its own it has. */
  sentenceCount: number
}

/** A number of the facts, or why there is none. */
export interface FactCell {
  value: number | null
  state: 'number' | UnknownState
}

/** Facts with their numbers by address `table/row/column`: what `readFacts` gives. */
export interface ReadFacts extends Facts {
  cells: Readonly<Record<string, FactCell>>
}

/** The report of the year before: its facts, or the report itself. */
export type PreviousSource = Facts | ReportSource

/** The report of the year before, as rules are given it. It is of the same organ, and what cannot be known of it is null. */
export interface Previous {
  year: number
  /** Path of its file; empty where it has none. */
  file: string
  /** Id of the format that its numbers are in; null where it has none. */
  form: string | null
  /** The number of a cell; null where it is not known, or its format has no such cell. */
  valueAt: (address: CellAddress) => number | null
  /** Why a number is not known; undefined for one that is known, and where its format has no such cell. */
  unknownAt: (address: CellAddress) => UnknownState | undefined
  /** The sums of its tables, judged. */
  equations: readonly Equation[]
  /** Whether a sentence, by its hash, stood there; undefined where only some of its sentences are known. */
  hasSentence: (hash: string) => boolean | undefined
}

/** Who reports, by what reports are matched by. */
export type Identity = Pick<Facts, 'organ' | 'names' | 'kind' | 'scope' | 'year' | 'form' | 'key'>

/**
 * Finds the facts of the report of the year before. They are used as they are: whoever finds them has seen to it that
 * they are of the same organ and of the year before. The reason says why there are none that can be used.
 */
export type FindPrevious = (report: Identity) => Facts | Reason
