import { bareKey } from '../../text/key.js'
import type { LooseCell, LooseRow } from './table-rows.js'
import type { Lexicon } from '../../lexicon/lexicon.js'

/**
 * Rows of a table without what converters print again in every column that a merged cell spans. A number is taken
 * for printed again only where the header above it is too and the numbers are the same. Two columns whose labels are cut
 * to the same piece are two.
 */
export function withoutRepeats(rows: readonly LooseRow[], lexicon: Lexicon): LooseRow[] {
  /** Columns over which the header goes on with the label of the column before. */
  let spanned: ReadonlySet<number> = new Set()
  return rows.map((row) => {
    const { repeats, isHeader } = repeatsIn(row, spanned, lexicon)
    if (isHeader && (repeats.length > 0 || spanned.size > 0)) spanned = new Set(repeats.map(({ column }) => column))
    if (repeats.length === 0) return row
    return { ...row, cells: row.cells.map((cell) => (repeats.includes(cell) ? emptied(cell) : cell)) }
  })
}

function repeatsIn(
  { cells }: LooseRow,
  spanned: ReadonlySet<number>,
  lexicon: Lexicon,
): { repeats: LooseCell[]; isHeader: boolean } {
  const repeats: LooseCell[] = []
  let isHeader = true
  let before: LooseCell | undefined
  for (const cell of cells) {
    isHeader &&= cell.key !== null || cell.text === ''
    const isRepeat = isHeader
      ? repeatsLabel(cell, before, lexicon)
      : spanned.has(cell.column) && cell.text === before?.text
    if (isRepeat && cell.text !== '') repeats.push(cell)
    before = cell
  }
  return { repeats, isHeader }
}

const repeatsLabel = ({ key }: LooseCell, before: LooseCell | undefined, { labels }: Lexicon): boolean =>
  key !== null && key === before?.key && (labels.isLabelPiece(key) || bareKey(key) !== key) && !labels.isCutColumn(key)

const emptied = ({ start, column }: LooseCell): LooseCell => ({ text: '', start, end: start, column, key: null })
