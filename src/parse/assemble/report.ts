import { editionForYear, editions } from '../../form/index.js'
import type { Block, FormatName, Organ, Position, Report, Settings, Span, Table } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import { LineIndex } from '../../text/lines.js'
import { disclosureTables } from './disclosure-tables.js'
import { disputesTable, isHeaderAlone } from './disputes-table.js'
import { organOf } from '../../lexicon/organs.js'
import { requestsTable } from './requests-table.js'
import { inReadingOrder, sectionsOf, textPieces, type TextPiece } from './sections.js'
import { type LooseRow, partitionTables, type Partition } from './table-rows.js'
import { titleOf, titleParts } from '../../lexicon/titles.js'
import { yearOf } from './year.js'

/** Lines at the end of a report in which a signature may stand. */
const tailLength = 6

/**
 * Builds the report from the blocks of a file. `source` is the text that the blocks have their places in;
 * what `settings` say of the report goes over what is read.
 */
export function buildReport(
  blocks: readonly Block[],
  source: string,
  format: FormatName,
  settings: Settings = {},
): Report {
  const lines = new LineIndex(source)
  const partition = partitionTables(blocks)
  const text = textPieces(partition.prose)
  const head = headOf(text)
  const title = titleOf(head, lines)
  const parts = title ? titleParts(title.value) : { organ: '', year: null }
  const texts = partition.prose.map(({ text }) => text.text)
  const year =
    settings.reportYear === undefined
      ? yearOf(parts.year, texts)
      : ({ value: settings.reportYear, source: 'settings' } as const)
  const editionInForce = settings.edition ?? (year && editionForYear(year.value)?.id) ?? null
  const tables = tablesOf(partition, editionInForce ?? editions.at(-1)?.id ?? '', lines, format)
  const first = new Map<Table['id'], Table>()
  for (const table of tables) {
    const rival = first.get(table.id)
    if (!rival || doubtsOf(table) < doubtsOf(rival)) first.set(table.id, table)
  }
  const body = title ? text.filter(({ start }) => !isWithin(start, title.position)) : text
  const sections = sectionsOf(inReadingOrder(body, tables), lines)
  return {
    type: 'report',
    position: lines.position({ start: 0, end: source.length }),
    children: [...(title ? [title] : []), ...sections],
    format,
    source,
    title,
    organ: ofKind(
      settings,
      organOf(
        parts.organ,
        head.map(({ text }) => text),
        texts.slice(-tailLength),
      ),
    ),
    year,
    editionInForce,
    edition: editionOf(tables) ?? editionInForce,
    sections,
    tables: first,
    repeatedTables: tables.filter((table) => first.get(table.id) !== table),
    notes: [],
  }
}

/** A kind that is set goes over the one that the name tells. */
const ofKind = ({ organKind }: Settings, organ: Organ | null): Organ | null =>
  organKind === undefined || !organ ? organ : { ...organ, kind: organKind }

/** How far a table is from the form: of two with one id, the statistics of a clerk's own lose. */
const doubtsOf = ({ defects, columns }: Table): number =>
  defects.length + columns.filter(({ label }) => label === null).length

/** Lines before the first numbered section heading. */
function headOf(pieces: readonly TextPiece[]): Span[] {
  const first = pieces.findIndex(({ match, numbering }) => match !== undefined && numbering !== undefined)
  return pieces.slice(0, first < 0 ? undefined : first).map(({ span }) => span)
}

const isWithin = (offset: number, { start, end }: Position): boolean => offset >= start.offset && offset < end.offset

function tablesOf({ tables }: Partition, fallback: string, lines: LineIndex, format: FormatName): Table[] {
  const marked = (rows: readonly LooseRow[], built: Table[]): Table[] =>
    (format === 'pdf' || format === 'ofd') && rows.some(isLineOfNumbers)
      ? built.map((table) => ({ ...table, uncertain: true }))
      : built
  const disclosure = flatMap(tables.disclosure, (rows) => marked(rows, disclosureTables(rows, fallback, lines)))
  const requests = flatMap(tables.requests, (rows) => marked(rows, listed(requestsTable(rows, fallback, lines))))
  const formOfOthers = editionOf([...disclosure, ...requests]) ?? fallback
  const complete = tables.disputes.filter((rows) => !isHeaderAlone(rows))
  const disputes = flatMap(complete.length > 0 ? complete : tables.disputes, (rows) =>
    marked(rows, listed(disputesTable(rows, formOfOthers, lines))),
  )
  return [...disclosure, ...requests, ...disputes].sort((a, b) => a.position.start.offset - b.position.start.offset)
}

const listed = (table: Table | undefined): Table[] => (table ? [table] : [])

/** Whether a row with numbers was a line of text. */
const isLineOfNumbers = ({ line, cells }: LooseRow): boolean =>
  line !== undefined && cells.some(({ key, text }) => key === null && text !== '')

/** The format that most of the tables are in; the first of equals is that of the first table. */
function editionOf(tables: readonly Table[]): string | null {
  const counts = new Map<string, number>()
  for (const { edition } of tables) counts.set(edition, (counts.get(edition) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
