import { formNames, type Names } from '../form/names.js'
import { doubts, inspectionTexts, uncomparedReasons } from '../form/wordings/reasons.js'
import type { Edition, InspectedNumber, Inspection, Locale, UnsureCell } from '../model/index.js'
import { sanitize, withoutCommands } from './sanitize.js'

/**
 * What was understood of reports, as text: one line a number, each with its cell or the reason why not.
 *
 * @param forms Formats that the reports may be in.
 */
export function printInspections(
  inspections: readonly Inspection[],
  locale: Locale,
  forms: readonly Edition[],
): string {
  const names = formNames({ forms })
  return inspections.map((inspection) => printed(inspection, locale, names)).join('\n')
}

function printed(inspection: Inspection, locale: Locale, names: Names): string {
  const { filePath, organ, year, edition, sections, tables, numbers, compared, total } = inspection
  const texts = inspectionTexts[locale]
  const lines = [
    filePath,
    `  ${texts.organ}  ${organ?.name ?? texts.none}`,
    `  ${texts.year}  ${year === null ? texts.none : String(year)}`,
    `  ${texts.edition}  ${edition ?? texts.none}`,
    ...sections.flatMap(({ heading, line }) =>
      heading === null ? [] : [`  ${texts.section}  ${texts.line(line)}  ${heading}`],
    ),
    ...tables.flatMap(({ id, cells, unread, unsure }) => [
      `  ${texts.table}  ${names.tableTitle(id, edition)}  ${texts.cells(cells, unread.length)}`,
      ...byRow(unsure).map((cells) => `    ${unsureLine(cells, edition, locale, names)}`),
    ]),
    `  ${texts.numbers(total, compared)}`,
    ...numbers.map((number) => `    ${lineOf(number, edition, locale, names)}`),
  ]
  return withoutCommands(`${lines.map(sanitize).join('\n')}\n`)
}

/** Cells of one row, at least one. */
type RowCells = [UnsureCell, ...UnsureCell[]]

function byRow(cells: readonly UnsureCell[]): RowCells[] {
  const rows = new Map<string, RowCells>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows.values()]
}

function unsureLine([first, ...others]: RowCells, edition: string | null, locale: Locale, names: Names): string {
  const texts = inspectionTexts[locale]
  const columns = [first, ...others].map(({ table, column }) => names.columnLabel(table, column, edition))
  const row = names.rowLabel(first.table, first.row, edition)
  return [texts.unsure, row, columns.join(texts.separator), inLocale(doubts[first.certainty], locale)].join('  ')
}

function lineOf(
  { line, column, text, cells, verdict, reason }: InspectedNumber,
  edition: string | null,
  locale: Locale,
  names: Names,
): string {
  const texts = inspectionTexts[locale]
  const why =
    reason === null
      ? cells.map((cell) => names.cellName(cell, edition)).join('＋')
      : inLocale(uncomparedReasons[reason], locale)
  return `${String(line)}:${String(column)}  ${text.replace(/\s+/gu, ' ')}  ${texts[verdict]}  ${why}`
}

const inLocale = ({ zh, en }: { zh: string; en: string }, locale: Locale): string => (locale === 'en' ? en : zh)
