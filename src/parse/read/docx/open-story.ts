import type { HiddenBy, NoteKind } from '../../../model/index.js'
import { type OffLineStretch, withOffLine } from '../../../text/off-line.js'
import type { TrackedChange } from './passed-by.js'
import type { CharacterLooks } from './character-looks.js'
import type { Paragraph, ParagraphOrigin, ParagraphProperties, Story, Table, TextOrigin, UnseenPart } from './story.js'

/** A paragraph while it is read. */
export interface OpenParagraph {
  text: string
  properties: ParagraphProperties
  /** Its properties are being read: what stands there speaks of the paragraph or of its mark. */
  inProperties: boolean
  /** What the run that is being read says of its characters, and the style of characters that it has. */
  run: CharacterLooks
  character: CharacterLooks | undefined
  /** What is behind it has a colour of its own. */
  filled: boolean
  /** The colour of that, where it is known. */
  ground?: string | undefined
  /** Why nobody sees it: it stands off the page, or its lines have no height. */
  unseenAs: HiddenBy | undefined
  /** What of its text is not seen. */
  unseen: UnseenPart[]
  /** What of its text is set off the line. */
  offLine: OffLineStretch[]
  /** Its mark is deleted or hidden: the next paragraph goes on with it. */
  joinsNext: boolean
  /** It may be a line of the table of contents. */
  contents: boolean
  /** Left out whatever it says. */
  dropped?: boolean
  /** Content of the text boxes that are anchored in it. */
  boxes: Story
  /** Kinds of note whose first stands in it. */
  noted: NoteKind[]
  /** The tracked change that its mark is part of. */
  markChange?: TrackedChange
  /** Where it comes from, where places are asked for. */
  origin?: { element: number; texts: TextOrigin[] }
}

/** A story while it is read. */
export class OpenStory {
  paragraph: OpenParagraph | undefined
  readonly #story: Story = []
  /** A paragraph whose mark is deleted. */
  #carried: Paragraph | undefined

  beginParagraph(): void {
    this.paragraph = {
      text: '',
      properties: {},
      inProperties: false,
      run: {},
      character: undefined,
      filled: false,
      unseenAs: undefined,
      unseen: [],
      offLine: [],
      joinsNext: false,
      contents: false,
      boxes: [],
      noted: [],
    }
  }

  endParagraph(): void {
    const { paragraph } = this
    this.paragraph = undefined
    if (!paragraph || paragraph.dropped) return
    const { properties, joinsNext, boxes, noted, contents } = paragraph
    const text = withOffLine(paragraph.text, paragraph.offLine)
    const before = this.#carried
    const joined: Paragraph = {
      type: 'paragraph',
      text: (before?.text ?? '') + text,
      properties: before && before.text !== '' ? before.properties : properties,
      noted: before ? [...before.noted, ...noted] : noted,
      unseen: [...(before?.unseen ?? []), ...paragraph.unseen.map((part) => shifted(part, before?.text.length ?? 0))],
      ...(contents && { contents }),
      ...(paragraph.origin && { origin: joinedOrigin(before, paragraph.origin) }),
    }
    this.#carried = joinsNext ? joined : undefined
    if (!joinsNext) this.#add(joined)
    for (const item of boxes) this.#story.push(item)
  }

  addTable(table: Table): void {
    this.#endCarried()
    this.#story.push(table)
  }

  /** Puts a text box behind the paragraph that anchors it. */
  addBox(box: Story): void {
    const target = this.paragraph?.boxes ?? this.#story
    for (const item of box) target.push(item)
  }

  end(): Story {
    this.#endCarried()
    return this.#story
  }

  #endCarried(): void {
    if (this.#carried) this.#add(this.#carried)
    this.#carried = undefined
  }

  /** Of plain empty paragraphs one behind the other, one is kept: a file may have millions. */
  #add(paragraph: Paragraph): void {
    const last = this.#story.at(-1)
    if (isEmpty(paragraph) && last?.type === 'paragraph' && isEmpty(last)) return
    this.#story.push(paragraph)
  }
}

/** Where a paragraph comes from that goes on with the one before it. */
function joinedOrigin(before: Paragraph | undefined, { element, texts }: NonNullable<OpenParagraph['origin']>) {
  const length = before?.text.length ?? 0
  const own = texts.map((text) => ({ ...text, at: text.at + length }))
  const { elements = [], texts: earlier = [] } = before?.origin ?? {}
  return { elements: [...elements, element], texts: [...earlier, ...own] } satisfies ParagraphOrigin
}

const shifted = (part: UnseenPart, by: number): UnseenPart => ({ ...part, at: part.at + by })

const isEmpty = ({ text, properties, noted, unseen }: Paragraph): boolean =>
  text === '' &&
  noted.length === 0 &&
  unseen.length === 0 &&
  properties.style === undefined &&
  properties.list === undefined &&
  properties.level === undefined
