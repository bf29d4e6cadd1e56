import type { Limits, NoteKind } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import type { OffLine } from '../../../text/off-line.js'
import { PassedBy, type TrackedChange } from '../docx/passed-by.js'
import type { Story } from '../docx/story.js'
import type { Styles } from '../docx/styles.js'
import { symbolText } from '../docx/symbol.js'
import type { CharacterProperties } from './character-properties.js'
import type { WordFile } from './fib.js'
import { fontName } from './fonts.js'
import { OpenTables } from './open-tables.js'
import { hiddenAs, OpenText } from './open-text.js'
import { type PropertiesOfParagraph, unseenAs } from './paragraph-properties.js'
import { type Piece, readPieces, type Stretch } from './piece-table.js'
import type { PropertyReader } from './property-reader.js'
import { damagedFile } from './refusals.js'
import { Tally } from './tally.js'
import { TextBoxes } from './text-boxes.js'

/** What the main text of a document says. */
export interface DocText {
  story: Story
  /** How many tracked changes of each kind it has. */
  changes: ReadonlyMap<NoteKind, number>
  tally: Tally
}

/**
 * Reads the main text of a document: its pieces in order, in each of them the stretches with the same properties.
 *
 * @throws {InputError} `corrupt`, or a limit.
 */
export function readDocument(file: WordFile, properties: PropertyReader, styles: Styles, limits: Limits): DocText {
  const boxes = new TextBoxes(file)
  const context = { file, properties, styles, limits, boxes, passedBy: new PassedBy() }
  return new TextReader(context, true).read({ first: 0, last: file.characters })
}

const marks = {
  picture: 0x01,
  footnote: 0x02,
  comment: 0x05,
  cell: 0x07,
  object: 0x08,
  section: 0x0c,
  paragraph: 0x0d,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  symbol: 0x28,
}

/** Codes that stand for characters. */
const shownAs: Readonly<Record<number, string>> = { 0x09: '\t', 0x0a: '\n', 0x0b: '\n', 0x0e: '\n', 0x1e: '-' }

/** What reading the main text and that of its boxes share. */
interface Context {
  file: WordFile
  properties: PropertyReader
  styles: Styles
  limits: Limits
  boxes: TextBoxes
  passedBy: PassedBy
}

class TextReader {
  readonly #context: Context
  /** Whether boxes may be anchored in it. */
  readonly #hasBoxes: boolean
  readonly #file: WordFile
  readonly #properties: PropertyReader
  readonly #styles: Styles
  readonly #limits: Limits
  readonly #tables: OpenTables
  readonly #text: OpenText
  readonly #tally = new Tally()
  readonly #passedBy: PassedBy
  /** Fields that are open: whether their instruction is being read, not their result. */
  #fields: boolean[] = []
  #isCommentFound = false
  /** Number of the character at hand in the whole text. */
  #character = 0
  /** What stands in the boxes that are anchored in the paragraph at hand. */
  #anchored: Story = []

  constructor(context: Context, hasBoxes: boolean) {
    this.#context = context
    this.#hasBoxes = hasBoxes
    this.#file = context.file
    this.#properties = context.properties
    this.#styles = context.styles
    this.#text = new OpenText(context.styles)
    this.#limits = context.limits
    this.#passedBy = context.passedBy
    this.#tables = new OpenTables(context.limits)
  }

  read(stretch: Stretch): DocText {
    this.#character = stretch.first
    for (const piece of readPieces(this.#file, stretch, this.#limits)) this.#piece(piece)
    // A file that ends in the middle of a paragraph shows it all the same.
    if (!this.#text.isEmpty) this.#endParagraph({ style: 0 }, {})
    const story = this.#tables.end()
    this.#tally.check(stretch.last - stretch.first)
    return { story, changes: this.#passedBy.counts, tally: this.#tally }
  }

  #piece(piece: Piece): void {
    const { start, length, width } = piece
    const end = start + length * width
    for (let at = start; at < end;) {
      const { properties, end: runEnd } = this.#properties.charactersAt(at, piece)
      const count = Math.ceil((Math.min(runEnd, end) - at) / width)
      const { document } = this.#file
      this.#run(width === 1 ? document.windows1252(at, count) : document.utf16(at, count), properties, at, piece)
      at += count * width
    }
  }

  /** Reads text with the same properties: what stands between its codes as a whole. */
  #run(text: string, properties: CharacterProperties, place: number, piece: Piece): void {
    const isSymbol = properties.special === true && properties.symbol !== undefined
    const first = this.#character
    let from = 0
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code >= 0x20 && !(isSymbol && code === marks.symbol)) continue
      if (index > from) this.#write(text.slice(from, index), index - from, properties)
      this.#character = first + index
      this.#code(code, properties, place + index * piece.width, piece)
      from = index + 1
    }
    if (from < text.length) this.#write(text.slice(from), text.length - from, properties)
    this.#character = first + text.length
  }

