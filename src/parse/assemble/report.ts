import { formInForce, newestForm } from '../../form/index.js'
import type { Block, Doubt, FormatName, Organ, Position, Report, Settings, Span, Table } from '../../model/index.js'
import type { KnownFamily } from '../../lexicon/labels.js'
import { lexiconOf, type Lexicon } from '../../lexicon/lexicon.js'
import { flatMap } from '../../text/flat-map.js'
import { LineIndex } from '../../text/lines.js'
import { captionedTables } from './captioned-tables.js'
import { doubted, runTogether } from './certainty.js'
import type { FamilyContext } from './family-context.js'
import { withoutSiteText } from './site-text.js'
import { isHeaderAlone, sideBySideTable } from './side-by-side-table.js'
import { stackedTable } from './stacked-table.js'
import { organOf } from '../../lexicon/organs.js'
import { inReadingOrder, sectionsOf, textPieces, type TextPiece } from './sections.js'
import { gatherDebris } from './table-debris.js'
import { type LooseRow, partitionTables, type Partition } from './table-rows.js'
import { titleOf, titleParts } from '../../lexicon/titles.js'
import { yearOf } from './year.js'
import { report as tolerances } from './tolerances.js'

/**
 * Builds the report from the blocks of a file. `source` is the text that the blocks have their places in;
 * what `settings` say of the report goes over what is read.
 */
export function buildReport(
  blocks: readonly Block[],
  source: string,
  format: FormatName,
  settings: Settings = {},
  lexicon: Lexicon = lexiconOf(),
): Report {
  const { forms, headings, labels } = lexicon
  const lines = new LineIndex(source)
  const partition = partitionTables(blocks, lexicon)
  const text = textPieces(partition.prose, tableStarts(partition), headings)
  const head = headOf(text)
  const title = titleOf(head, lines)
  const ofReport = withoutSiteText(text, title)
  const parts = title ? titleParts(title.value) : { organ: '', year: null }
  const texts = partition.prose.map(({ text }) => text.text)
  const year =
    settings.reportYear === undefined
      ? yearOf(parts.year, texts)
      : ({ value: settings.reportYear, source: 'settings' } as const)
  const organ = ofKind(
    settings,
    organOf(
      parts.organ,
      head.map(({ text }) => text),
      ofReport.slice(-tolerances.tailLength).map(({ span }) => span.text),
    ),
  )
  const newest = newestForm(forms)
  const editionInForce = settings.edition ?? (year && formInForce(forms, year.value, organ?.kind)?.id) ?? null
  const tables = tablesOf(partition, { lexicon, lines, format, fallback: editionInForce ?? newest.id })
  const edition = editionOf(tables) ?? editionInForce
  const form = forms.find(({ id }) => id === edition) ?? newest
  const first = new Map<Table['id'], Table>()
  for (const table of tables) {
    const rival = first.get(table.id)
    if (!rival || doubtsOf(table) < doubtsOf(rival)) first.set(table.id, table)
  }
  const body = title ? ofReport.filter(({ start }) => !isWithin(start, title.position)) : ofReport
  const sections = sectionsOf(inReadingOrder(body, tables), lines, { headings, form })
  gatherDebris(sections, first, { form, labels, lines })
  return {
    type: 'report',
    position: lines.position({ start: 0, end: source.length }),
    children: [...(title ? [title] : []), ...sections],
    format,
    source,
    title,
    organ,
    year,
    editionInForce,
    edition,
    form,
    forms,
    sections,
    tables: first,
    repeatedTables: tables.filter((table) => first.get(table.id) !== table),
    notes: [],
  }
}

/** Where the tables of the report begin, ascending. */
const tableStarts = ({ tables }: Partition): number[] =>
  flatMap([...tables.values()], (lists) => flatMap(lists, ([first]) => first?.cells[0]?.start ?? [])).sort(
    (a, b) => a - b,
  )

/** A kind that is set goes over the one that the name gives. */
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

/** What the tables of a report are built by besides their rows. */
interface TableContext {
  lexicon: Lexicon
  lines: LineIndex
  format: FormatName
  /** Id of the form that is taken where nothing says otherwise. */
  fallback: string
}

