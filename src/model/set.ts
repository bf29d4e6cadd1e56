import type { ClauseId } from './ids.js'
import type { ZodObject } from 'zod'
import type { Facts, Previous } from './facts.js'
import type { CellAddress, OrganKind } from './report.js'
import type { Level, Locale } from './result.js'
import type { MessageData, Placeholder, Reason, RuleBase, Translation, Zod } from './rule.js'

/** A line of a roster as it was understood. */
export interface Unit {
  name: string
  /** Kind of the organ by its name; null where the name does not tell. */
  kind: OrganKind | null
  /** What the roster says that it is, in its own words; null where it says nothing. */
  category: string | null
  /** Former names. */
  formerNames: readonly string[]
  /** Whether its numbers are part of the sum of the unit above it. */
  counted: boolean
  /** Its place in the roster, from 0. */
  index: number
  /** Place of the unit above it; null for one at the top. */
  parent: number | null
}

/** The units that have to report. */
export interface Roster {
  units: readonly Unit[]
}

/** A unit of a roster as a caller of the library gives it. */
export interface RosterUnit {
  name: string
  category?: string
  /** Name of the unit above it. */
  parent?: string
  formerNames?: readonly string[]
  /** Whether its numbers are part of the sum of the unit above it; true where absent. */
  counted?: boolean
}

/** What a finding from many reports is about: one organ, an organ with its units, or all reports. */
export interface SetScope {
  kind: ScopeKind
  /** null: all organs. */
  organ: string | null
  /** Report year; null where none was found. */
  year: number | null
}

export type ScopeKind = 'organ' | 'parent' | 'set'

/** What is known of a report without reading its facts. */
export type ReportEntry = Pick<Facts, 'file' | 'organ' | 'year'>

/** One report of many, by its facts: the same that a rule is given of the report of the year before. */
export interface SetReport extends Previous {
  organ: string | null
  scope: Facts['scope']
  /** Every cell of its form. */
  cells: readonly CellAddress[]
  /** Hashes of its own sentences in their order; of a long report those with the least hashes alone. */
  sentences: readonly string[]
  /** How many sentences of its own it has. */
  sentenceCount: number
}

/** What may belong to an organ, and nobody knows. */
export interface Unplaced {
  /** Reports that may be its own or that of another organ of the roster. */
  ambiguous: readonly string[]
  /** Files that could not be read, or whose organ or year was not found. */
  unread: readonly string[]
}

/** An organ and its reports. */
export interface OrganGroup {
  /** The year that is looked at; null where there is no report at all, nor any other in the set. */
  year: number | null
  /** Name in the roster, else as the report prints it. */
  organ: string
  /** null: the roster does not have it. */
  unit: Unit | null
  /** Its reports of the year. Copies of one report are one; those of organs that were merged into it are several organs'. */
  reports: readonly (readonly ReportEntry[])[]
  /** Other years that there are reports of it for. */
  otherYears: readonly number[]
  unplaced: Unplaced
}

/** A unit below another, with its reports of the year and the units below it. */
export interface Member {
  unit: Unit
  /** Its reports: several where organs were merged into it. Read anew whenever they are asked for. */
  reports: () => SetReport[]
  /** Why there is none that can be used; undefined where there is. */
  missing: 'none' | 'several' | 'unplaced' | undefined
  members: readonly Member[]
}

/** A unit of the roster that has others below it. */
export interface ParentGroup extends Member {
  year: number
}

/** All reports of the year. */
export interface WholeGroup {
  year: number
  /**
   * Reads them one after the other, copies of one report once, with the unit of the roster that each is of; null where
   * there is none, or more than one may be meant.
   */
  reports: () => Iterable<{ unit: Unit | null; report: SetReport }>
  /** Reads one of them again. @param place Its place among all of them, from 0. */
  reportAt: (place: number) => SetReport | undefined
}

/** What a set rule is given, by its scope. */
export interface GroupOf {
  organ: OrganGroup
  parent: ParentGroup
  set: WholeGroup
}

/** Where numbers of a finding come from: a file, a cell of it, and what stands there. */
export interface SetRelated {
  file: string
  cell?: CellAddress
  message: string
}

/** A passage of a report whose facts are known, and whose words only its file has. */
export interface SetPassage {
  /** Path of the file. */
  file: string
  /** Hashes of the sentences that follow each other in it. */
  sentences: readonly string[]
}

/** What a finding of a set rule may say besides its message. */
export interface SetDetails {
  related?: readonly SetRelated[]
  /** Whose words take the place of `passage` in the data of the message, where the file can be read again. */
  passage?: SetPassage
  /** Another level than the rule's own. */
  level?: Level
  /** Whom it is about, where a rule looks at all reports. */
  organ?: string
}

/** What a check of many reports is given besides the group. */
export interface SetRuleContext<Texts extends Record<string, string>, Options> {
  options: Options
  locale: Locale
  /** What a cell is called: 行政规范性文件 × 现行有效件数. */
  cellName: (address: CellAddress, form: string | null) => string
  report: <Id extends keyof Texts & string>(
    messageId: Id,
    details: SetDetails &
      ([Placeholder<Texts[Id]>] extends [never] ? { data?: never } : { data: MessageData<Texts[Id]> }),
  ) => void
  /** Says that the rule could not be decided, and why. */
  incomplete: (reason: Reason) => void
  /** Says that the rule has nothing to judge in this group. */
  notApplicable: () => void
}

/** A rule about many reports as its file writes it. `defineSetRule` gives it its types. */
export interface SetRuleDefinition<
  Id extends string,
  Scope extends ScopeKind,
  Texts extends Record<string, string>,
  English extends Record<string, string>,
  Options extends object,
> {
  id: Id
  level: Level
  /** What it is given: each organ with its reports, each unit with those below it, or all reports. */
  scope: Scope
  /** What must hold, in one sentence, in both languages. */
  duty: Reason
  clause: readonly ClauseId[]
  messages: Texts
  en: English & Translation<Texts, English>
  options?: (z: Zod) => ZodObject
  /** What the options are where nothing is configured. */
  defaults?: Options
  check(group: GroupOf[Scope], context: SetRuleContext<Texts, Options>): void
}

/** A set rule in use: the same, its types forgotten. */
export interface SetRule extends RuleBase {
  scope: ScopeKind
  check(group: GroupOf[ScopeKind], context: SetRuleContext<Record<string, string>, unknown>): void
}