  #code(code: number, properties: CharacterProperties, place: number, piece: Piece): void {
    switch (code) {
      case marks.paragraph:
      case marks.cell:
        this.#mark(code, properties, place, piece)
        break
      case marks.section: {
        // It ends a paragraph, or breaks the page within one.
        const paragraph = this.#properties.paragraphAt(place, piece)
        if (paragraph && paragraph.end > place + piece.width) this.#write('\n', 1, properties)
        else this.#mark(code, properties, place, piece)
        break
      }
      case marks.fieldBegin:
      case marks.fieldSeparator:
      case marks.fieldEnd:
        this.#field(code, properties)
        break
      case marks.picture:
        this.#tally.omit('object')
        break
      case marks.object:
        this.#object(properties)
        break
      case marks.footnote:
        this.#footnote(properties)
        break
      case marks.comment:
        this.#comment(properties)
        break
      case marks.symbol:
        this.#write(this.#symbol(properties), 1, properties)
        break
      default: {
        const shown = shownAs[code]
        if (shown === undefined) this.#tally.omit('control')
        else this.#write(shown, 1, properties)
      }
    }
  }

  #write(text: string, length: number, properties: CharacterProperties): void {
    const { deletedBy, insertedBy, hidden } = properties
    if (deletedBy !== undefined) {
      this.#meetChange('deletion', deletedBy)
      this.#tally.omit('deleted', length)
    } else if (this.#fields.includes(true)) this.#tally.omit('field', length)
    else {
      if (hidden !== true) {
        if (insertedBy === undefined) this.#passedBy.pass(undefined)
        else this.#meetChange('insertion', insertedBy)
      }
      this.#text.add(text, length, { properties, offLine: this.#offLine(properties) })
    }
  }

  #offLine({ offLine, style }: CharacterProperties): OffLine | undefined {
    const place = offLine ?? (style === undefined ? undefined : this.#styles.style(String(style)).offLine)
    return place === 'on' ? undefined : place
  }

  #field(code: number, { deletedBy }: CharacterProperties): void {
    this.#tally.omit('field')
    if (deletedBy !== undefined) return
    if (code === marks.fieldEnd) this.#fields.pop()
    else if (code === marks.fieldSeparator && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (code === marks.fieldBegin && this.#fields.push(true) > this.#limits.depth)
      throw limitError('depth', this.#limits)
  }

  /** A drawing: what stands in a text box comes behind the paragraph that anchors it. */
  #object({ deletedBy, hidden }: CharacterProperties): void {
    const box = this.#hasBoxes ? this.#context.boxes.at(this.#character) : undefined
    this.#tally.omit(box ? 'box' : 'object')
    if (!box || deletedBy !== undefined || hidden === true) return
    for (const item of new TextReader(this.#context, false).read(box).story) this.#anchored.push(item)
  }

  #footnote({ deletedBy }: CharacterProperties): void {
    this.#tally.omit('note')
    if (deletedBy === undefined && this.#passedBy.add('footnote')) this.#text.noted.push('footnote')
  }

  #comment({ deletedBy }: CharacterProperties): void {
    this.#tally.omit('note')
    if (deletedBy !== undefined || this.#isCommentFound) return
    this.#isCommentFound = true
    this.#text.noted.push('comment')
  }

  #symbol({ symbol }: CharacterProperties): string {
    if (!symbol) return ''
    return symbolText(symbol.character.toString(16), fontName(this.#file, symbol.font))
  }

  #mark(code: number, properties: CharacterProperties, place: number, piece: Piece): void {
    const paragraph = this.#properties.paragraphAt(place, piece)?.properties
    // Without properties nothing distinguishes the end of a cell from that of a row.
    if (!paragraph && code === marks.cell) throw damagedFile
    const { deletedBy, insertedBy } = properties
    if (deletedBy !== undefined) this.#meetChange('deletion', deletedBy)
    else if (insertedBy !== undefined) this.#meetChange('insertion', insertedBy)
    else this.#passedBy.pass(undefined)
    this.#tally.written += 1
    // An instruction does not go beyond its paragraph; one that has no end must not hide the rest of the file.
    if (this.#fields.includes(true)) this.#fields = this.#fields.filter((instruction) => !instruction)
    const depth = this.#endParagraph(paragraph ?? { style: 0 }, properties, code === marks.cell)
    if (depth === 0) return
    const endsRow = depth === 1 ? paragraph?.endsRow : paragraph?.endsInnerRow
    if (endsRow) this.#tables.endRow(paragraph ?? {}, deletedBy !== undefined || properties.hidden === true)
    else if (code === marks.cell || paragraph?.endsInnerCell) this.#tables.endCell()
  }

  /** Ends the paragraph at hand, and returns how many tables it stands in. */
  #endParagraph(paragraph: PropertiesOfParagraph, mark: CharacterProperties, endsCell = false): number {
    const { style: number, outline, list, level, inTable = false, depth = 0 } = paragraph
    const tables = Math.max(depth, inTable || endsCell ? 1 : 0)
    const story = this.#tables.storyAt(tables)
    const id = String(number)
    const style = this.#styles.style(id)
    const { noted } = this.#text
    const boxes = this.#anchored
    this.#text.noted = []
    this.#anchored = []
    story.beginParagraph()
    if (story.paragraph) {
      Object.assign(story.paragraph, {
        ...hiddenAs(unseenAs(paragraph), this.#text.end(style, paragraph.filled ?? false, this.#tally)),
        properties: {
          style: id,
          ...(outline !== undefined && { outline }),
          ...(list !== undefined && { list: String(list) }),
          ...(level !== undefined && { level }),
        },
        joinsNext: mark.deletedBy !== undefined || mark.joinsNext === true,
        dropped: style.contents ?? false,
        noted,
        boxes,
      })
    }
    story.endParagraph()
    return tables
  }

  #meetChange(kind: TrackedChange['kind'], author: number): void {
    if (this.#passedBy.meet({ kind, author: String(author) })) this.#text.noted.push(kind)
  }
}