function tablesOf({ tables }: Partition, { lexicon: { labels }, lines, format, fallback }: TableContext): Table[] {
  const built: Table[] = []
  const add = (family: KnownFamily, own: string): void => {
    const context = { family, labels, format, fallback: own }
    for (const rows of wholeTables(tables.get(family.id) ?? [], family)) {
      const doubt = doubtOf(rows, format, labels)
      const tables = buildTables(rows, context, lines)
      const areRunTogether = tables.some((table) => loneNumbers(table).some((digits) => digitsOfRow.test(digits)))
      for (const table of tables) {
        const isJoined = hasPages(format) && table.defects.some(joinsNumbers)
        if (doubt === 'runTogether' || isJoined || (!doubt && areRunTogether && loneNumbers(table).length > 0))
          built.push(runTogether(table))
        else built.push(doubt ? doubted(table, doubt) : table)
      }
    }
  }
  const isSideBySide = ({ layout }: KnownFamily): boolean => layout === 'sideBySide'
  for (const family of labels.families) if (!isSideBySide(family)) add(family, fallback)
  // Such tables are alike in most forms: they are those of the form that the others are in.
  const formOfOthers = editionOf(built) ?? fallback
  for (const family of labels.families) if (isSideBySide(family)) add(family, formOfOthers)
  return built.sort((a, b) => a.position.start.offset - b.position.start.offset)
}

/** The tables of a family without headers that stand alone, where there is more than these. */
function wholeTables(lists: LooseRow[][], { layout }: KnownFamily): LooseRow[][] {
  const complete = layout === 'sideBySide' ? lists.filter((rows) => !isHeaderAlone(rows)) : lists
  return complete.length > 0 ? complete : lists
}

function buildTables(rows: readonly LooseRow[], context: FamilyContext, lines: LineIndex): Table[] {
  switch (context.family.layout) {
    case 'captioned':
      return captionedTables(rows, context, lines)
    case 'stacked':
      return listed(stackedTable(rows, context, lines))
    case 'sideBySide':
      return listed(sideBySideTable(rows, context, lines))
  }
}

const listed = (table: Table | undefined): Table[] => (table ? [table] : [])

/** Why the rows of a table may not be what the report has; undefined where nothing speaks against them. */
function doubtOf(rows: readonly LooseRow[], format: FormatName, labels: Lexicon['labels']): Doubt | undefined {
  if (hasPages(format) && rows.some(isLineOfNumbers)) return 'pieced'
  const areJoined = hasPages(format) && rows.some((row) => isJoinedToHeader(row, labels))
  return areJoined || rows.some((row) => row.isRunTogether) ? 'runTogether' : undefined
}

/**
 * Whether cells of a row of numbers begin with the end of a label: behind a page break through a header, what is left of
 * it stands in the cells below.
 */
const isJoinedToHeader = ({ cells }: LooseRow, labels: Lexicon['labels']): boolean =>
  cells.some(({ key, text }) => key === null && text !== '') &&
  cells.slice(1).some(({ key }) => {
    const end = key === null ? '' : key.replace(/(?<!\d)\d+$/u, '')
    return end !== key && labels.isLabelPiece(end)
  })

/**
 * Digits that are one number by themselves and stand for all numbers of a row: 0 in front of others, or more than any
 * number of a report has.
 */
const digitsOfRow = /^(?:0\d+|\d{10,})$/u

/** What stands alone in a row of several numbers and has enough digits for all of them. */
const loneNumbers = ({ defects }: Table): string[] =>
  flatMap(defects, (defect) => {
    const [digits = '', ...others] = defect.kind === 'cellCount' ? defect.printed : []
    const isEnough = defect.kind === 'cellCount' && digits.length >= defect.expected && /^\d+$/u.test(digits)
    return isEnough && others.length === 0 ? [digits] : []
  })

/** Whether a row has too few numbers, and one that begins with the 0 of the cell before it: 02006. */
const joinsNumbers = (defect: Table['defects'][number]): boolean =>
  defect.kind === 'cellCount' && defect.found < defect.expected && defect.printed.some((text) => /^0\d+$/u.test(text))

const hasPages = (format: FormatName): boolean => format === 'pdf' || format === 'ofd'

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
