import type { HiddenBy, ReadingHidden } from '../../model/index.js'

type Place = ReadingHidden['place']

/** A cell of a row in which something is hidden. */
export interface HiddenCell {
  column: number
  /** Its hidden text; empty where it has none. */
  text: string
  /** Whether some of it is seen. */
  seen: boolean
  by: HiddenBy | undefined
  place: Place
}

/** Gathers what a file hides. Lines and rows that follow on each other are one text. */
export class HiddenTexts {
  readonly #texts: ReadingHidden[] = []
  /** The text that the next line may go on. */
  #open: ReadingHidden | undefined

  /** All of them, in the order of the file. */
  get all(): readonly ReadingHidden[] {
    return this.#texts
  }

  /** A line of which nothing is seen. */
  line(by: HiddenBy, text: string, place: Place): void {
    if (!isText(text)) return
    const open = this.#open
    if (open?.by === by) {
      open.text += `\n${text}`
      open.place = { start: Math.min(open.place.start, place.start), end: Math.max(open.place.end, place.end) }
      return
    }
    this.#open = { by, text, place }
    this.#texts.push(this.#open)
  }

  /** A part of something that is seen. */
  part(text: ReadingHidden): void {
    this.#open = undefined
    if (isText(text.text)) this.#texts.push(text)
  }

  /** A row of cells. Nothing of it is seen, or single cells and parts of cells are hidden. */
  row(cells: readonly HiddenCell[]): void {
    const hidden = cells.filter(({ by, text }) => by !== undefined && text !== '')
    const [first] = hidden
    if (!first?.by) return
    if (!cells.some(({ seen }) => seen)) {
      this.line(first.by, rowText(cells), {
        start: first.place.start,
        end: hidden.at(-1)?.place.end ?? first.place.end,
      })
      return
    }
    for (const { by, text, seen, place } of hidden)
      if (by) this.part({ by, text, place, within: seen ? 'cell' : 'row' })
  }

  /** Meets something that is seen: no text goes on behind it. */
  seen(): void {
    this.#open = undefined
  }
}

const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** As many tabs between two cells as there are columns. */
function rowText(cells: readonly HiddenCell[]): string {
  let row = ''
  let at = 0
  for (const { column, text } of cells) {
    row += '\t'.repeat(Math.max(0, column - at)) + text.replace(/[\t\n]/gu, ' ')
    at = Math.max(at, column)
  }
  return row
}

/** Whether hidden text stands in the middle of a number that is seen: the text before it and behind it as it is seen. */
export const isWithinNumber = (text: string, before: string, behind: string): boolean =>
  (/^\d/u.test(text) && /\d$/u.test(before)) || (/\d$/u.test(text) && /^\d/u.test(behind))
