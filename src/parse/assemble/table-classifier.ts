import { flatMap } from '../../text/flat-map.js'
import { joinSpans } from '../../text/span.js'
import { isSectionHeading, meansSection } from '../../lexicon/headings.js'
import type { LooseRow, Partition, ProseBlock } from './table-rows.js'
import {
  families,
  familyHints,
  hintOfWrapped,
  isCommonLabel,
  isLabelPiece,
  type Family,
  type FamilyHint,
} from '../../lexicon/labels.js'

/** Gives rows to the families of tables whose labels they carry, and everything else to the prose. */
export class Distributor {
  readonly partition: Partition = { tables: { disclosure: [], requests: [], disputes: [] }, prose: [] }
  #family: Family | undefined
  /** Rows whose family is not known yet. */
  #waiting: LooseRow[] = []
  readonly #closed = new Set<Family>()
  /** A section has begun since: what comes now is another table. */
  readonly #interrupted = new Set<Family>()
  /** The key of the row above where that is one label which nobody knows. */
  #above = ''
  /** Prose stands before the next row. */
  #behindProse = false

  addProse(block: ProseBlock): void {
    this.#behindProse = true
    if (isSectionHeading(block.text.text) || meansSection(block.text.text)) {
      this.#family = undefined
      for (const family of families) if (this.partition.tables[family].length > 0) this.#interrupted.add(family)
    }
    this.partition.prose.push(block)
  }

  addRows(rows: readonly LooseRow[]): void {
    for (const row of rows) {
      // Empty rows behind prose are the page's, not the last table's.
      if (this.#behindProse && row.cells.every(({ text }) => text === '')) continue
      this.#behindProse = false
      this.#addRow(row)
    }
    this.#setAside(this.#waiting)
    this.#waiting = []
  }

  #addRow(row: LooseRow): void {
    const hints = this.#hintsOrWrapped(row)
    this.#family = hints[0]?.family ?? this.#family
    if (!this.#family) {
      this.#waiting.push(row)
      return
    }
    const family = this.#family
    const lists = this.partition.tables[family]
    const opens = hints.some((hint) => hint.opens)
    const closed = this.#closed.has(family)
    const wrapped =
      closed || hints.length === 0
        ? flatMap(row.cells, ({ key }) => (key === null ? [] : (hintOfWrapped(family, key) ?? [])))
        : []
    const next = closed && (opens || wrapped.some((hint) => hint.opens))
    if (lists.length === 0 || this.#interrupted.has(family) || next) {
      // Only above a wrapped label do numbers stand.
      lists.push(next && !opens ? numbersAhead(lists.at(-1)) : [])
      this.#closed.delete(this.#family)
      this.#interrupted.delete(this.#family)
    }
    if ([...hints, ...wrapped].some(({ closes }) => closes)) this.#closed.add(this.#family)
    lists.at(-1)?.push(...this.#claimed(), row)
  }

  /** Rows just above the first one of a family that are pieces of labels: the header, its words torn apart. */
  #claimed(): LooseRow[] {
    const foreign = this.#waiting.findLastIndex(({ cells }) =>
      cells.some(({ key }) => key !== null && !isLabelPiece(key)),
    )
    const claimed = this.#waiting.slice(foreign + 1)
    this.#setAside(this.#waiting.slice(0, foreign + 1))
    this.#waiting = []
    return claimed
  }

  /** The same for a row that is one line of a label, put together with the line above it. */
  #hintsOrWrapped(row: LooseRow): readonly FamilyHint[] {
    const hints = this.#hintsOf(row)
    const above = this.#above
    this.#above = hints.length === 0 && row.cells.length === 1 ? (row.cells[0]?.key ?? '') : ''
    if (this.#family !== undefined || above === '' || this.#above === '') return hints
    const whole = familyHints(above + this.#above)
    return whole.length === 1 ? whole : hints
  }

  /** What the labels of a row say of its family; the family at hand is kept where they allow it. */
  #hintsOf(row: LooseRow): readonly FamilyHint[] {
    const own: FamilyHint[] = []
    let only: readonly FamilyHint[] = []
    for (const { key } of row.cells) {
      if (key === null) continue
      const hints = familyHints(key)
      own.push(...hints.filter(({ family }) => family === this.#family))
      if (only.length === 0 && hints.length === 1 && !isCommonLabel(key)) only = hints
    }
    return own.length > 0 ? own : only
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

const isNumbers = ({ cells }: LooseRow): boolean => cells.length > 1 && cells.every(({ key }) => key === null)
/** The last label of a table, whose numbers are still to come. */
const awaitsNumbers = ({ cells }: LooseRow): boolean =>
  cells.at(-1)?.key !== null && cells.some(({ key }) => key !== null && familyHints(key).some(({ closes }) => closes))

/** Takes the numbers that stand above the first label of a table from the rows of the table before. */
function numbersAhead(before: LooseRow[] = []): LooseRow[] {
  const [above, last] = before.slice(-2)
  return above && last && isNumbers(last) && !awaitsNumbers(above) ? before.splice(-1) : []
}
