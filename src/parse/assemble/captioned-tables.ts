import type { FormTable } from '../../form/families.js'
import type { BlockCell, Table, TableId } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { alignAll } from './align.js'
import { Captions } from './captions.js'
import { findColumns } from './columns.js'
import { identifyRows } from './identify.js'
import { assembleRows, type FoundRow } from './rows.js'
import { extentOf, tableNode, type TableDraft } from './table-node.js'
import type { LooseRow } from './table-rows.js'
import { areAroundNumbers, tornRows } from './torn-rows.js'
import { bestForm, columnFit, fullRows } from './choose-form.js'
import type { FamilyContext } from './family-context.js'

/** Rows of one captioned table, such as an item of 第二十条: its header rows and what stands under them. */
interface Item {
  table: TableId
  header: FoundRow[]
  body: FoundRow[]
}

/**
 * Builds the captioned tables of a section. Each is taken in the format that its own header and rows speak for: reports
 * that mix formats are common.
 */
export function captionedTables(blockRows: readonly LooseRow[], context: FamilyContext, lines: LineIndex): Table[] {
  const { family, labels } = context
  const width = Math.max(...family.tables.map(({ spec }) => spec.columns.length))
  const found = assembleRows(blockRows, { vocabulary: family.vocabulary, labels }, width)
  const captions = new Captions(family.tables.map(({ spec }) => spec))
  const drafts = flatMap(itemsOf(found, captions), (item) => draftOf(item, context, captions, lines) ?? [])
  const torn = tornRows(
    found,
    flatMap(drafts, ({ rows }) => rows),
    labels,
  )
  // A torn header tells no form: what is read by another one than that in force may have other columns.
  const isForeign = ({ edition }: TableDraft): boolean => edition !== context.fallback
  const isCut = blockRows.some((row) => row.isCut)
  const isAround = areAroundNumbers(found, blockRows)
  return drafts.map((draft) =>
    tableNode({ ...draft, isCut, isAround, torn: torn && isForeign(draft) ? () => true : torn }, lines),
  )
}

function itemsOf(found: readonly FoundRow[], captions: Captions): Item[] {
  const items: Item[] = []
  let header: FoundRow[] = []
  const heads = new Set<string>()
  for (const row of found) {
    const meaning = row.label?.meaning
    const current = items.at(-1)
    if (meaning?.kind === 'row') {
      const isNew = header.length > 0 && !(current && goesOnBelow(current, header, row, heads))
      for (const { label } of header) heads.add(label?.key ?? '')
      if (current?.table !== meaning.table || isNew) items.push({ table: meaning.table, header, body: [row] })
      else current.body.push(row)
      header = []
    } else if (meaning || (row.label && (row.cells.length === 0 || captions.isLike(row.label)))) {
      header.push(row)
    } else if (header.length === 0) current?.body.push(row)
  }
  return items
}

/** Whether a row of the same table stands below the head of the first one, which a page prints again: a row that it has not had. */
const goesOnBelow = (
  { body }: Item,
  header: readonly FoundRow[],
  { label }: FoundRow,
  heads: ReadonlySet<string>,
): boolean =>
  header.some((row) => row.label !== undefined && heads.has(row.label.key)) &&
  // A running head may stand above it.
  header.every((row) => row.label !== undefined && (!row.label.meaning || heads.has(row.label.key))) &&
  !body.some((row) => row.label?.key === label?.key)

function draftOf(
  { table, header, body }: Item,
  context: FamilyContext,
  captions: Captions,
  lines: LineIndex,
): TableDraft | undefined {
  const { family, labels, fallback } = context
  const candidates = family.tables.filter(({ spec }) => spec.id === table)
  const fittings = candidates.map((candidate) => ({ candidate, fit: [fit(candidate, header, body)] }))
  const best = bestForm(fittings, fallback)
  if (!best) return undefined
  const { form, spec } = best
  const columns = findColumns(header, spec.columns, labels)
  const width = columns.length
  const { rows, unknown } = identifyRows(body, spec.rows, width, labels)
  const cells = rows.map(({ found }) => (found.cells.length > 0 ? found.cells : blanksBehind(found, width)))
  const alignments = alignAll(cells, width)
  const aligned = rows.map((row, index) => ({ ...row, alignment: alignments[index] ?? { placed: [] } }))
  const extent = extentOf(
    flatMap([...header, ...body], (row) => [...(row.label ? [row.label.span] : []), ...row.cells]),
  )
  const caption = captions.captionOf(header, spec, lines)
  return { spec, edition: form.id, ...(caption && { caption }), rows: aligned, columns, unknown, extent }
}

function blanksBehind({ label }: FoundRow, width: number): BlockCell[] {
  const end = label?.span.end ?? 0
  return Array.from({ length: width }, (_, column) => ({ text: '', start: end, end, column }))
}

/** How well the columns, rows and numbers of cells of a table fit those of a form. */
function fit({ spec }: FormTable, header: readonly FoundRow[], body: readonly FoundRow[]): number {
  const rowIds = new Set(spec.rows.map(({ id }) => id))
  const foreign = body.filter(({ label }) => label?.meaning?.kind === 'row' && !rowIds.has(label.meaning.id)).length
  return 4 * (columnFit(header, spec) - foreign) + fullRows(body, spec)
}
