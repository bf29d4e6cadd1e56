import { RosterError } from './roster-error.js'

/** A cell of a table, with its place in the file, both from 1; of text the column counts characters. */
export interface RosterCell {
  text: string
  line: number
  column: number
}

/**
 * The rows of a text with a cell between each two delimiters: commas, or tabs or semicolons where the first line has
 * these. Cells in quotation marks may hold delimiters, line ends and doubled quotation marks.
 *
 * @throws {RosterError} for a quotation mark that is not closed, and for text behind a closed one.
 */
export function delimitedRows(text: string): RosterCell[][] {
  const source = text.replace(/^\uFEFF/u, '')
  return new Delimited(source, delimiterOf(source)).rows()
}

function delimiterOf(source: string): string {
  const end = source.search(/[\r\n]/u)
  const first = end < 0 ? source : source.slice(0, end)
  return ['\t', ',', ';', '，'].find((mark) => first.includes(mark)) ?? ','
}

class Delimited {
  #at = 0
  #line = 1
  #lineStart = 0

  constructor(
    private readonly source: string,
    private readonly delimiter: string,
  ) {}

  rows(): RosterCell[][] {
    const rows: RosterCell[][] = []
    while (this.#at < this.source.length) rows.push(this.#row())
    return rows.filter((row) => row.some(({ text }) => text !== ''))
  }

  #row(): RosterCell[] {
    const cells = [this.#cell()]
    while (this.source[this.#at] === this.delimiter) {
      this.#at += 1
      cells.push(this.#cell())
    }
    this.#lineEnd()
    return cells
  }

  #cell(): RosterCell {
    const place = { line: this.#line, column: this.#at - this.#lineStart + 1 }
    const text = this.source[this.#at] === '"' ? this.#quoted(place) : this.#until(/[\r\n]/u)
    return { text: text.trim(), ...place }
  }

  /** Text up to the next delimiter, or to a mark before it. */
  #until(mark: RegExp): string {
    const start = this.#at
    for (let next = this.source[this.#at]; next !== undefined; next = this.source[this.#at]) {
      if (next === this.delimiter || mark.test(next)) break
      this.#at += 1
    }
    return this.source.slice(start, this.#at)
  }

  #quoted(place: Omit<RosterCell, 'text'>): string {
    let text = ''
    this.#at += 1
    for (;;) {
      const next = this.source[this.#at]
      if (next === undefined) throw new RosterError(unclosed, `${place.line}:${place.column}`)
      if (next === '"' && this.source[this.#at + 1] !== '"') break
      if (next === '"') this.#at += 1
      text += next
      if (next === '\n' || next === '\r') this.#lineEnd()
      else this.#at += 1
    }
    this.#at += 1
    const rest = this.#until(/[\r\n]/u)
    if (rest.trim() !== '') throw new RosterError(behindQuotation, `${place.line}:${place.column}`)
    return text
  }

  #lineEnd(): void {
    if (this.source[this.#at] === '\r') this.#at += 1
    if (this.source[this.#at] === '\n') this.#at += 1
    this.#line += 1
    this.#lineStart = this.#at
  }
}

const unclosed = {
  zh: '引号没有结束；请补上后引号，或用电子表格软件另存为 CSV',
  en: 'the quotation mark is not closed. Close it, or save the roster as CSV with a spreadsheet program',
}

const behindQuotation = {
  zh: '后引号之后还有文字；引号内的引号应写两个，或用电子表格软件另存为 CSV',
  en: 'text stands behind the closing quotation mark. Write quotation marks inside of others twice, or save the roster as CSV with a spreadsheet program',
}
