import type { FormTable } from '../../form/families.js'
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
import { eitherOf, withNumbersInLabels, withWrappedNumbers } from './strayed-numbers.js'
import { apartFromLabels, tornRows } from './torn-rows.js'
import { bestForm, columnFit, fullRows, rowFit } from './choose-form.js'
import type { FamilyContext } from './family-context.js'

/** The rows of a table as a form would have them. */
interface Reading extends FormTable {
  header: FoundRow[]
  body: FoundRow[]
}

/** Builds a table whose rows stand below one another from the rows with its labels; undefined where none has any. */
export function stackedTable(
  blockRows: readonly LooseRow[],
  context: FamilyContext,
  lines: LineIndex,
): Table | undefined {
  const { labels } = context
  const best = bestReading(blockRows, context)
  if (!best) return undefined
  const { form, spec, header, body } = best
  const width = spec.columns.length
  const columns = findColumns(header, spec.columns, labels)
  const { rows, unknown } = identifyRows(body, spec.rows, width, labels)
  const aligned = alignRows(rows, columns)
  settleEnds(aligned, spec)
  const extent = extentOf(flatMap(blockRows, ({ cells }) => cells))
  const torn = isFragment(rows, spec, blockRows)
    ? () => true
    : eitherOf(
        tornRows(body, rows, labels),
        apartFromLabels(body, rows),
        withNumbersInLabels(body, rows, width),
        withWrappedNumbers(blockRows, lines, width),
      )
  const isCut = blockRows.some((row) => row.isCut) || (isConverted(blockRows, context) && hasHeaderAgain(body))
  return tableNode({ spec, edition: form.id, rows: aligned, columns, unknown, extent, torn, isCut }, lines)
}

/** What is left of a table: lines of text with numbers for less than half of its rows. */
function isFragment(rows: readonly IdentifiedRow[], spec: TableSpec, blockRows: readonly LooseRow[]): boolean {
  const numeric = rows.filter(({ found }) => filledCount(found.cells) > 0).length
  return numeric > 0 && rows.length * 2 < spec.rows.length && blockRows.some(({ line }) => line !== undefined)
}

/** Pages print a header again above the rows that go on; in Markdown or between lines of text a converter has cut the table. */
const isConverted = (blockRows: readonly LooseRow[], { format }: FamilyContext): boolean =>
  format === 'markdown' || blockRows.some(({ line }) => line !== undefined)

/** Whether the header stands a second time between the rows, as at the head of a page. */
function hasHeaderAgain(body: readonly FoundRow[]): boolean {
  const isNumbers = ({ cells }: FoundRow): boolean => filledCount(cells) > 0
  const inside = body.slice(body.findIndex(isNumbers), body.findLastIndex(isNumbers))
  return inside.filter(({ label }) => label?.meaning?.kind === 'column').length > 1
}

/** The table read by the form that its labels, and then the numbers of its cells, speak for. */
function bestReading(blockRows: readonly LooseRow[], { family, labels, fallback }: FamilyContext): Reading | undefined {
  const words = { vocabulary: family.vocabulary, labels }
  const assembled = new Map<number, FoundRow[]>()
  const readings = flatMap(family.tables, ({ form, spec }): Reading[] => {
    const width = spec.columns.length
    const found = assembled.get(width) ?? assembleRows(blockRows, words, width)
    assembled.set(width, found)
    const first = firstRow(found, width)
    return first < 0 ? [] : [{ form, spec, header: found.slice(0, first + 1), body: found.slice(first) }]
  })
  const fittings = readings.map((reading) => ({
    candidate: reading,
    fit: [
      columnFit(reading.header, reading.spec) + rowFit(reading.body, reading.spec, family.tables),
      fullRows(reading.body, reading.spec),
    ],
  }))
  return bestForm(fittings, fallback)
}

/** Index of the first row that has a name or all its numbers; -1 where there is none. */
function firstRow(found: readonly FoundRow[], width: number): number {
  const named = found.findIndex(({ label }) => label?.meaning?.kind === 'row')
  const full = found.findIndex(({ cells }) => filledCount(cells) === width)
  return named < 0 || full < 0 ? Math.max(named, full) : Math.min(named, full)
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
