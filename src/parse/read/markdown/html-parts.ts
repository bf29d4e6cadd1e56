import type { Block, ReadingHidden } from '../../../model/index.js'

/** Reads HTML, with places from its own beginning. */
type ReadPart = (source: string) => { blocks: Block[]; hidden: readonly ReadingHidden[] }

/** Reads the parts of a Markdown file that are HTML, and gathers what they hide. */
export class HtmlParts {
  /** What the parts read so far hide, with places in the whole file. */
  readonly hidden: ReadingHidden[] = []
  readonly #readPart: ReadPart

  constructor(readPart: ReadPart) {
    this.#readPart = readPart
  }

  /** The blocks of a part, with places from its own beginning. `start` is where it stands in the file. */
  readonly read = (source: string, start: number): Block[] => {
    const { blocks, hidden } = this.#readPart(source)
    for (const { place, ...text } of hidden)
      this.hidden.push({ ...text, place: { start: place.start + start, end: place.end + start } })
    return blocks
  }
}
