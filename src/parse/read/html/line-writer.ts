import type { Span } from '../../../model/index.js'
import { isInvisible } from '../../../text/invisible.js'
import { type OffLine, type OffLineStretch, withOffLine } from '../../../text/off-line.js'
import { trimSpan } from '../../../text/span.js'
import type { HtmlText } from './tree.js'

interface Piece {
  text: string
  start: number
  end: number
  verbatim: boolean
  /** Where it is set off the line; absent where it stands on it. */
  offLine?: OffLine | undefined
}

/** White space that HTML runs together; a no-break space is not. */
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12
/** Between two of these, a line end of the source is no space: Chinese has none between words. */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) || code >= 0xff00

/** Puts the texts between tags together into lines as a browser shows them, each character with its place. */
export class LineWriter {
  #pieces: Piece[] = []
  #space: { at: number; verbatim: boolean; lineEnd: boolean } | undefined
  #prefix: Piece | undefined
  /** Where the first text stood that was written since the last call of `reset`, blank or not. */
  #firstText: number | undefined

  /** Whether text was written that stands on its line. */
  #hasLine = false

  get firstText(): number | undefined {
    return this.#firstText
  }

  /** The last character of the line so far. */
  get last(): string {
    return this.#pieces.at(-1)?.text.at(-1) ?? ''
  }

  /** Text that the page shows in front of the next line although it is not in the source, such as the number of a list item. */
  prefix(text: string, at: number): void {
    this.#prefix = { text, start: at, end: at, verbatim: false }
  }

  /** Takes back a prefix that no line had yet. */
  dropPrefix(): Piece | undefined {
    const prefix = this.#prefix
    this.#prefix = undefined
    return prefix
  }

  /** Text in which white space is run together. */
  write({ text, start, end, verbatim }: HtmlText, offLine?: OffLine): void {
    this.#firstText ??= start
    if (!verbatim) {
      const code = text.charCodeAt(0)
      if (isSpace(code)) this.#addSpace(start, 0)
      else if (!isInvisible(code)) this.#add({ text, start, end, verbatim, offLine })
      return
    }
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const space = isSpace(code)
      if (!space && !isInvisible(code)) continue
      if (at > from) this.#add({ text: text.slice(from, at), start: start + from, end: start + at, verbatim, offLine })
      if (space) this.#addSpace(start + at, code)
      from = at + 1
    }
    if (text.length > from)
      this.#add({ text: from > 0 ? text.slice(from) : text, start: start + from, end, verbatim, offLine })
  }

  /** Text in which white space stands for itself. The lines that end in it are returned. */
  writeKept({ text, start, end, verbatim }: HtmlText): Span[] {
    this.#firstText ??= start
    if (!verbatim) {
      if (!isInvisible(text.charCodeAt(0))) this.#add({ text, start, end, verbatim })
      return []
    }
    const lines: Span[] = []
    let from = 0
    for (const match of text.matchAll(/\r\n|[\n\r]/gu)) {
      if (match.index > from)
        this.#add({ text: text.slice(from, match.index), start: start + from, end: start + match.index, verbatim })
      lines.push(this.endLine() ?? { text: '', start: start + match.index, end: start + match.index })
      from = match.index + match[0].length
    }
    if (text.length > from) this.#add({ text: text.slice(from), start: start + from, end, verbatim })
    return lines
  }

  /** The line as written so far; undefined where nothing was. White space around it is kept for `writeKept` alone. */
  endLine(): Span | undefined {
    const pieces = this.#pieces
    this.#pieces = []
    this.#space = undefined
    if (pieces.length === 0) return undefined
    const span = spanOf(pieces)
    const isPlain = pieces.every(({ offLine }) => offLine === undefined)
    const line = isPlain ? span : { ...span, text: withOffLine(span.text, stretchesOf(pieces), this.#hasLine) }
    this.#hasLine ||= pieces.some(({ text, offLine }) => offLine === undefined && text.trim() !== '')
    return line
  }

  #add(piece: Piece): void {
    if (this.#prefix && piece.text.trim() !== '') {
      this.#pieces = [this.#prefix]
      this.#prefix = undefined
    } else if (this.#space) this.#writeSpace(piece)
    this.#space = undefined
    this.#pieces.push(piece)
  }

  /** White space that the source has as `code`, or as a character reference (0). */
  #addSpace(at: number, code: number): void {
    if (this.#pieces.length === 0) return
    const lineEnd = code === 10 || code === 13
    if (this.#space) this.#space.lineEnd ||= lineEnd
    else this.#space = { at, verbatim: code === 32, lineEnd }
  }

  #writeSpace({ text }: Piece): void {
    if (!this.#space) return
    const { at, verbatim, lineEnd } = this.#space
    const before = this.#pieces.at(-1)?.text ?? ''
    if (lineEnd && isWide(before.charCodeAt(before.length - 1)) && isWide(text.charCodeAt(0))) return
    this.#pieces.push({ text: ' ', start: at, end: at + 1, verbatim })
  }
}

/** Which parts of a line are set off it. */
function stretchesOf(pieces: readonly Piece[]): OffLineStretch[] {
  const stretches: OffLineStretch[] = []
  let to = 0
  for (const { text, offLine } of pieces) {
    const from = to
    to += text.length
    if (offLine) stretches.push({ from, to, place: offLine })
  }
  return stretches
}

/** Pieces as one span: as it stands in the source where they follow one another there, else with the place of each character. */
function spanOf(pieces: readonly Piece[]): Span {
  const [first] = pieces
  const end = pieces.at(-1)?.end ?? 0
  if (!first) return { text: '', start: end, end }
  const text = pieces.length === 1 ? first.text : pieces.map((piece) => piece.text).join('')
  if (pieces.every((piece, index) => piece.verbatim && (index === 0 || pieces[index - 1]?.end === piece.start)))
    return { text, start: first.start, end }
  const offsets: number[] = []
  for (const piece of pieces)
    for (let unit = 0; unit < piece.text.length; unit += 1) offsets.push(piece.start + (piece.verbatim ? unit : 0))
  return { text, start: first.start, end, offsets }
}

/** A line without the space around it; undefined where nothing is left. */
export function shownLine(line: Span | undefined): Span | undefined {
  if (!line) return undefined
  const trimmed = trimSpan(line)
  return trimmed.text === '' ? undefined : trimmed
}
