import type { Block, BlockCell, BlockRow, Span } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import { flatMap } from '../../../text/flat-map.js'
import { numberingOf } from '../../../text/numbering.js'
import { joinSpans, sliceSpan, trimSpan, withoutEmphasis, withoutStars } from '../../../text/span.js'
import { joinedByBorders } from './bordered-rows.js'
import { cellsOf, divisionOf, isBorder, isSeparator, type Division } from './line-cells.js'
import { wholeLines } from './quoted-lines.js'
import { lineBlocks as tolerances } from './tolerances.js'

/** `- 3 -`, `— 3 —`, `第3页`, `第 3 页 共 9 页`: the foot of a printed page. */
const pageNumber = /^(?:[-—–―－·]+\s*\d{1,4}\s*[-—–―－·]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?)$/u
const pageNumberStarts = new Set('-—–―－·第')
/** Many leave out the space that Markdown wants behind the marks; #政务公开 is a tag. */
const headingMarks =
  /^#{1,6}(?=\s|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\S{4,60}(?:报告|年报)$)/u
/** What converters leave of bookmarks before a heading, and of its name behind it. */
const anchor = /^(?:\[\]\{#[^{}]*\}\s*)+|\{[#.-][^{}]*\}$/gu
const sentence = /[。；！？]/u

/** A line with cells, as it is before the rows of its table are known. */
export interface DividedLine {
  cells: BlockCell[]
  division: Division
  /** A pipe and nothing else: the mark of a new row, or an empty cell. */
  lone: boolean
  /** A blank line stands before it. */
  apart: boolean
  /** A drawn border stands before it. */
  ruled: boolean
}

/**
 * Lines of text as blocks: headings written with #, lines of prose, and tables of any layout that
 * plain text has: cells divided by tabs or pipes, or one cell a line.
 */
export function blocksFromLines(lines: Iterable<Span>, lexicon: Lexicon = lexiconOf()): Block[] {
  const blocks: Block[] = []
  let table: DividedLine[] = []
  let apart = false
  let ruled = false
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ type: 'table', rows: rowsOf(table) })
    table = []
  }
  for (const raw of wholeLines(lines)) {
    const line = withoutEmphasis(trimSpan(raw))
    if (line.text === '' && !raw.text.includes('\t')) {
      apart = true
      continue
    }
    if (isSeparator(line.text)) {
      ruled ||= isBorder(line.text)
      continue
    }
    if (pageNumberStarts.has(line.text.charAt(0)) && pageNumber.test(line.text)) continue
    const divided = divide(raw, line, lexicon)
    const previous = table.at(-1)
    if (divided) {
      if (previous && previous.division !== divided.division) endTable()
      table.push({ ...divided, apart, ruled })
    } else if (previous && !apart && continues(previous, line.text)) {
      previous.cells = [{ ...joinSpans([previous.cells.at(-1) ?? line, line]), column: 0 }]
    } else {
      endTable()
      blocks.push(proseBlock(line))
    }
    apart = false
    ruled = false
  }
  endTable()
  return blocks
}

/** The cells of a line; undefined for a line of prose. */
function divide(raw: Span, line: Span, lexicon: Lexicon): Omit<DividedLine, 'apart' | 'ruled'> | undefined {
  const division = divisionOf(raw.text, lexicon)
  if (division === 'none') return undefined
  const cells = cellsOf(division === 'tabs' ? raw : line, division)
  const filled = cells.filter(({ text }) => text !== '')
  // Prose that is only indented by a tab, or ends in one, is prose.
  if (division === 'tabs' && filled.length === 1 && (isProse(line.text) || isHeading(line.text, lexicon)))
    return undefined
  const lone = cells.length === 0
  const empty = { text: '', start: line.start, end: line.start, column: 0 }
  return { cells: lone ? [empty] : cells, division, lone }
}

/** The heading of a section, with its number. */
const isHeading = (text: string, { headings }: Lexicon): boolean =>
  numberingOf(text) !== undefined && (headings.isSectionHeading(text) || headings.meansSection(text))

/** What stands above or below a table and in none of its cells. */
const caption = /^(?:单位|注|备注|说明|附[表件]|表)\s?[\d一二三四五六]{0,2}\s?[：:、.．\s]|^[（(]?(?:单位|注)\s?[：:]/u

const isProse = (text: string): boolean => text.length > tolerances.longestCell || sentence.test(text)

/** Whether a line without a mark goes on with the cell of the marked line above it (商业⏎企业), which is a label. */
function continues(previous: DividedLine, text: string): boolean {
  const filled = previous.cells.filter((cell) => cell.text !== '')
  return (
    previous.division === 'tabs' &&
    filled.length === 1 &&
    previous.cells.at(-1)?.text !== '' &&
    previous.cells[0]?.text === '' &&
    !isValueText(filled[0]?.text ?? '') &&
    !isProse(text) &&
    numberingOf(text)?.depth !== 1 &&
    !caption.test(text) &&
    !/^[#\d]/u.test(text)
  )
}

function proseBlock(line: Span): Block {
  const depth = headingMarks.exec(line.text)?.[0].length
  if (depth === undefined && line.text.startsWith('[]{#')) return { type: 'line', text: withoutAnchors(line) }
  if (depth === undefined) return { type: 'line', text: line.text.startsWith('**') ? withoutStars(line) : line }
  const text = withoutEmphasis(trimSpan(sliceSpan(line, depth, line.text.length)))
  return { type: 'heading', depth, text: withoutAnchors(withoutClosingMarks(text)) }
}

/** A heading without the names that converters give it: 一、总体情况 {#s1}. */
export function withoutAnchors(heading: Span): Span {
  if (!heading.text.includes('{')) return heading
  const marks = [...heading.text.matchAll(anchor)]
  const from = marks[0]?.index === 0 ? marks[0][0].length : 0
  const last = marks.at(-1)
  const to = last && last.index > 0 ? last.index : heading.text.length
  return trimSpan(sliceSpan(heading, from, to))
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
  const bordered = joinedByBorders(lines)
  if (bordered) return bordered.map((cells) => ({ cells, closed: true }))
  const aCellALine = !lines.some((line) => filledCells(line).length > 1)
  if (!aCellALine) return lines.map(({ cells }) => ({ cells, closed: true }))
  const starts = rowStarts(lines)
  if (!starts) return flatMap(lines, (line) => streamCells(line).map((cell) => ({ cells: [cell], closed: false })))
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
