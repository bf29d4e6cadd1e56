import type { HiddenBy, Limits, NoteKind } from '../../../model/index.js'
import { Anchor } from './anchor.js'
import { unseenBy } from './character-looks.js'
import type { OpenParagraph } from './open-story.js'
import { OpenStory } from './open-story.js'
import type { OpenTable } from './open-table.js'
import { PassedBy, type TrackedChange } from './passed-by.js'
import type { Styles } from './styles.js'
import type { Attributes } from './xml.js'

/** What an element of the main part does when it opens and closes. Opening with false skips it and all in it. */
export interface Element {
  open?: (state: DocumentState, attributes: Attributes) => boolean | undefined
  close?: (state: DocumentState) => void
}

const noIds: ReadonlySet<string> = new Set()

/** How far the reading of the main part has come. */
export class DocumentState {
  readonly styles: Styles
  readonly limits: Limits
  /** Whether the part has a body, as a Word document does. */
  body = false
  /** Text of the element at hand, where it is text that is displayed. */
  literal: string | undefined
  /** Whether white space around the literal counts. */
  literalPreserved = false
  /** Cells of all tables so far. */
  cells = 0
  /** Tables that are open, the innermost last. */
  readonly tables: OpenTable[] = []
  /** Content controls that are open: whether they are the table of contents. */
  readonly controls: boolean[] = []
  /** Shapes and text boxes that are open: why what is in them is not seen, if it is not. */
  readonly shapes: (HiddenBy | undefined)[] = []
  /** The shape at hand while its place is read. */
  readonly anchor = new Anchor()
  /** Text at hand stands above other text, as an aid for reading it. */
  isAid = false
  /** Whether the end of the document has been passed. */
  isBehindEnd = false
  /** Alternatives that are open: whether one of them was taken. */
  readonly alternatives: boolean[] = []
  /** Fields that are open: whether their instruction is being read, not their result. */
  fields: boolean[] = []
  readonly passedBy = new PassedBy()
  /** Index behind the start tag of the element at hand. */
  place = 0
  /** Whether it is kept where text comes from. */
  readonly isTraced: boolean
  /** Ids of the comments that count and have not been met yet: the first of them says where they are. */
  #comments: ReadonlySet<string>
  /** Kinds of note that the next paragraph is the place of. */
  #noted: NoteKind[] = []
  readonly #stories = [new OpenStory()]
  #story = this.#stories[0] ?? new OpenStory()

  constructor(styles: Styles, comments: ReadonlySet<string>, limits: Limits, isTraced = false) {
    this.styles = styles
    this.limits = limits
    this.isTraced = isTraced
    this.#comments = comments
  }

  /** The story at hand, within text boxes and cells the innermost. */
  get story(): OpenStory {
    return this.#story
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#story.paragraph
  }

  get table(): OpenTable | undefined {
    return this.tables.at(-1)
  }

  beginStory(): void {
    this.#story = new OpenStory()
    this.#stories.push(this.#story)
  }

  /** Ends the story at hand and returns to the one around it. */
  endStory(): OpenStory {
    const ended = this.#story
    this.#stories.pop()
    this.#story = this.#stories.at(-1) ?? new OpenStory()
    return ended
  }

  /**
   * Adds text that is displayed to the paragraph at hand.
   *
   * @param skipped How many characters of its element stand before it and are not displayed.
   */
  write(text: string, skipped = 0): void {
    const { paragraph } = this
    if (!paragraph || paragraph.inProperties || this.fields.includes(true)) return
    this.passedBy.pass(this.table?.row?.change)
    // A reading aid says how to pronounce what is below it, unless it has a number.
    if (this.isAid && !/\d/u.test(text)) return
    const by = this.unseenBy(paragraph)
    if (!by) {
      const place = this.isAid ? 'above' : (paragraph.run.offLine ?? paragraph.character?.offLine ?? 'on')
      const from = paragraph.text.length
      paragraph.origin?.texts.push({ at: from, element: this.place, skipped })
      paragraph.text += text
      if (place !== 'on') paragraph.offLine.push({ from, to: paragraph.text.length, place })
      return
    }
    const last = paragraph.unseen.at(-1)
    const at = paragraph.text.length
    if (last?.by === by && last.at === at) last.text += text
    else paragraph.unseen.push({ by, text, at })
  }

  /** Why text of the run at hand is not seen; undefined where it is. */
  unseenBy(paragraph: OpenParagraph): HiddenBy | undefined {
    if (this.isBehindEnd || this.tables.some(({ isOffPage }) => isOffPage)) return 'outside'
    if (paragraph.unseenAs) return paragraph.unseenAs
    const shape = this.shapes.find((by) => by !== undefined)
    if (shape) return shape
    if (this.tables.some(({ row }) => row?.collapsed)) return 'collapsed'
    const { styles, table } = this
    const { run } = paragraph
    const isPlain = (run.hidden ?? run.size ?? run.width ?? run.ink) === undefined && !run.white && !run.isFarOff
    if (!styles.isUnseen && isPlain) return undefined
    const inCell = table?.row?.cell
    const tableStyle = table && inCell ? styles.table(table.style) : undefined
    const levels = {
      defaults: styles.defaults,
      table: tableStyle,
      paragraph: styles.paragraph(paragraph.properties.style),
      character: paragraph.character,
      run: paragraph.run,
    }
    const isFilled = paragraph.filled || (inCell?.filled ?? table?.filled ?? false)
    return unseenBy(levels, isFilled, paragraph.ground ?? inCell?.ground)
  }

  /** Adds a line that stands in no paragraph of the file. */
  addLine(text: string): void {
    this.beginStory()
    this.beginParagraph()
    this.write(text)
    this.endParagraph()
    const line = this.endStory().end()
    this.story.addBox(line)
  }

  beginParagraph(): void {
    this.#story.beginParagraph()
    if (this.paragraph) this.paragraph.contents = this.controls.includes(true)
    if (this.paragraph && this.isTraced) this.paragraph.origin = { element: this.place, texts: [] }
    this.paragraph?.noted.push(...this.#noted)
    this.#noted = []
  }

  endParagraph(): void {
    const change = this.paragraph?.markChange
    if (change) this.meetChange(change)
    else this.passedBy.pass(this.table?.row?.change)
    this.#story.endParagraph()
  }

  /** Meets a part of a tracked change. */
  meetChange(change: TrackedChange): void {
    if (this.passedBy.meet(change)) this.#note(change.kind)
  }

  /** Begins text that a tracked change puts in. */
  openChange(change: TrackedChange): void {
    if (this.passedBy.open(change)) this.#note(change.kind)
  }

  /** Finds the place of a comment. */
  findComment(id: string | undefined): void {
    if (id === undefined || !this.#comments.has(id)) return
    this.#comments = noIds
    this.#note('comment')
  }

  /** Meets the mark of a note at the foot of a page or at the end. */
  meetFootnote(): void {
    if (this.passedBy.add('footnote')) this.#note('footnote')
  }

  /** Makes the paragraph at hand, or the next one, the place of a kind. */
  #note(kind: NoteKind): void {
    ;(this.paragraph?.noted ?? this.#noted).push(kind)
  }
}
