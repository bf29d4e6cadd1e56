import { formNames, type Names } from '../form/names.js'
import { inspectionTexts, uncomparedReasons } from '../form/wordings/reasons.js'
import type { Edition, InspectedNumber, Inspection, Locale } from '../model/index.js'
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
      heading === null ? [] : [`  ${texts.section}  ${String(line)}  ${heading}`],
    ),
    ...tables.map(({ id, cells, unread, uncertain }) =>
      [
        `  ${texts.table}  ${names.tableTitle(id, edition)}  ${texts.cells(cells, unread.length)}`,
        ...(uncertain ? [texts.uncertain] : []),
      ].join('  '),
    ),
    `  ${texts.numbers(total, compared)}`,
    ...numbers.map((number) => `    ${lineOf(number, edition, locale, names)}`),
  ]
  return withoutCommands(`${lines.map(sanitize).join('\n')}\n`)
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
