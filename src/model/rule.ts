import type { ClauseId } from './ids.js'
import type { z, ZodObject } from 'zod'
import type { Cause, Equation } from './equation.js'
import type { Previous } from './facts.js'
import type { CellAddress, Organ, Position, Report, Section, Table, Title } from './report.js'
import type { About, Level, Locale } from './result.js'
import type { Comparison } from './statement.js'

/** The zod namespace. */
export type Zod = typeof z

/** Parts that a rule may require, and what it is then given. */
export interface Parts {
  title: Title
  organ: Organ
  year: number
  overview: Section
  disclosure: Table[]
  requests: Table
  disputes: Table
  problems: Section
  otherMatters: Section
  /** The report of the year before, of the same organ. */
  previous: Previous
}

export type PartName = keyof Parts

export type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** Values for the placeholders of a message text; words that differ by language in both. */
export type MessageData<Text extends string> = Record<Placeholder<Text>, string | number | Reason>

/** A message text in another language: any words, but the same placeholders. */
export type Translation<Texts extends Record<string, string>, Other extends Record<string, string>> = {
  [Id in keyof Texts]: Id extends keyof Other
    ? [Placeholder<Texts[Id]>] extends [Placeholder<Other[Id]>]
      ? [Placeholder<Other[Id]>] extends [Placeholder<Texts[Id]>]
        ? Other[Id]
        : `unknown placeholder ${Exclude<Placeholder<Other[Id]>, Placeholder<Texts[Id]>>}`
      : `missing placeholder ${Exclude<Placeholder<Texts[Id]>, Placeholder<Other[Id]>>}`
    : string
}

/** Where a finding stands: a node, or any other place of the source. */
export interface Place {
  position: Position
}

export type Related =
  | { at: Place; message: string }
  /** A cell of another report. */
  | { file: string; cell: CellAddress; message: string }

/** A change of form. `range` is a pair of offsets into the source. */
export interface Fix {
  range: [number, number]
  text: string
}

export interface Details {
  at: Place
  related?: Related[]
  /** Another level than the rule's own. */
  level?: Level
  /** The cell that the finding is about, where `at` is not a cell. */
  cell?: CellAddress
  cause?: Cause | null
  fix?: Fix
  suggestions?: { message: string; fix: Fix }[]
}

/** What a check is given besides the report. */
export interface RuleContext<Texts extends Record<string, string>, Options> {
  options: Options
  locale: Locale
  report: <Id extends keyof Texts & string>(
    messageId: Id,
    details: Details & ([Placeholder<Texts[Id]>] extends [never] ? { data?: never } : { data: MessageData<Texts[Id]> }),
  ) => void
  /** Says that the rule could not be decided, and why. */
  incomplete: (reason: Reason) => void
  /** Says that the rule has nothing to judge in this report. */
  notApplicable: () => void
}

/** Why a rule could not be decided, in both languages. */
export interface Reason {
  zh: string
  en: string
}

/** What every rule is given: the report, its equations and what its prose claims of the tables' numbers. */
export interface Everywhere {
  report: Report
  equations: readonly Equation[]
  comparisons: readonly Comparison[]
}

/** A rule as its file writes it. `defineRule` gives it its types. */
export interface RuleDefinition<
  Id extends string,
  Texts extends Record<string, string>,
  English extends Record<string, string>,
  Required extends PartName,
  Options extends object,
> {
  id: Id
  level: Level
  /** What must hold, in one sentence, in both languages. */
  duty: Reason
  clause: readonly ClauseId[]
  /**
   * Without one of these parts the rule is incomplete and `check` is not called. Where no report of the year before was
   * given at all, a rule that requires `previous` does not apply.
   */
  requires?: readonly Required[]
  /** Runs on reports of years before the first format too. */
  legacy?: boolean
  /** First report year that it applies to. */
  from?: number
  /** Some of its findings carry a fix. */
  fixable?: boolean
  /** What its findings are about; the report where absent. */
  about?: About
  messages: Texts
  en: English & Translation<Texts, English>
  /** The options as a zod object, each key with `.describe()` and `.default()`; zod is handed in so that it is only loaded when needed. */
  options?: (z: Zod) => ZodObject
  /** What the options are where nothing is configured. */
  defaults?: Options
  check(parts: Everywhere & { [Part in Required]: Parts[Part] }, context: RuleContext<Texts, Options>): void
}

/** What rules for one report and rules for many have in common. */
export interface RuleBase {
  id: string
  level: Level
  duty: Reason
  clause: readonly ClauseId[]
  messages: Record<string, string>
  en: Record<string, string>
  options?: (z: Zod) => ZodObject
  defaults?: object
  /** Some of its findings carry a fix. */
  fixable?: boolean
  /** Page about the rule; absent where a rule from outside has none. */
  url?: string
}

/** A rule in use: the same, its types forgotten. */
export interface Rule extends RuleBase {
  requires: readonly PartName[]
  legacy: boolean
  from?: number
  about?: About
  check(parts: Everywhere & Parts, context: RuleContext<Record<string, string>, unknown>): void
}
