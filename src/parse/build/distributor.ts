import { keyOf } from '../key.js'
import { joinSpans } from '../span.js'
import { isSectionHeading } from './headings.js'
import { isValueText } from './numbers.js'
import { longestLabel, type LooseRow, type Partition, type ProseBlock } from './table-rows.js'
import { families, isCommonLabel, isLabelPiece, vocabularies, type Family } from './vocabulary.js'

/** Rows that open each family's tables and rows that close them: opening again after closing begins a second table. */
const opening = new Set(['rules', 'received', 'review'])
const closing = new Set(['charge', 'procurement', 'carriedOut', 'afterReview'])

interface Hint {
  family: Family
  opens: boolean
  closes: boolean
}

/** Gives rows to the families of tables whose labels they carry, and everything else to the prose. */
export class Distributor {
  readonly partition: Partition = { tables: { disclosure: [], requests: [], disputes: [] }, prose: [] }
  #family: Family | undefined
  /** Rows whose family is not known yet. */
  #waiting: LooseRow[] = []
  readonly #closed = new Set<Family>()

  addProse(block: ProseBlock): void {
    if (isSectionHeading(block.text.text)) this.#family = undefined
    this.partition.prose.push(block)
  }

  addRows(rows: readonly LooseRow[]): void {
    for (const row of rows) this.#addRow(row)
    this.#setAside(this.#waiting)
    this.#waiting = []
  }

  #addRow(row: LooseRow): void {
    const hints = this.#hintsOf(row)
    this.#family = hints[0]?.family ?? this.#family
    if (!this.#family) {
      this.#waiting.push(row)
      return
    }
    const lists = this.partition.tables[this.#family]
    if (lists.length === 0 || (this.#closed.has(this.#family) && hints.some(({ opens }) => opens))) {
      lists.push([])
      this.#closed.delete(this.#family)
    }
    if (hints.some(({ closes }) => closes)) this.#closed.add(this.#family)
    lists.at(-1)?.push(...this.#claimed(), row)
  }

  /** Rows just above the first one of a family that are pieces of labels: the header, its words torn apart. */
  #claimed(): LooseRow[] {
    const foreign = this.#waiting.findLastIndex(({ cells }) =>
      cells.some(({ text }) => text !== '' && !isLabelPiece(keyOf(text))),
    )
    const claimed = this.#waiting.slice(foreign + 1)
    this.#setAside(this.#waiting.slice(0, foreign + 1))
    this.#waiting = []
    return claimed
  }

  /** What the labels of a row say of its family; the family at hand is kept where they allow it. */
  #hintsOf(row: LooseRow): Hint[] {
    const keys = row.cells
      .filter(({ text }) => text !== '' && text.length <= longestLabel && !isValueText(text))
      .map(({ text }) => keyOf(text))
    const hints = keys.map((key) => families.flatMap((family) => hintOf(family, key)))
    const own = hints.flat().filter(({ family }) => family === this.#family)
    return own.length > 0
      ? own
      : hints.filter((found, index) => found.length === 1 && !isCommonLabel(keys[index] ?? '')).flat()
  }

  /** Rows of no family go to the prose as lines, their cells set apart by tabs. */
  #setAside(rows: readonly LooseRow[]): void {
    for (const { line, cells } of rows) {
      const filled = cells.filter(({ text }) => text !== '')
      if (line) this.partition.prose.push(line)
      else if (filled.length > 0) this.partition.prose.push({ type: 'line', text: joinSpans(filled, '\t') })
    }
  }
}

function hintOf(family: Family, key: string): Hint[] {
  const meaning = vocabularies[family].looseMeaning(key)
  if (!meaning) return []
  const id = 'id' in meaning && meaning.kind !== 'column' ? meaning.id : ''
  return [{ family, opens: opening.has(id), closes: closing.has(id) }]
}
