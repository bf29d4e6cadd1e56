import type { Span } from '../../../model/index.js'

/** The text that places point into: a line a paragraph, a line a table row with tabs. */
export class CanonicalText {
  readonly #lines: string[] = []
  #length = 0

  get source(): string {
    return this.#lines.join('')
  }

  get length(): number {
    return this.#length
  }

  line(text: string): Span {
    const start = this.#length
    this.#append(`${text}\n`)
    return { text, start, end: start + text.length }
  }

  row(texts: readonly string[]): Span[] {
    let start = this.#length
    const spans = texts.map((text) => {
      const span = { text, start, end: start + text.length }
      start = span.end + 1
      return span
    })
    this.#append(`${texts.join('\t')}\n`)
    return spans
  }

  #append(line: string): void {
    this.#lines.push(line)
    this.#length += line.length
  }
}
