import type { HiddenBy } from '../../../model/index.js'
import { type HiddenTexts, isWithinNumber } from '../hidden-texts.js'

/** Text that is not seen, with its place in the source. */
export interface HiddenPiece {
  by: HiddenBy
  text: string
  place: { start: number; end: number }
}

interface OpenPiece extends HiddenPiece {
  /** The character that is seen before it, and the text that is seen behind it. */
  before: string
  behind: string | undefined
}

/** What the line at hand hides, until it is known whether some of it is seen. */
export class HiddenPieces {
  readonly #texts: HiddenTexts
  readonly #ofCell: HiddenPiece[] | undefined
  #open: OpenPiece[] = []

  constructor(texts: HiddenTexts, ofCell: HiddenPiece[] | undefined) {
    this.#texts = texts
    this.#ofCell = ofCell
  }

  /** Takes text that is not seen, behind that character of the line. */
  add(by: HiddenBy, { text, start, end }: { text: string; start: number; end: number }, before: string): void {
    const last = this.#open.at(-1)
    if (last?.by === by && last.behind === undefined) {
      last.text += text
      last.place = { start: last.place.start, end }
    } else if (text.trim() !== '') this.#open.push({ by, text, place: { start, end }, before, behind: undefined })
  }

  /** Meets text that is seen. */
  meet(text: string): void {
    for (const piece of this.#open) piece.behind ??= text
  }

  /** Ends the line; `isSeen` where some of it is seen. */
  endLine(isSeen: boolean): void {
    const pieces = this.#open
    if (isSeen && !this.#ofCell) this.#texts.seen()
    if (pieces.length === 0) return
    this.#open = []
    for (const { by, text: written, place, before, behind = '' } of pieces) {
      const text = written.includes('\t') ? written : written.replace(/[^\S\n]+/gu, ' ').trim()
      const isNumber = isSeen && isWithinNumber(text, before, behind)
      if (this.#ofCell) this.#ofCell.push({ by, text, place })
      else if (isSeen) this.#texts.part({ by, text, place, ...(isNumber && { within: 'number' }) })
      else this.#texts.line(by, text, place)
    }
  }
}
