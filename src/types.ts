import type { ZodObject } from 'zod'
import type { ClauseId } from './editions/norms.js'
import type { EquationRule, SectionId, TableId } from './editions/schema.js'

export type { ClauseId, EquationRule, SectionId, TableId }

/** A place in the source text. `line` and `column` count from 1, `offset` from 0, all in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** From the first character to the one after the last. */
export interface Position {
  start: Point
  end: Point
}

/** What every node of a report has in common: a unist node whose position is always known. */
export interface Node {
  type: string
  position: Position
}

/** File formats that can be read. */
export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'pdf'

/** Languages of messages. */
export type Locale = 'zh-CN' | 'en'

/** The whole file as a tree. Its arrays and maps hold the same nodes as `children`. */
export interface Report extends Node {
  type: 'report'
  children: ReportContent[]
  format: Format
  /** The text that all positions point into: the file itself, or its canonical text for binary formats. */
  source: string
  title: Title | null
  organ: Organ | null
  year: ReportYear | null
  /** Id of the format that must be followed in the report year; null before 2019 or without a year. */
  editionInForce: string | null
  /** Id of the format that the tables are really in; without tables, the one in force. */
  edition: string | null
  sections: Section[]
  /** Disclosure, requests and disputes tables by id. The first, where one is there twice. */
  tables: Map<TableId, Table>
  /** Tables that are there a second time. */
  repeatedTables: Table[]
}

export type ReportContent = Title | Section | SectionContent
export type SectionContent = Heading | Paragraph | Table

/** The title, wrapped lines joined. */
export interface Title extends Node {
  type: 'title'
  /** As printed, without white space. */
  value: string
  /** The name of the document as printed, for example 政府信息公开工作年度报告. */
  documentName: string | null
}

/** Who reports. */
export interface Organ {
  name: string
  kind: OrganKind | null
  source: 'title' | 'publisher' | 'signature' | 'body'
}

/** Kinds of organ that the rules tell apart. */
export type OrganKind =
  | 'ministry'
  | 'provincialGovernment'
  | 'cityGovernment'
  | 'countyGovernment'
  | 'township'
  | 'subdistrict'
  | 'committee'
  | 'governmentOffice'
  | 'department'

export interface ReportYear {
  value: number
  source: 'title' | 'period' | 'body'
}

/** A section with its heading, or the content that stands before, between or without headings. */
export interface Section extends Node {
  type: 'section'
  /** null: the preface, or a section that is none of the official six. */
  id: SectionId | null
  /** Number as printed, for example 一; null where there is none. */
  number: string | null
  heading: Heading | null
  children: SectionContent[]
}

export interface Heading extends Node {
  type: 'heading'
  /** Depth from Markdown or Word; from the kind of numbering where the format has no levels. */
  depth: number
  value: string
}

export interface Paragraph extends Node {
  type: 'paragraph'
  value: string
  /** Offset in the source of each character of `value`; absent where the text stands there as it is. */
  offsets?: readonly number[]
}

/** One of the official tables, its rows and columns aligned to an edition. */
export interface Table extends Node {
  type: 'table'
  id: TableId
  /** Id of the edition whose rows and columns it has. */
  edition: string
  children: Row[]
  columns: ColumnHeading[]
  defects: ShapeDefect[]
}

export interface Row extends Node {
  type: 'row'
  id: string
  /** Label as printed, wrapped parts joined; null where the row has lost it. */
  label: Label | null
  /** The cells that could be read, in column order. A cell whose place in the row is uncertain is not among them. */
  children: Cell[]
}

/** A row or column label as printed. */
export interface Label {
  value: string
  position: Position
  /** official or accepted: fine; altered: another wording. */
  wording: 'official' | 'accepted' | 'altered'
}

export interface ColumnHeading {
  id: string
  /** null: the header row has lost it. */
  label: Label | null
}

export interface Cell extends Node {
  type: 'cell'
  table: TableId
  row: string
  column: string
  /** As printed, without surrounding white space. */
  text: string
  state: 'number' | 'blank' | 'mark' | 'text'
  /** The number in the unit of its column, exact to the last printed digit; null unless `state` is number. */
  value: number | null
}

/** How a table differs from the shape of its edition. */
export type ShapeDefect = { position: Position } & (
  | { kind: 'missingRow'; row: string }
  | { kind: 'missingColumn'; column: string }
  | { kind: 'cellCount'; row: string; found: number; expected: number; printed: string[] }
  | { kind: 'shifted'; row: string; by: number; printed: string[] }
  | { kind: 'unknownRow'; printed: string }
)

/** Names a cell of the official tables. */
export interface CellAddress {
  table: TableId
  row: string
  column: string
}

export type Level = 'error' | 'warning' | 'info'
export type Outcome = 'pass' | 'fail' | 'incomplete' | 'notApplicable'
export type Verdict = 'pass' | 'fail' | 'incomplete'

