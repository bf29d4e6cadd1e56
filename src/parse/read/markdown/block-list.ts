import type { Block, Span } from '../../../model/index.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { blocksFromLines } from '../lines/line-blocks.js'

/** Blocks as they are read, lines of text among them, which may turn out to be rows of tables. */
export class BlockList {
  readonly #blocks: Block[] = []
  readonly #lexicon: Lexicon
  #lines: Span[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  addLines(lines: readonly Span[]): void {
    for (const line of lines) this.#lines.push(line)
  }

  /** Lines that end at `end`, with a blank line behind them. */
  addParagraph(lines: readonly Span[], end: number): void {
    this.addLines(lines)
    this.#lines.push({ text: '', start: end, end })
  }

  /** Blocks are taken in a list, and one by one: a long file has more than a call takes arguments. */
  add(blocks: readonly Block[]): void {
    if (this.#lines.length > 0)
      for (const block of blocksFromLines(this.#lines, this.#lexicon)) this.#blocks.push(block)
    for (const block of blocks) this.#blocks.push(block)
    this.#lines = []
  }

  all(): Block[] {
    this.add([])
    return this.#blocks
  }
}
