import type { ReportData } from '../types.js'
import { sanitize } from './sanitize.js'

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
] as const

type CsvRow = Record<(typeof columns)[number], string | number | null>

const byteOrderMark = '\uFEFF'

/**
 * One row a cell as CSV for Excel and WPS: UTF-8 with BOM, CRLF, quoted as RFC 4180 has it.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Control and bidi characters are shown as escapes; JSON has them as they are.
 */
export function extractCsv(reports: readonly ReportData[]): string {
  const lines = reports.flatMap(rows).map((row) => columns.map((column) => field(row[column])))
  return byteOrderMark + [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function rows({ filePath, organ, year, edition, cells }: ReportData): CsvRow[] {
  return Object.entries(cells).map(([address, { value, text, state, line }]) => {
    const [table = '', row = '', column = ''] = address.split('/')
    return { file: filePath, organ, year, edition, table, row, column, value, text, state, line }
  })
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = inert(value.replace(/[^\t\r\n]+/g, sanitize))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets take these beginnings, the full-width ones too, for a formula. */
function inert(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
}
