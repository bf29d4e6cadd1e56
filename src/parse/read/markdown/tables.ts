import type { Limits, Span } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { mayHaveMarks, needFullParser } from './cells.js'
import { cellsOfRow, delimits, looksLikeDelimiterRow } from './pipe-row.js'
import { isAtxHeading, isBlankLine, startsContainer } from './source-lines.js'

/** A table that GFM reads from these lines, provided that its header begins a block of its own. */
export interface PipeTable {
  type: 'table'
  /** Offset of the first character of the header row. */
  start: number
  /** Offset behind the last row, without its line end. */
  end: number
  /** A blank line, or nothing at all, stands before it. */
  apart: boolean
  /** Indices of its first and last line. */
  first: number
  last: number
  /** Its rows without the delimiter row. The cells keep their marks. */
  rows: Span[][]
  /** Some cell may have marks. */
  marked: boolean
}

/** The tables of a source as far as lines alone can tell. */
export interface FoundTables {
  tables: PipeTable[]
  /** There may be tables besides: in lists and quotes, among lines that could be something else, with rare marks. */
  unsure: boolean
}

type Place = 'none' | 'unsure' | PipeTable

/**
 * Finds GFM tables. Every one of them has a delimiter row, so that no other line needs to be looked at.
 *
 * @throws {InputError} `limit-cells` or `limit-spans`.
 */
export function findTables(lines: readonly Span[], source: string, limits: Limits): FoundTables {
  // The parser replaces NUL by another character.
  if (source.includes('\0')) return { tables: [], unsure: true }
  const defines = source.includes(']:')
  const tables: PipeTable[] = []
  let unsure = false
  let cells = 0
  const divide = (line: Span): Span[] => {
    const row = cellsOfRow(line)
    cells += row.length
    if (row.length > limits.spans) throw limitError('spans', limits)
    if (cells > limits.cells) throw limitError('cells', limits)
    return row
  }
  /** Something above in this run of lines may be a table that goes on to here. */
  let unsureAbove = false
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (isBlankLine(text)) unsureAbove = false
    if (!looksLikeDelimiterRow(text)) continue
    const table = tableAt(lines, index, (rows) => rows.map(divide))
    if (table === 'none') continue
    if (table === 'unsure' || unsureAbove || (table.marked && needFullParser(table.rows, defines))) {
      unsure = true
      unsureAbove = true
    } else {
      tables.push(table)
      index = table.last
    }
  }
  return { tables, unsure }
}

/** What opens another block than a paragraph, at the beginning of a line or behind a little indentation. */
const maybeOther = /^(?: {4}| {0,3}(?:[\t#*+<=>_`~]|-(?:[\t ]|[\t -]*$)|\d{1,9}[).](?:[\t ]|$)|\[\^|$))/u

/** The table with its delimiter row on this line. */
function tableAt(lines: readonly Span[], delimiter: number, divide: (rows: readonly Span[]) => Span[][]): Place {
  const header = lines[delimiter - 1]
  const line = lines[delimiter]
  if (!header || !line || isBlankLine(header.text)) return 'none'
  if (startsContainer(header.text) || startsContainer(line.text)) return 'unsure'
  if (!delimits(line, header)) return 'none'
  if (maybeOther.test(header.text) || maybeOther.test(line.text)) return 'unsure'
  let last = delimiter
  for (let next = lines[last + 1]; next && !isBlankLine(next.text); next = lines[last + 1]) {
    if (isAtxHeading(next.text)) break
    if (maybeOther.test(next.text)) return 'unsure'
    last += 1
  }
  const rowLines = [header, ...lines.slice(delimiter + 1, last + 1)]
  const above = lines[delimiter - 2]
  const start = header.start + header.text.search(/[^ ]/u)
  const apart = !above || isBlankLine(above.text)
  const end = lines[last]?.end ?? line.end
  const marked = rowLines.some(({ text }) => mayHaveMarks(text))
  return { type: 'table', start, end, apart, first: delimiter - 1, last, rows: divide(rowLines), marked }
}
