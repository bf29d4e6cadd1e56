import type { LooseRow } from './table-rows.js'
import type { BlockCell } from '../../model/index.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import { filledCount } from '../blocks.js'
import type { FoundRow, PrintedLabel } from './rows.js'

/** Tells which rows of a torn table cannot be relied upon. */
export type TornRows = (row: FoundRow) => boolean

/**
 * Stray numbers are the sign of a torn table: numbers that no row of the form has, under no label or under a piece of
 * one. A row is sound there where its own label stands with its numbers, and no strays below it, which may be the ends
 * of these, nor above it, which may be their beginnings: a narrow column breaks a number anywhere. Undefined where there
 * are no strays.
 */
export function tornRows(
  found: readonly FoundRow[],
  known: readonly { found: FoundRow }[],
  labels: LabelLexicon,
): TornRows | undefined {
  const placed = new Set(known.map(({ found: { cells } }) => cells))
  const cut = new Set<readonly BlockCell[]>()
  const hasLong = found.some(({ cells }) => printed(cells).some((text) => text.length > 1))
  const fewest = hasLong ? 2 : 1
  let above: readonly BlockCell[] = []
  let labelAbove: PrintedLabel | undefined
  let between: (readonly BlockCell[])[] = []
  let isTorn = false
  for (const { label, cells } of found) {
    if (placed.has(cells)) {
      if (between.some((strays) => mayBegin(strays, cells, fewest))) cut.add(cells)
      if (label?.meaning?.kind !== 'row' && mayEnd(above, cells)) cut.add(above)
      above = cells
      labelAbove = label
      between = []
    } else if (filledCount(cells) > 0) {
      between.push(cells)
      const isStray = !namesRow(label, labels) || isPiece(labelAbove, labels)
      if (isStray) isTorn = true
      // A running head may stand where the name of a row would.
      if (isStray || mayEnd(above, cells)) cut.add(above)
    }
  }
  const isSound = ({ label, cells, together }: FoundRow): boolean =>
    together && label?.meaning?.kind === 'row' && !cut.has(cells)
  return isTorn ? (row) => !isSound(row) : undefined
}

/**
 * Most rows have their labels apart from their numbers, all labels first. Whether the numbers go on by rows or by columns
 * only the totals of rows tell: where these do not add up, no row can be relied upon.
 */
export function apartFromLabels(
  found: readonly FoundRow[],
  known: readonly { found: FoundRow }[],
): TornRows | undefined {
  const unlabelled = known.filter((row) => row.found.label === undefined)
  const listed = found.filter(({ label, cells }) => label?.meaning?.kind === 'row' && filledCount(cells) === 0)
  if (Math.min(unlabelled.length, listed.length) * 2 < known.length) return undefined
  const filled = known
    .map((row) => printed(row.found.cells).map(Number))
    .filter((numbers) => numbers.length > 1 && numbers.some(Boolean))
  return filled.filter(endsInTotal).length * 2 < filled.length ? () => true : undefined
}

const endsInTotal = (numbers: readonly number[]): boolean =>
  numbers.reduce((sum, number) => sum + number, 0) === 2 * (numbers.at(-1) ?? 0)

/** The beginning of a label: what stands below it with numbers is the end of its row, cut by a page break. */
const isPiece = (label: PrintedLabel | undefined, labels: LabelLexicon): boolean =>
  label !== undefined && !label.meaning && labels.isLabelPiece(label.key)

/**
 * Whether labels stand around their numbers in a table of lines of text, as a conversion leaves wrapped ones: other numbers
 * may stand before or behind them.
 */
export const areAroundNumbers = (found: readonly FoundRow[], blockRows: readonly LooseRow[]): boolean =>
  blockRows.some(({ line }) => line !== undefined) &&
  found.some(({ label, cells }) =>
    cells.some(({ start, end }) => label !== undefined && start > label.span.start && end < label.span.end),
  )

/** A row of the form once more, or one that the form does not have. */
const namesRow = (label: PrintedLabel | undefined, labels: LabelLexicon): boolean =>
  label !== undefined && (label.meaning ? label.meaning.kind === 'row' : !labels.isLabelPiece(label.key))

const printed = (cells: readonly BlockCell[]): string[] => cells.map(({ text }) => text).filter((text) => text !== '')

/** Digits that another digit may follow: as many as fit on a line of the cell, and no 0 before them. */
const isFull = (text: string, digits: number): boolean => text.length === digits && /^[1-9]\d*$/u.test(text)

/** Whether no more digits stand there than fit on a line. */
const fit = (cells: readonly BlockCell[], digits: number): boolean =>
  printed(cells).every((text) => text.length <= digits)

/**
 * Whether the numbers of a row below may be the ends of the last of these; the first may be ends themselves.
 *
 * @param fewest Digits that a line of the cells has room for, as other rows show.
 */
function mayBegin(strays: readonly BlockCell[], row: readonly BlockCell[], fewest: number): boolean {
  const last = printed(strays).at(-1) ?? ''
  return last.length >= fewest && isFull(last, last.length) && fit(row, last.length)
}

/** Whether the numbers of a row without its label may be the ends of those above it. */
function mayEnd(above: readonly BlockCell[], row: readonly BlockCell[]): boolean {
  const texts = printed(above)
  const digits = Math.max(0, ...texts.map((text) => text.length))
  return texts.filter((text) => isFull(text, digits)).length >= printed(row).length && fit(row, digits)
}
