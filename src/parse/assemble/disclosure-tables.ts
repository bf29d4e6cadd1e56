import { editions } from '../../form/index.js'
import type { BlockCell, Edition, Table, TableId, TableSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { alignAll } from './align.js'
import { findColumns } from './columns.js'
import { identifyRows } from './identify.js'
import { assembleRows, type FoundRow } from './rows.js'
import { extentOf, tableNode } from './table-node.js'
import type { LooseRow } from './table-rows.js'
import { vocabularies } from '../../lexicon/labels.js'

/** Rows of one 第二十条 item: its header rows and what stands under them. */
interface Item {
  table: TableId
  header: FoundRow[]
  body: FoundRow[]
}

/**
 * Builds the disclosure tables, one an item of 第二十条. Each is taken in the format that its own
 * header and rows speak for: reports that mix the two formats are common.
 */
export function disclosureTables(blockRows: readonly LooseRow[], fallback: string, lines: LineIndex): Table[] {
  const found = assembleRows(blockRows, vocabularies.disclosure, 3)
  return itemsOf(found).map((item) => itemTable(item, fallback, lines))
}

function itemsOf(found: readonly FoundRow[]): Item[] {
  const items: Item[] = []
  let header: FoundRow[] = []
  for (const row of found) {
    const meaning = row.label?.meaning
    const current = items.at(-1)
    if (meaning?.kind === 'row') {
      if (current?.table !== meaning.table || header.length > 0)
        items.push({ table: meaning.table, header, body: [row] })
      else current.body.push(row)
      header = []
    } else if (meaning || (row.cells.length === 0 && row.label)) {
      header.push(row)
    } else if (header.length === 0) current?.body.push(row)
  }
  return items
}

function itemTable({ table, header, body }: Item, fallback: string, lines: LineIndex): Table {
  const { edition, spec } = bestFormat(table, header, body, fallback)
  const columns = findColumns(header, spec.columns)
  const width = columns.length
  const { rows, unknown } = identifyRows(body, spec.rows, width)
  const cells = rows.map(({ found }) => (found.cells.length > 0 ? found.cells : blanksBehind(found, width)))
  const alignments = alignAll(cells, width)
  const aligned = rows.map((row, index) => ({ ...row, alignment: alignments[index] ?? { placed: [] } }))
  const extent = extentOf(
    flatMap([...header, ...body], (row) => [...(row.label ? [row.label.span] : []), ...row.cells]),
  )
  return tableNode({ spec, edition: edition.id, rows: aligned, columns, unknown, extent }, lines)
}

function blanksBehind({ label }: FoundRow, width: number): BlockCell[] {
  const end = label?.span.end ?? 0
  return Array.from({ length: width }, (_, column) => ({ text: '', start: end, end, column }))
}

interface Format {
  edition: Edition
  spec: TableSpec
}

/** The format whose columns, rows and number of cells fit best; of equal ones the fallback. */
function bestFormat(table: TableId, header: readonly FoundRow[], body: readonly FoundRow[], fallback: string): Format {
  const formats = flatMap(editions, (edition) =>
    edition.tables.filter(({ id }) => id === table).map((spec) => ({ edition, spec })),
  )
  const scored = formats.map((format) => ({
    ...format,
    score: fit(format, header, body) + (format.edition.id === fallback ? 0.5 : 0),
  }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best
}

function fit({ spec }: Format, header: readonly FoundRow[], body: readonly FoundRow[]): number {
  const columnIds = new Set(spec.columns.map(({ id }) => id))
  const rowIds = new Set(spec.rows.map(({ id }) => id))
  const labels = flatMap(header, ({ label }) => (label?.meaning?.kind === 'column' ? [label.meaning.id] : []))
  const named = labels.filter((id) => columnIds.has(id)).length - labels.filter((id) => !columnIds.has(id)).length
  const unnamed = labels.length > 0 ? spec.columns.length - labels.filter((id) => columnIds.has(id)).length : 0
  const foreign = body.filter(({ label }) => label?.meaning?.kind === 'row' && !rowIds.has(label.meaning.id)).length
  const counts = body.filter(({ cells }) => filledCount(cells) === spec.columns.length).length
  return 4 * (named - unnamed - foreign) + counts
}
