import type { Block } from '../../blocks.js'
import type { Span } from '../../span.js'
import { blocksFromLines } from '../line-blocks.js'

/** Blocks as they are read, lines of text among them, which may turn out to be rows of tables. */
export class BlockList {
  readonly #blocks: Block[] = []
  #lines: Span[] = []

  addLines(lines: readonly Span[]): void {
    for (const line of lines) this.#lines.push(line)
  }

  /** Lines that end at `end`, with a blank line behind them. */
  addParagraph(lines: readonly Span[], end: number): void {
    this.addLines(lines)
    this.#lines.push({ text: '', start: end, end })
  }

  add(...blocks: Block[]): void {
    if (this.#lines.length > 0) this.#blocks.push(...blocksFromLines(this.#lines))
    this.#blocks.push(...blocks)
    this.#lines = []
  }

  all(): Block[] {
    this.add()
    return this.#blocks
  }
}
