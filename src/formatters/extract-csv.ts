import { formNames, type Names } from '../form/names.js'
import type { Edition, ReportData, TableId } from '../model/index.js'
import { spreadsheetText } from './spreadsheet-text.js'

const columns = [
  'file',
  'organ',
  'year',
  'edition',
  'table',
  'row',
  'column',
  'value',
  'text',
  'state',
  'line',
  '表名',
  '行名',
  '列名',
  'certainty',
] as const

type CsvRow = Record<(typeof columns)[number], string | number | null>

const byteOrderMark = '\uFEFF'

/**
 * One row a cell as CSV for Excel and WPS: UTF-8 with BOM, CRLF, quoted as RFC 4180 has it. The names of table, row
 * and column are those of the form; the ids do not change.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Control and bidi characters are shown as escapes; JSON has them as they are.
 *
 * @param forms Formats that the reports may be in; the official ones where absent.
 */
export function extractCsv(reports: readonly ReportData[], forms?: readonly Edition[]): string {
  const words = formNames({ ...(forms && { forms }) })
  const lines = reports
    .flatMap((report) => rows(report, words))
    .map((row) => columns.map((column) => field(row[column])))
  return byteOrderMark + [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function rows({ filePath, organ, year, edition, cells }: ReportData, words: Names): CsvRow[] {
  return Object.entries(cells).map(([address, { value, text, state, certainty, line }]) => {
    const [table = '', row = '', column = ''] = address.split('/')
    return {
      file: filePath,
      organ,
      year,
      edition,
      table,
      row,
      column,
      value,
      text,
      state,
      certainty,
      line,
      ...names(address, edition, words),
    }
  })
}

/** What the form calls table, row and column. */
function names(address: string, edition: string | null, words: Names): Pick<CsvRow, '表名' | '行名' | '列名'> {
  const [table, row, column] = address.split('/') as [TableId, string, string]
  return {
    表名: words.tableTitle(table, edition),
    行名: words.rowLabel(table, row, edition),
    列名: words.columnLabel(table, column, edition),
  }
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = spreadsheetText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
