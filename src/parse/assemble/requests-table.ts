import { editions, tableSpec } from '../../form/index.js'
import type { BlockCell, Table, TableSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { alignAll, type Alignment } from './align.js'
import { findColumns, type FoundColumn } from './columns.js'
import { settleEnds } from './ends.js'
import { identifyRows, type IdentifiedRow } from './identify.js'
import { assembleRows, type FoundRow } from './rows.js'
import { extentOf, tableNode } from './table-node.js'
import type { LooseRow } from './table-rows.js'
import { vocabularies } from '../../lexicon/labels.js'

/** Builds the requests table from the rows that carry its labels; undefined where none does. */
export function requestsTable(blockRows: readonly LooseRow[], fallback: string, lines: LineIndex): Table | undefined {
  const width = 7
  const found = assembleRows(blockRows, vocabularies.requests, width)
  const named = found.findIndex(({ label }) => label?.meaning?.kind === 'row')
  const first = Math.min(
    ...[named, found.findIndex(({ cells }) => filledCount(cells) === width)].filter((index) => index >= 0),
  )
  if (first === Infinity) return undefined
  const body = found.slice(first)
  const edition = editionOf(body, fallback)
  const spec = editionTable(edition)
  const columns = findColumns(found.slice(0, first + 1), spec.columns)
  const { rows, unknown } = identifyRows(body, spec.rows, width)
  const aligned = alignRows(rows, columns)
  settleEnds(aligned, spec)
  return tableNode(
    { spec, edition, rows: aligned, columns, unknown, extent: extentOf(flatMap(blockRows, ({ cells }) => cells)) },
    lines,
  )
}

function editionTable(id: string): TableSpec {
  const edition = editions.find((candidate) => candidate.id === id)
  const spec = edition && tableSpec(edition, 'requests')
  if (!spec) throw new RangeError(`no requests table in edition ${id}`)
  return spec
}

/** The formats differ in one place: the row （六）其他处理 of 2019 has three rows of its own in 2021. */
function editionOf(body: readonly FoundRow[], fallback: string): string {
  const indexOf = (id: string): number =>
    body.findIndex(({ label }) => label?.meaning?.kind === 'row' && label.meaning.id === id)
  if (['otherNoCorrection', 'otherFeeUnpaid', 'otherOther'].some((id) => indexOf(id) >= 0)) return '2021'
  const from = indexOf('otherHandling')
  if (from < 0) return fallback
  const total = indexOf('outcomeTotal')
  const between = body.slice(from + 1, total < from ? undefined : total)
  return between.filter(({ label }) => !label?.meaning).length > 1 ? '2021' : '2019'
}

/** Rows with as many numbers as columns that the header names, where the header misses one, lack that column. */
function alignRows(
  rows: readonly IdentifiedRow[],
  columns: FoundColumn[],
): (IdentifiedRow & { alignment: Alignment })[] {
  const labelled = columns.filter(({ label }) => label).length
  const counts = rows.map(({ found }) => filledCount(found.cells))
  const columnLost =
    labelled >= 2 &&
    labelled < columns.length &&
    counts.filter((count) => count === labelled).length > counts.length / 2
  if (columnLost) for (const column of columns) column.missing = !column.label
  const present = columns.map(({ missing }) => !missing)
  const width = present.filter(Boolean).length
  const cells = rows.map(({ found }) => (found.cells.length > 0 ? found.cells : blankCells(found, width)))
  const alignments = withoutDoubtfulBlanks(alignAll(cells, width), cells, width)
  return rows.map((row, index) => {
    const alignment = alignments[index] ?? { placed: [] }
    let next = 0
    const placed = present.map((there) => (there ? alignment.placed[next++] : undefined))
    return { ...row, alignment: { ...alignment, placed } }
  })
}

/**
 * Where some rows have lost a cell, an empty cell at the end of another may be left from a merged
 * label as well as be empty: such rows count as short too.
 */
function withoutDoubtfulBlanks(alignments: Alignment[], cells: readonly BlockCell[][], width: number): Alignment[] {
  if (!alignments.some(({ miscounted }) => miscounted && miscounted.length < width)) return alignments
  return alignments.map((alignment, index) => {
    const own = cells[index] ?? []
    const filled = own.filter(({ text }) => text !== '')
    const doubtful = filled.length > 0 && filled.length < width && own.length > width
    return doubtful ? { placed: [], miscounted: filled } : alignment
  })
}

/** A label without any cell stands for a row whose cells are all empty. */
function blankCells({ label }: FoundRow, width: number): BlockCell[] {
  const end = label?.span.end ?? 0
  return Array.from({ length: width }, (_, column) => ({ text: '', start: end, end, column }))
}
