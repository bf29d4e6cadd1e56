import type { BlockCell } from '../../model/index.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import { filledCount } from '../blocks.js'
import type { FoundRow, PrintedLabel } from './rows.js'

/** Tells which rows of a torn table cannot be relied upon. */
export type TornRows = (row: FoundRow) => boolean

/**
 * Stray numbers are the sign of a torn table: numbers that no row of the form has, under no label or under a piece of
 * one. A row is sound there where its own label stands with its numbers, and no strays below it, which may be the ends
 * of these. Undefined where there are no strays.
 */
export function tornRows(
  found: readonly FoundRow[],
  known: readonly { found: FoundRow }[],
  labels: LabelLexicon,
): TornRows | undefined {
  const placed = new Set(known.map(({ found: { cells } }) => cells))
  const cut = new Set<readonly BlockCell[]>()
  let above: readonly BlockCell[] = []
  let isTorn = false
  for (const { label, cells } of found) {
    if (placed.has(cells)) above = cells
    else if (filledCount(cells) > 0 && !namesRow(label, labels)) {
      isTorn = true
      cut.add(above)
    }
  }
  const isSound = ({ label, cells, together }: FoundRow): boolean =>
    together && label?.meaning?.kind === 'row' && !cut.has(cells)
  return isTorn ? (row) => !isSound(row) : undefined
}

/** A row of the form once more, or one that the form does not have. */
const namesRow = (label: PrintedLabel | undefined, labels: LabelLexicon): boolean =>
  label !== undefined && (label.meaning ? label.meaning.kind === 'row' : !labels.isLabelPiece(label.key))
