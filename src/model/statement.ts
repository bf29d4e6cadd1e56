import type { CellAddress, Paragraph } from './report.js'

/** Tables that prose is held against. */
export type StatementArea = 'requests' | 'disputes' | 'disclosure'

/**
 * What a number is in its sentence: a total of its own · a part of a whole · the sum of parts ·
 * a change against something · a share of a whole · a rate.
 */
export type StatementRole = 'total' | 'part' | 'sum' | 'change' | 'share' | 'rate'

/**
 * Why a number is not held against the tables: `approximate` · `range` · `unit` (counted in
 * something that no table counts) · `otherOrgan` · `otherYear` · `partOfYear` (or several years) ·
 * `plan` · `change` · `share` · `part` (of a whole, in a way that no table has) · `channel` ·
 * `topic` (only those about something) · `negated` · `subject` (nothing that a table has) · `words`
 * (its label holds words that may restrict it) · `act` (nothing is said to be done with it that a
 * table counts) · `distribution` (numbers and labels do not pair off) · `cell` (no row for it) · `open` (it contradicts
 * what it most likely counts, and agrees with something else that its sentence names).
 */
export type UncomparedReason =
  | 'approximate'
  | 'range'
  | 'unit'
  | 'otherOrgan'
  | 'otherYear'
  | 'partOfYear'
  | 'plan'
  | 'change'
  | 'share'
  | 'part'
  | 'channel'
  | 'topic'
  | 'negated'
  | 'subject'
  | 'words'
  | 'act'
  | 'distribution'
  | 'cell'
  | 'open'

/** What a sentence names: ids of objects, of acts (empty for nothing that is done), and of outcomes or results. */
export interface SentenceNames {
  objects: ReadonlySet<string>
  acts: ReadonlySet<string>
  kinds: ReadonlySet<string>
}

/** What a report says of one number, or that there was none of something. */
export interface Statement {
  /** What is counted: requests, review, normative, …; null where nothing is named that a table has. */
  object: string | null
  /** What is done with it: receive, carryIn, make, …; null where nothing is said. */
  act: string | null
  /** Outcomes and results it is counted by: ids of rows, groups of rows and columns; several are added up. */
  kinds: readonly string[]
  /** Applicants it is counted by: ids of columns. */
  applicants: readonly string[]
  /** 0 where it says that there was none. */
  value: number
  /** Measure word; 元 for money (the value is in 元), % for percentages; empty for none. */
  unit: string
  /** The sentence says that there was none, without a number. */
  nil: boolean
  /** What one unit of the last printed digit is worth. */
  precision: number
  /** Of an approximate number: the least and the most that the exact one may be. */
  bounds?: readonly [number, number]
  /** Decimal places as printed; null for numbers written in Chinese. */
  decimals: number | null
  role: StatementRole
  /** `certain`: object and act are named, nothing points elsewhere. `plausible`: part of it is taken from the text before. */
  certainty: 'certain' | 'plausible'
  /** Why it is not compared; null where nothing speaks against it. */
  reason: UncomparedReason | null
  /** All that its sentence names, any of which it may count; absent where the words next to it settle what it counts. */
  mayCount?: SentenceNames
  /** What its sentence has named before: 自然人22件的办理结果为：予以公开9件 are those of natural persons. */
  mayBeOf?: { kinds: readonly string[]; applicants: readonly string[] }
  /** What it would count if it were one of the tables, where its words leave that open; absent where they name nothing of them. */
  supposed?: Pick<Statement, 'object' | 'act' | 'kinds' | 'applicants'> & {
    /** It may as well count all that its list does not name. */
    orRest?: true
  }
  /** Index of its sentence in the paragraph. */
  sentence: number
  paragraph: Paragraph
  /** Offsets in the text of the paragraph, the end exclusive. */
  start: number
  end: number
}

/** Where the number that prose speaks of stands in the tables: cells to add up, or to take away. */
export type Target = readonly (CellAddress & { less?: true })[]

/** A statement held against the tables. */
export interface Comparison {
  statement: Statement
  area: StatementArea | null
  /** The sums that it may mean, the likeliest first. Agreement with any of them is agreement. */
  targets: readonly Target[]
  /** `agrees` · `contradicts` · `unreadable` (its cells are blank or could not be read) · `notCompared` (see `reason`). */
  verdict: 'agrees' | 'contradicts' | 'unreadable' | 'notCompared'
  reason: UncomparedReason | null
  /** How sure a contradiction is. */
  level: 'error' | 'warning'
}
