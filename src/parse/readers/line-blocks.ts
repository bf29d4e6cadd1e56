import type { Block, BlockCell, BlockRow } from '../blocks.js'
import { joinSpans, sliceSpan, trimSpan, withoutEmphasis, type Span } from '../span.js'
import { cellsOf, divisionOf, isSeparator, type Division } from './line-cells.js'

/** `- 3 -`, `— 3 —`, `第3页`, `第 3 页 共 9 页`: the foot of a printed page. */
const pageNumber = /^(?:[-—–―－·]+\s*\d{1,4}\s*[-—–―－·]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?)$/u
const headingMarks = /^#{1,6}(?=\s)/u
const sentence = /[。；！？]/u
const longestCell = 60

interface DividedLine {
  cells: BlockCell[]
  division: Division
  /** A pipe and nothing else: the mark of a new row, or an empty cell. */
  lone: boolean
  /** A blank line stands before it. */
  apart: boolean
}

/**
 * Lines of text as blocks: headings written with #, lines of prose, and tables of any layout that
 * plain text has: cells divided by tabs or pipes, or one cell a line.
 */
export function blocksFromLines(lines: Iterable<Span>): Block[] {
  const blocks: Block[] = []
  let table: DividedLine[] = []
  let apart = false
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ type: 'table', rows: rowsOf(table) })
    table = []
  }
  for (const raw of lines) {
    const line = withoutEmphasis(trimSpan(raw))
    if (line.text === '' && !raw.text.includes('\t')) {
      apart = true
      continue
    }
    if (isSeparator(line.text) || pageNumber.test(line.text)) continue
    const divided = divide(raw, line, apart)
    const previous = table.at(-1)
    if (divided) {
      if (previous && previous.division !== divided.division) endTable()
      table.push(divided)
    } else if (previous && !apart && continues(previous, line.text)) {
      previous.cells = [{ ...joinSpans([previous.cells.at(-1) ?? line, line]), column: 0 }]
    } else {
      endTable()
      blocks.push(proseBlock(line))
    }
    apart = false
  }
  endTable()
  return blocks
}

function divide(raw: Span, line: Span, apart: boolean): DividedLine | undefined {
  const division = divisionOf(raw.text)
  if (division === 'none') return undefined
  const cells = cellsOf(division === 'pipes' ? line : raw, division)
  const filled = cells.filter(({ text }) => text !== '')
  // Prose that is only indented by a tab, or ends in one, is prose.
  if (division === 'tabs' && filled.length === 1 && isProse(line.text)) return undefined
  const lone = cells.length === 0
  return { cells: lone ? [{ text: '', start: line.start, end: line.start, column: 0 }] : cells, division, lone, apart }
}

const isProse = (text: string): boolean => text.length > longestCell || sentence.test(text)

/** Whether a line without a mark goes on with the cell of the marked line above it (商业⏎企业). */
function continues(previous: DividedLine, text: string): boolean {
  const filled = previous.cells.filter((cell) => cell.text !== '')
  return (
    previous.division === 'tabs' &&
    filled.length === 1 &&
    previous.cells.at(-1)?.text !== '' &&
    previous.cells[0]?.text === '' &&
    !isProse(text) &&
    !/^[#\d]/u.test(text)
  )
}

function proseBlock(line: Span): Block {
  const depth = headingMarks.exec(line.text)?.[0].length
  if (depth === undefined) return { type: 'line', text: line }
  const text = trimSpan(sliceSpan(line, depth, line.text.length))
  return { type: 'heading', depth, text: withoutClosingMarks(text) }
}

/** A heading may be closed by marks as well: ## 一、总体情况 ##. */
function withoutClosingMarks(heading: Span): Span {
  let end = heading.text.length
  while (heading.text[end - 1] === '#') end -= 1
  return end < heading.text.length && /\s/u.test(heading.text[end - 1] ?? ' ')
    ? trimSpan(sliceSpan(heading, 0, end))
    : heading
}

const filledCells = ({ cells }: DividedLine): BlockCell[] => cells.filter(({ text }) => text !== '')

/** Rows of a run of divided lines: a line each, or cells a line each with or without row ends. */
function rowsOf(lines: DividedLine[]): BlockRow[] {
  const aCellALine = !lines.some((line) => filledCells(line).length > 1)
  if (!aCellALine) return lines.map(({ cells }) => ({ cells, closed: true }))
  const starts = rowStarts(lines)
  if (!starts) return lines.flatMap((line) => streamCells(line).map((cell) => ({ cells: [cell], closed: false })))
  const rows: BlockRow[] = []
  for (const line of lines) {
    if (starts(line) || rows.length === 0) rows.push({ cells: [], closed: true })
    if (line.lone) continue
    const row = rows.at(-1)
    const cell = filledCells(line)[0] ?? line.cells.at(-1)
    if (row && cell) row.cells.push({ ...cell, column: row.cells.length })
  }
  return rows
}

/** How a table of one cell a line marks its rows: by a blank line, by a lone pipe, or not at all. */
function rowStarts(lines: DividedLine[]): ((line: DividedLine) => boolean) | undefined {
  const lone = lines.filter((line) => line.lone).length
  const twoLone = lines.some((line, index) => line.lone && lines[index + 1]?.lone)
  if (lone > 1 && !twoLone && lines[0]?.lone) return (line) => line.lone
  const apart = lines.filter((line) => line.apart).length
  if (lines[0]?.division === 'tabs' && apart > 0 && apart < lines.length - 1) return (line) => line.apart
  return undefined
}

/** The cells that a line of a stream stands for: its text, or an empty cell. A run of pipes is what a merged cell left. */
function streamCells(line: DividedLine): BlockCell[] {
  const filled = filledCells(line)
  if (filled.length > 0) return filled
  return line.lone || line.division === 'tabs' ? line.cells.slice(-1) : []
}
