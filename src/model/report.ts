import type { Edition } from './form.js'
import type { SectionId, TableId } from './ids.js'

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

/** File formats that can be read; `doc` is what Word wrote from 97 to 2003, and WPS Writer writes. */
export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'doc' | 'pdf' | 'ofd' | 'xlsx'

/** A format that is read here, or one that a reader of a plugin is named by. */
export type FormatName = Format | (string & Record<never, never>)

/** What the extension of a file promises: a format, or that of `doc` by the name that WPS gives it. */
export type PromisedFormat = Format | 'wps'

/** The whole file as a tree. Its arrays and maps hold the same nodes as `children`. */
export interface Report extends Node {
  type: 'report'
  children: ReportContent[]
  format: FormatName
  /** The text that all positions point into: the file itself, or its canonical text for binary formats. */
  source: string
  title: Title | null
  organ: Organ | null
  year: ReportYear | null
  /** Id of the format that must be followed in the report year; null before 2019 or without a year. */
  editionInForce: string | null
  /** Id of the format that the tables are really in; without tables, the one in force. */
  edition: string | null
  /** The format of that id; the newest where there is none. */
  form: Edition
  /** All formats that the report could have been in, the official ones first. Ask `form`, or `specOfTable` for that of a table, for the one it is in. */
  forms: readonly Edition[]
  sections: Section[]
  /** Disclosure, requests and disputes tables by id. The first, where one is there twice. */
  tables: Map<TableId, Table>
  /** Tables that are there a second time. */
  repeatedTables: Table[]
  /** Offset in `source` where each page begins; absent for formats without pages. */
  pages?: number[]
  /** Numbers of pages that show a picture and no text, from 1: what stands on them is not in the report. Absent where there are none. */
  pagesWithoutText?: number[]
  /** What the file holds besides this, one note a kind; most files have none. */
  notes: readonly Note[]
  /** What the file holds and whoever opens it does not see; absent where nothing was met. It is in no other part of the report. */
  hidden?: Hidden
  /** The format that the extension of the file promises, where the file is another one. */
  mislabelledAs?: PromisedFormat
}

/**
 * What a file may hold besides the text that is judged. A new kind is added here and given by the reader that meets it;
 * rules that care ask for it by name.
 */
export type NoteKind =
  /** A remark of somebody at the margin; those that report-lint wrote itself are none. */
  | 'comment'
  /** A tracked change that puts text in: the text is read. */
  | 'insertion'
  /** A tracked change that takes text out: the text is not read. */
  | 'deletion'
  /** A tracked change that moves text: it is read in its new place alone. */
  | 'move'
  /** A page whose words were recognised from its picture and lie behind it: they are read, the picture is what is seen. */
  | 'textLayer'
  /** A remark in a PDF that shows when it is clicked. */
  | 'popup'
  /** A note at the foot of a page or at the end of a Word document: it is printed, and not read. */
  | 'footnote'
  /** An electronic signature or seal: it is not checked, and what it shows is not read. */
  | 'signature'
  /** A number that the program of the file makes or draws, such as a counter of a style sheet: it is seen, and not read. */
  | 'unread'
  /** A number that is seen struck out. */
  | 'struck'
  /** Something painted that may lie over numbers, which cannot be determined without the program. */
  | 'cover'

/** Something that the reader of a file passed by, or settled in one of two ways. */
export interface Note {
  kind: NoteKind
  /** How many there are in the file. */
  count: number
  /** The line or cell with the first of them; absent where it left nothing in the text. */
  position?: Position
}

/** Why text is not seen in the program that its file is for. */
export type HiddenBy =
  /** It is not displayed: a Word character that is hidden, `display: none`, a dialog that is closed. */
  | 'undisplayed'
  /** It keeps its place and shows nothing: `visibility: hidden`, a PDF character that is not painted. */
  | 'invisible'
  /** It has no opacity. */
  | 'transparent'
  /** It has the colour of what is behind it. */
  | 'colour'
  /** It is a point high or less. */
  | 'tiny'
  /** It stands off the page, or behind the end of the document. */
  | 'outside'
  /** It is cut off. */
  | 'clipped'
  /** Something is painted over it. */
  | 'covered'
  /** Its row has no height, or it is folded up. */
  | 'collapsed'
  /** It is in a shape that is hidden. */
  | 'shape'
  /** It is on a layer that is switched off. */
  | 'layer'
  /** The whole page is hidden until a script shows it; then it is read all the same. */
  | 'page'
  /** The whole page is hidden and has no script that could show it; it is read all the same. */
  | 'unshown'
  /** It is read, and whether it is seen cannot be determined without a browser. */
  | 'uncertain'

