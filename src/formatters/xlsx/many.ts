import type { CellStyle } from 'hucre/xlsx'
import { formNames, type Names } from '../../form/names.js'
import type { CellAddress, LintMessage, LintResult } from '../../model/index.js'
import type { Totals } from '../../sets/totals.js'
import type { TwoYears } from '../../sets/two-years.js'
import { displayPath } from '../display-path.js'
import type { FormatContext } from '../formatter.js'
import { subjectOf } from '../scope.js'
import { sheetOf, type PrintedSheet, type SheetColumn, type SheetRow, type SheetValue } from './sheet.js'
import { manyWords, type ManyWords } from './many-words.js'

/** Rows of a sheet; more are not read by anybody, and take more memory than the check itself. */
const mostRows = 100_000

const bold: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } }

/** The sheets about several reports: those that the run has something for. */
export function manySheets(results: readonly LintResult[], context: FormatContext): PrintedSheet[] {
  const { many } = context
  if (!many) return []
  return [
    ...(many.totals ? [sumsSheet(many.totals(), context), missingSheet(results, context)] : []),
    alikeSheet(results, context),
    ...(many.twoYears ? [yearsSheet(many.twoYears(), context)] : []),
  ]
}

type Column = keyof ManyWords['columns']

const widths: Record<Column, number> = {
  ...{ parent: 24, organ: 24, year: 7, file: 28, other: 30, table: 22, row: 30, column: 18 },
  ...{ sum: 12, own: 12, difference: 14, without: 28, situation: 16, remark: 46 },
  ...{ before: 11, now: 11, change: 11, percent: 11 },
}

const columnsOf = (order: readonly Column[], { columns }: ManyWords): SheetColumn[] =>
  order.map((column) => ({ header: columns[column], width: widths[column], centred: column === 'year' }))

/** What table, row and column of a cell are called. */
const placeOf = (names: Names, { table, row, column }: CellAddress, form: string | null): string[] => [
  names.tableTitle(table, form),
  names.rowLabel(table, row, form),
  names.columnLabel(table, column, form),
]

const namesOf = ({ forms }: FormatContext): Names => formNames({ ...(forms && { forms }) })

/** What is left of a difference of amounts behind its last digit that counts. */
const exact = (value: number): number => Math.round(value * 1_000_000) / 1_000_000

function sumsSheet(all: Iterable<Totals>, context: FormatContext): PrintedSheet {
  const words = manyWords(context.locale)
  const names = namesOf(context)
  const order: Column[] = ['parent', 'year', 'table', 'row', 'column', 'sum', 'own', 'difference', 'without', 'remark']
  const rows: SheetRow[] = []
  for (const { unit, year, form, added, missing, cells } of all) {
    const remark = words.added(
      added,
      missing.map(({ name }) => name),
    )
    rows.push({ values: [unit.name, year, ...nothing(7), remark], styles: { 9: bold } })
    for (const { cell, sum, own, without } of cells)
      rows.push({
        values: [
          ...[unit.name, year, ...placeOf(names, cell, form), sum, own],
          own === null ? null : exact(own - sum),
          without.join('、') || null,
          null,
        ],
      })
  }
  return sheetOf(words.sums, columnsOf(order, words), upTo(rows, order.length, words))
}

function missingSheet(results: readonly LintResult[], { locale, cwd }: FormatContext): PrintedSheet {
  const words = manyWords(locale)
  const rule = 'roster-complete'
  const rows = results.flatMap((result): SheetRow[] => {
    const { organ, year } = subjectOf(result)
    const row = (situation: string, remark: string, files: string): SheetRow => ({
      values: [organ, year, situation, files || null, remark],
    })
    const found = result.messages.filter(({ ruleId }) => ruleId === rule)
    const open = found.length > 0 ? [] : (result.reasons[rule] ?? [])
    return [
      ...found.map((message) =>
        row(words.situation[message.messageId ?? ''] ?? '', message.message, filesOf(message, cwd)),
      ),
      ...open.map((reason) => row(words.situation.open, reason, '')),
    ]
  })
  return sheetOf(words.missing, columnsOf(['organ', 'year', 'situation', 'file', 'remark'], words), rows)
}

const filesOf = ({ related }: LintMessage, cwd: string): string =>
  related.flatMap(({ file }) => (file === undefined ? [] : [displayPath(file, cwd)])).join('\n')

/** Rules that find one report in another; whose file is not named is that of last year. */
const rulesOfCopies = ['copied-text', 'same-tables', 'copied-between-units']

function alikeSheet(results: readonly LintResult[], context: FormatContext): PrintedSheet {
  const words = manyWords(context.locale)
  const rows = results.flatMap((result): SheetRow[] => {
    const { organ, year } = subjectOf(result)
    const found = result.messages.filter(({ ruleId }) => rulesOfCopies.includes(ruleId ?? ''))
    return found.map((message) => ({
      values: [
        ...[organ, year, displayPath(result.filePath, context.cwd)],
        filesOf(message, context.cwd) || words.lastYear,
        message.message,
      ],
    }))
  })
  return sheetOf(words.alike, columnsOf(['organ', 'year', 'file', 'other', 'remark'], words), rows)
}

function yearsSheet(all: Iterable<TwoYears>, context: FormatContext): PrintedSheet {
  const words = manyWords(context.locale)
  const names = namesOf(context)
  const order: Column[] = [
    ...(['organ', 'year', 'table', 'row', 'column', 'before', 'now', 'change', 'percent'] as const),
    ...(['file', 'remark'] as const),
  ]
  const rows: SheetRow[] = []
  for (const { file, organ, year, form, reason, cells } of all) {
    const path = displayPath(file, context.cwd)
    const who = [organ ?? path, year]
    if (reason) rows.push({ values: [...who, ...nothing(7), path, context.locale === 'en' ? reason.en : reason.zh] })
    for (const { cell, before, now } of cells)
      if (before !== 0 || now !== 0)
        rows.push({ values: [...who, ...placeOf(names, cell, form), ...changeOf(before, now, path, words)] })
    if (rows.length > mostRows) break
  }
  return sheetOf(words.years, columnsOf(order, words), upTo(rows, order.length, words))
}

/** Both numbers, how much more it is, in numbers and in percent, the file, and which number is not known. */
function changeOf(before: number | null, now: number | null, file: string, { noNumber }: ManyWords): SheetValue[] {
  const unknown = [before === null ? noNumber.before : '', now === null ? noNumber.now : ''].filter(Boolean)
  if (before === null || now === null) return [before, now, null, null, file, unknown.join('\n')]
  const percent = before === 0 ? null : Math.round(((now - before) * 1_000) / before) / 10
  return [before, now, exact(now - before), percent, file, null]
}

const nothing = (count: number): null[] => Array.from({ length: count }, () => null)

/** No more rows than can be read, and a last one that says so. */
function upTo(rows: readonly SheetRow[], columns: number, { more }: ManyWords): SheetRow[] {
  if (rows.length <= mostRows) return [...rows]
  return [...rows.slice(0, mostRows), { values: [more, ...nothing(columns - 1)] }]
}
