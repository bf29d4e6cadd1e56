import type { HiddenBy, NoteKind } from '../../../model/index.js'
import { type OffLine, type OffLineStretch, withOffLine } from '../../../text/off-line.js'
import { type CharacterLooks, unseenBy } from '../docx/character-looks.js'
import { characterLooks as tolerances } from '../docx/tolerances.js'
import type { Paragraph, UnseenPart } from '../docx/story.js'
import type { Style, Styles } from '../docx/styles.js'
import type { CharacterProperties } from './character-properties.js'
import type { Tally } from './tally.js'

/** Line ends of other kinds than Word's, and halves of pairs of UTF-16 without the other half. */
const notText = /[\u2028\u2029\ud800-\udfff]/u
const everyLineEnd = /[\u2028\u2029]/gu
const everyHalf = /[\ud800-\udfff]/gu

interface Stretch {
  text: string
  /** Absent where it stands on the line. */
  offLine: OffLine | undefined
  /** Characters in the file that it stands for. */
  length: number
  properties: CharacterProperties
}

/** The text of a paragraph as it is displayed, and what of it is not seen. */
export type ParagraphText = Pick<Paragraph, 'text' | 'unseen'>

/** The text of a paragraph while it is read: only its mark gives its style, and the style whether some of it is hidden. */
export class OpenText {
  /** Kinds of note whose first stands in it. */
  noted: NoteKind[] = []
  readonly #styles: Styles
  #stretches: Stretch[] = []

  constructor(styles: Styles) {
    this.#styles = styles
  }

  /** Whether nothing of the paragraph has been read. */
  get isEmpty(): boolean {
    return this.#stretches.length === 0
  }

  add(text: string, length: number, { properties, offLine }: Pick<Stretch, 'properties' | 'offLine'>): void {
    const last = this.#stretches.at(-1)
    if (last?.properties === properties && last.offLine === offLine) {
      last.text += text
      last.length += length
    } else this.#stretches.push({ text, length, properties, offLine })
  }

  /**
   * Ends the paragraph.
   *
   * @param style Its style.
   * @param filled Whether it has a colour of its own behind its text.
   */
  end(style: Style, filled: boolean, tally: Tally): ParagraphText {
    let shown = ''
    const unseen: UnseenPart[] = []
    const offLine: OffLineStretch[] = []
    for (const { text, length, properties, offLine: place } of this.#stretches) {
      const by = this.#unseenBy(properties, style, filled)
      if (by) {
        tally.omit('hidden', length)
        const last = unseen.at(-1)
        if (last?.by === by && last.at === shown.length) last.text += text
        else unseen.push({ by, text, at: shown.length })
      } else if (style.contents) tally.omit('contents', length)
      else {
        if (place) offLine.push({ from: shown.length, to: shown.length + text.length, place })
        shown += text
        tally.written += length
      }
    }
    this.#stretches = []
    return { text: plainText(withOffLine(shown, offLine)), unseen }
  }

  #unseenBy(own: CharacterProperties, style: Style, filled: boolean): HiddenBy | undefined {
    const { hidden, white, size, isFarOff } = own
    if (
      hidden === undefined &&
      !white &&
      !isFarOff &&
      (size ?? Infinity) > tolerances.smallestSize &&
      !this.#styles.isUnseen
    )
      return undefined
    const run: CharacterLooks = {
      ...(hidden !== undefined && { hidden: isHidden(hidden, style.hidden ?? false) }),
      ...(white !== undefined && { white }),
      ...(size !== undefined && { size }),
      ...(isFarOff !== undefined && { isFarOff }),
      ...(own.filled !== undefined && { filled: own.filled }),
    }
    const character = own.style === undefined ? undefined : this.#styles.style(String(own.style))
    return unseenBy({ defaults: this.#styles.defaults, paragraph: style, character, run }, filled)
  }
}

/** A paragraph of which nothing is seen, if there is a reason for it. */
export const hiddenAs = (by: HiddenBy | undefined, paragraph: ParagraphText): ParagraphText =>
  by === undefined || paragraph.text === ''
    ? paragraph
    : {
        text: '',
        unseen: [{ by, text: paragraph.text, at: 0 }, ...paragraph.unseen.map((part) => ({ ...part, at: 0 }))],
      }

const plainText = (text: string): string =>
  notText.test(text) ? text.replace(everyLineEnd, ' ').replace(everyHalf, '\uFFFD') : text

function isHidden(hidden: NonNullable<CharacterProperties['hidden']>, ofStyle: boolean): boolean {
  if (hidden === 'style') return ofStyle
  return hidden === 'not-style' ? !ofStyle : hidden
}