/** A run of text that is not seen. */
export interface HiddenText {
  by: HiddenBy
  /** A line a paragraph; a line a table row, its cells set apart by tabs. */
  text: string
  /** Where it stands in the source, or where it would stand in a canonical text. */
  position: Position
  /**
   * What it stands in the middle of that is seen: a cell with other text, a row of other cells, or the digits of a
   * number. Absent where it stands by itself.
   */
  within?: 'cell' | 'row' | 'number'
  /** Present where it stands in a part of the page that is not the report. */
  elsewhere?: true
}

/** What a file holds that is not seen, and the tables that it makes. */
export interface Hidden {
  texts: readonly HiddenText[]
  tables: ReadonlyMap<TableId, Table>
  /** The year of the report that is hidden; null where it names none. */
  year: number | null
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
  /**
   * Where the name stands: `title` of the report · `publisher`, behind 发布机构 or the like above it · `signature`, over
   * the date at its end.
   */
  source: 'title' | 'publisher' | 'signature'
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
  /** Where it is known from: `title` · `period` of the statistics · `body`, the text · `settings` of the configuration. */
  source: 'title' | 'period' | 'body' | 'settings'
}

/** A section with its heading, or the content that stands before, between or without headings. */
export interface Section extends Node {
  type: 'section'
  /** null: the preface, or a section that is none of the official six. */
  id: SectionId | null
  /** Number as printed, for example 一; null where there is none. */
  number: string | null
  /** How the heading words it: as the form does, as it accepts, otherwise, or no heading at all. */
  wording: 'official' | 'accepted' | 'altered' | null
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

/**
 * How sure the reading of a table, a row or a cell is: `certain`, or why what was read may not be what the report has.
 * What is not certain proves nothing: rules that need it are incomplete, and `unsure-reading` says where it is.
 */
export type Certainty =
  | 'certain'
  /** Put together from the places of characters on a page, where no line is drawn between cells. */
  | 'pieced'
  /** Torn by the program that converted the file: lines of a table in another order, cut, or with cells lost. */
  | 'torn'
  /** The label of the row is lost, and another row may have taken its place. */
  | 'labelLost'
  /** Several numbers in one cell, which may be those of several. */
  | 'runTogether'

/** Why a part is not certain. */
export type Doubt = Exclude<Certainty, 'certain'>

/** One of the official tables, its rows and columns aligned to an edition. */
export interface Table extends Node {
  type: 'table'
  id: TableId
  /** The section that the form has it in. */
  section: SectionId
  /** Id of the edition whose rows and columns it has. */
  edition: string
  /** What is printed above it in place of its caption; absent where there is nothing like one, or the table has none. */
  caption?: Label
  children: Row[]
  columns: ColumnHeading[]
  defects: ShapeDefect[]
  /** Not `certain`: what it seems to lack may be there all the same. Its rows and cells may be certain nevertheless. */
  certainty: Certainty
}

export interface Row extends Node {
  type: 'row'
  id: string
  /** Label as printed, wrapped parts joined; null where the row has lost it. */
  label: Label | null
  /** The cells that could be read, in column order. A cell whose place in the row is uncertain is not among them. */
  children: Cell[]
  /** Not `certain`: it may have other cells, or be another row. */
  certainty: Certainty
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
  /**
   * What the cell holds: a `number` · `blank`, nothing at all · `mark`, a stroke such as / or — in the place of a number ·
   * `text`, anything else.
   */
  state: 'number' | 'blank' | 'mark' | 'text'
  /**
   * The number in the unit of its column, exact to the last printed digit; null unless `state` is number and the cell
   * is certain.
   */
  value: number | null
  certainty: Certainty
}

/**
 * How a table differs from the shape of its edition. `shifted`: the numbers of a row stand `by` columns too far to the
 * right, below 0 to the left; moved back they satisfy every equation. Its cells are not used.
 */
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