/** A relation of the form with the cells it is about. Unknown cells are blank, marked or unreadable ones. */
export interface Equation {
  rule: EquationRule
  table: TableId
  scope: 'column' | 'row'
  /** Id of the column or row that it is the relation of. */
  line: string
  left: Term[]
  right: Term[]
  leftSum: number
  rightSum: number
  state: 'holds' | 'fails' | 'unknown'
  cause: Cause | null
}

export interface Term {
  address: CellAddress
  /** Row label of a column relation, column label of a row relation. */
  label: string
  /** Absent where the cell could not be read. */
  cell?: Cell
  /** null: unknown. */
  value: number | null
}

/** The wrong cell and the value that satisfies every relation, or the cells that may be it. */
export type Cause = CauseCell | { candidates: CauseCell[] }

export interface CauseCell {
  cell: CellAddress
  printed: number
  expected: number
}

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
}

export type PartName = keyof Parts

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** Values for the placeholders of a message text. */
export type MessageData<Text extends string> = Record<Placeholder<Text>, string | number>

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

export interface Related {
  at: Place
  message: string
}

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
  report<Id extends keyof Texts & string>(
    messageId: Id,
    details: Details & ([Placeholder<Texts[Id]>] extends [never] ? { data?: never } : { data: MessageData<Texts[Id]> }),
  ): void
  /** Says that the rule could not be decided, and why. */
  incomplete(reason: Reason): void
  /** Says that the rule has nothing to judge in this report. */
  notApplicable(): void
}

/** Why a rule could not be decided, in both languages. */
export interface Reason {
  zh: string
  en: string
}

/** A rule as its file writes it. `defineRule` gives it its types. */
export interface RuleDefinition<
  Id extends string,
  Texts extends Record<string, string>,
  English extends Record<string, string>,
  Required extends PartName,
  Schema extends ZodObject | undefined,
> {
  id: Id
  level: Level
  /** What must hold, in one sentence, in both languages. */
  duty: Reason
  clause: readonly ClauseId[]
  /** Without one of these parts the rule is incomplete and `check` is not called. */
  requires?: readonly Required[]
  /** Runs on reports of years before the first format too. */
  legacy?: boolean
  /** First report year that it applies to. */
  from?: number
  messages: Texts
  en: English & Translation<Texts, English>
  options?: () => Schema
  check(
    parts: { report: Report; equations: readonly Equation[] } & { [Part in Required]: Parts[Part] },
    context: RuleContext<Texts, Schema extends ZodObject ? Schema['_zod']['output'] : undefined>,
  ): void
}

/** A rule in use: the same, its types forgotten. */
export interface Rule {
  id: string
  level: Level
  duty: Reason
  clause: readonly ClauseId[]
  requires: readonly PartName[]
  legacy: boolean
  from?: number
  messages: Record<string, string>
  en: Record<string, string>
  options?: () => ZodObject
  check(parts: { report: Report; equations: readonly Equation[] } & Parts, context: RuleContext<Record<string, string>, unknown>): void
}

/** A finding as it is handed out: ESLint's `LintMessage` and more. */
export interface LintMessage {
  /** null: the file could not be judged. */
  ruleId: string | null
  messageId?: string
  message: string
  level: Level
  /** 2 error, 1 warning and info. */
  severity: 1 | 2
  fatal?: true
  /** What kind of fatal message this is, for example not-a-report. */
  code?: string
  line: number
  column: number
  endLine: number
  endColumn: number
  section?: SectionId | null
  cell?: CellAddress
  /** Numbers of the documents that the duty rests on. */
  clause: string[]
  url?: string
  related: { message: string; line: number; column: number; cell?: CellAddress }[]
  cause?: Cause
  fix?: Fix
  suggestions: { desc: string; fix: Fix }[]
  data: Record<string, string | number>
  /** Stays the same when lines move, changes when a number does. */
  fingerprint: string
}

/** What a run says of one file. */
export interface LintResult {
  filePath: string
  messages: LintMessage[]
  suppressedMessages: LintMessage[]
  errorCount: number
  warningCount: number
  infoCount: number
  fatalErrorCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  verdict: Verdict
  /** null: the file could not be read as a report. */
  report: { organ: string | null; year: number | null; edition: string | null; format: Format } | null
  outcomes: Record<string, Outcome>
  /** Why rules ended incomplete, by rule id. */
  reasons: Record<string, string[]>
}

export interface LintOptions {
  /** Path to name in the result and to tell the format by. */
  filePath?: string
  /** Format of the source; told from content and path where absent. */
  format?: Format
  /** Language of messages; zh-CN where absent. */
  locale?: Locale
  /** Rules to run; all built-in ones where absent. */
  rules?: readonly Rule[]
}
