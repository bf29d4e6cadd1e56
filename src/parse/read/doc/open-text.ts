import type { NoteKind } from '../../../model/index.js'
import { type OffLine, type OffLineStretch, withOffLine } from '../../../text/off-line.js'
import type { CharacterProperties } from './character-properties.js'
import type { Tally } from './tally.js'

/** Line ends of other kinds than Word's, and halves of pairs of UTF-16 without the other half. */
const notText = /[\u2028\u2029\ud800-\udfff]/u
const everyLineEnd = /[\u2028\u2029]/gu
const everyHalf = /[\ud800-\udfff]/gu

type Hidden = CharacterProperties['hidden']

interface Stretch {
  text: string
  /** Absent where it stands on the line. */
  offLine: OffLine | undefined
  /** Characters in the file that it stands for. */
  length: number
  hidden: Hidden
}

/** The text of a paragraph while it is read: only its mark gives its style, and the style whether some of it is hidden. */
export class OpenText {
  /** Kinds of note whose first stands in it. */
  noted: NoteKind[] = []
  #stretches: Stretch[] = []

  /** Whether nothing of the paragraph has been read. */
  get isEmpty(): boolean {
    return this.#stretches.length === 0
  }

  add(text: string, length: number, { hidden, offLine }: Pick<Stretch, 'hidden' | 'offLine'>): void {
    const last = this.#stretches.at(-1)
    if (last && last.hidden === hidden && last.offLine === offLine) {
      last.text += text
      last.length += length
    } else this.#stretches.push({ text, length, hidden, offLine })
  }

  /**
   * Ends the paragraph.
   *
   * @param style What its style says of hidden text and of tables of contents.
   * @returns Its text as it is displayed.
   */
  end(style: { hidden?: boolean; contents?: boolean }, tally: Tally): string {
    let shown = ''
    const offLine: OffLineStretch[] = []
    for (const { text, length, hidden, offLine: place } of this.#stretches) {
      if (isHidden(hidden, style.hidden ?? false)) tally.omit('hidden', length)
      else if (style.contents) tally.omit('contents', length)
      else {
        if (place) offLine.push({ from: shown.length, to: shown.length + text.length, place })
        shown += text
        tally.written += length
      }
    }
    this.#stretches = []
    shown = withOffLine(shown, offLine)
    return notText.test(shown) ? shown.replace(everyLineEnd, ' ').replace(everyHalf, '\uFFFD') : shown
  }
}

function isHidden(hidden: Hidden, ofStyle: boolean): boolean {
  if (hidden === undefined || hidden === 'style') return ofStyle
  return hidden === 'not-style' ? !ofStyle : hidden
}
