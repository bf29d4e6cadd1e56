import { flatMap } from '../../text/flat-map.js'
import { joinSpans } from '../../text/span.js'
import type { LooseRow, Partition, ProseBlock } from './table-rows.js'
import type { FamilyId } from '../../form/families.js'
import type { FamilyHint, LabelLexicon } from '../../lexicon/labels.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import { isCommonLabel } from '../../lexicon/vocabulary.js'

/** Gives rows to the families of tables whose labels they carry, and everything else to the prose. */
export class TableClassifier {
  readonly partition: Partition
  readonly #lexicon: Lexicon
  #family: FamilyId | undefined
  /** Rows whose family is not known yet. */
  #waiting: LooseRow[] = []
  readonly #closed = new Set<FamilyId>()
  /** A section has begun since: what comes now is another table. */
  readonly #interrupted = new Set<FamilyId>()
  /** The key of the row above where that is one label which nobody knows. */
  #above = ''
  /** Prose stands before the next row. */
  #behindProse = false

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.partition = { tables: new Map(lexicon.labels.families.map(({ id }) => [id, []])), prose: [] }
  }

  addProse(block: ProseBlock): void {
    this.#behindProse = true
    const { headings } = this.#lexicon
    if (headings.isSectionHeading(block.text.text) || headings.meansSection(block.text.text)) {
      this.#family = undefined
      for (const [family, lists] of this.partition.tables) if (lists.length > 0) this.#interrupted.add(family)
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
    const lists = this.#listsOf(family)
    const opens = hints.some((hint) => hint.opens)
    const closed = this.#closed.has(family)
    const { labels } = this.#lexicon
    const wrapped =
      closed || hints.length === 0
        ? flatMap(row.cells, ({ key }) => (key === null ? [] : (labels.hintOfWrapped(family, key) ?? [])))
        : []
    const next = closed && (opens || wrapped.some((hint) => hint.opens))
    if (lists.length === 0 || this.#interrupted.has(family) || next) {
      // Only above a wrapped label do numbers stand.
      lists.push(next && !opens ? numbersAhead(lists.at(-1), labels) : [])
      this.#closed.delete(this.#family)
      this.#interrupted.delete(this.#family)
    }
    if ([...hints, ...wrapped].some(({ closes }) => closes)) this.#closed.add(this.#family)
    lists.at(-1)?.push(...this.#claimed(), row)
  }

  #listsOf(family: FamilyId): LooseRow[][] {
    const lists = this.partition.tables.get(family) ?? []
    this.partition.tables.set(family, lists)
    return lists
  }

  /** Rows just above the first one of a family that are pieces of labels: the header, its words torn apart. */
  #claimed(): LooseRow[] {
    const foreign = this.#waiting.findLastIndex(({ cells }) =>
      cells.some(({ key }) => key !== null && !this.#lexicon.labels.isLabelPiece(key)),
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
    const whole = this.#lexicon.labels.familyHints(above + this.#above)
    return whole.length === 1 ? whole : hints
  }

  /** What the labels of a row say of its family; the family at hand is kept where they allow it. */
  #hintsOf(row: LooseRow): readonly FamilyHint[] {
    const own: FamilyHint[] = []
    let only: readonly FamilyHint[] = []
    for (const { key } of row.cells) {
      if (key === null) continue
      const hints = this.#lexicon.labels.familyHints(key)
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
const awaitsNumbers = ({ cells }: LooseRow, labels: LabelLexicon): boolean =>
  cells.at(-1)?.key !== null &&
  cells.some(({ key }) => key !== null && labels.familyHints(key).some(({ closes }) => closes))

/** Takes the numbers that stand above the first label of a table from the rows of the table before. */
function numbersAhead(before: LooseRow[] = [], labels: LabelLexicon): LooseRow[] {
  const [above, last] = before.slice(-2)
  return above && last && isNumbers(last) && !awaitsNumbers(above, labels) ? before.splice(-1) : []
}
