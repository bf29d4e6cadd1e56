import type { LineIndex } from '../text/lines.js'
import { HtmlRows } from './html-rows.js'
import type { Stretch } from './stretch.js'

/** Tells what "the next line" means for one comment after another, in the order of the source. */
export class NextLines {
  readonly #source: string
  readonly #lines: LineIndex
  readonly #rows: HtmlRows
  readonly #isMarkdown: boolean
  /** The last stretch that said nothing, so that a long line of comments is passed over once. */
  #silent = { from: 0, to: 0 }

  constructor(source: string, lines: LineIndex, isMarkdown: boolean) {
    this.#source = source
    this.#lines = lines
    this.#rows = new HtmlRows(source)
    this.#isMarkdown = isMarkdown
  }

  /**
   * The row of the table that a comment stands in; or what follows it up to the end of the first line that says
   * something, with the whole of a row that begins there.
   */
  after({ start, end }: { start: number; end: number }): Stretch {
    const row = this.#rows.at(start)
    if (row) return { from: this.#lines.point(row.start), to: this.#lines.point(row.end) }
    const { line } = this.#lines.point(start)
    // A comment on a line of its own would end a table of Markdown, so that it stands in a cell of the row.
    if (this.#isMarkdown && this.#lineAround(start, end).includes('|'))
      return wholeLines(line, this.#lines.point(end).line)
    const said = this.#firstSaid(end)
    const lastLine = this.#lines.point(said).line
    const opened = this.#rows.at(said)
    const rowEnd = opened && this.#lines.point(opened.end)
    const to = rowEnd && rowEnd.line > lastLine ? rowEnd : { line: lastLine, column: Infinity }
    return { from: this.#lines.point(end), to }
  }

  /** The text of the lines that a stretch lies in, without comments. */
  #lineAround(start: number, end: number): string {
    const from = Math.max(this.#source.lastIndexOf('\n', start - 1), this.#source.lastIndexOf('\r', start - 1)) + 1
    const rest = this.#source.slice(end).search(/[\r\n]/u)
    const line = this.#source.slice(from, rest < 0 ? undefined : end + rest)
    return line.replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
  }

  /** Where the first text from a place on begins that is neither blank nor markup. */
  #firstSaid(from: number): number {
    if (from >= this.#silent.from && from < this.#silent.to) return this.#silent.to
    let to = from
    skipped.lastIndex = to
    while (skipped.test(this.#source)) to = skipped.lastIndex
    this.#silent = { from, to }
    return to
  }
}

const wholeLines = (first: number, last: number): Stretch => ({
  from: { line: first, column: 1 },
  to: { line: last, column: Infinity },
})

const skipped = /\s+|<!--[\s\S]*?-->|<[!/?a-z][^<>]*>/giuy
