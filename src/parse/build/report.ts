import { editionForYear, editions } from '../../editions/index.js'
import type { Format, Report, Section, Table } from '../../types.js'
import type { Block } from '../blocks.js'
import { LineIndex } from '../lines.js'
import type { Span } from '../span.js'
import { disclosureTables } from './disclosure-tables.js'
import { disputesTable } from './disputes-table.js'
import { organOf } from './organ.js'
import { requestsTable } from './requests-table.js'
import { piecesOf, sectionsOf, type Piece } from './sections.js'
import { partitionTables, type Partition } from './table-rows.js'
import { titleOf, titleParts } from './title.js'
import { yearOf } from './year.js'

/** Lines at the end of a report in which a signature may stand. */
const tailLength = 6

/** Builds the report from the blocks of a file. `source` is the text that the blocks have their places in. */
export function buildReport(blocks: readonly Block[], source: string, format: Format): Report {
  const lines = new LineIndex(source)
  const partition = partitionTables(blocks)
  const head = headOf(piecesOf(partition.prose, []))
  const title = titleOf(head, lines)
  const parts = title ? titleParts(title.value) : { organ: '', year: null }
  const texts = partition.prose.map(({ text }) => text.text)
  const year = yearOf(parts.year, texts)
  const editionInForce = (year && editionForYear(year.value)?.id) ?? null
  const tables = tablesOf(partition, editionInForce ?? editions.at(-1)?.id ?? '', lines)
  const first = new Map<Table['id'], Table>()
  for (const table of tables) if (!first.has(table.id)) first.set(table.id, table)
  const pieces = piecesOf(partition.prose, tables).filter((piece) => !title || !isPartOf(piece, title.position.start.offset, title.position.end.offset))
  const sections = sectionsOf(pieces, lines)
  return {
    type: 'report',
    position: lines.position({ start: 0, end: source.length }),
    children: [...(title ? [title] : []), ...sections],
    format,
    source,
    title,
    organ: organOf(parts.organ, head.map(({ text }) => text), texts.slice(-tailLength)),
    year,
    editionInForce,
    edition: editionOf(tables) ?? editionInForce,
    sections,
    tables: first,
    repeatedTables: tables.filter((table) => first.get(table.id) !== table),
  }
}

/** Lines before the first numbered section heading. */
function headOf(pieces: readonly Piece[]): Span[] {
  const first = pieces.findIndex((piece) => piece.kind === 'text' && piece.match !== undefined && piece.numbering !== undefined)
  return pieces.slice(0, first < 0 ? undefined : first).flatMap((piece) => (piece.kind === 'text' ? [piece.span] : []))
}

const isPartOf = (piece: Piece, start: number, end: number): boolean => piece.kind === 'text' && piece.start >= start && piece.start < end

function tablesOf({ tables }: Partition, fallback: string, lines: LineIndex): Table[] {
  const disclosure = tables.disclosure.flatMap((rows) => disclosureTables(rows, fallback, lines))
  const requests = tables.requests.flatMap((rows) => requestsTable(rows, fallback, lines) ?? [])
  const formOfOthers = editionOf([...disclosure, ...requests]) ?? fallback
  const disputes = tables.disputes.flatMap((rows) => disputesTable(rows, formOfOthers, lines) ?? [])
  return [...disclosure, ...requests, ...disputes].sort((a, b) => a.position.start.offset - b.position.start.offset)
}

/** The format that most of the tables are in; the first of equals is that of the first table. */
function editionOf(tables: readonly Table[]): string | null {
  const counts = new Map<string, number>()
  for (const { edition } of tables) counts.set(edition, (counts.get(edition) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

/** Sections by id, the first of each. */
export const sectionOf = (report: Pick<Report, 'sections'>, id: Section['id']): Section | undefined =>
  report.sections.find((section) => section.id === id)
