import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { isBlankLine, sourceLines, startsContainer } from './source-lines.js'

/** Quote marks and list markers before the text of a line, each of which opens a level. */
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u

/** Lists and quotes deeper than this are no text that anybody wrote, and slow the parser down. */
const deepest = 32
const tabWidth = 4
/** Marks in the whole text, as a multiple of those in one block: the parser takes memory and time for each. */
const blocksOfMarks = 10
const mark = /[*_~[\]!`\\@<&]/gu

/**
 * The parser's time grows fast with nesting, with marks in a block and with quotes and lists one after the other, so that
 * all are measured before it begins.
 *
 * @throws {InputError} `limit-depth` or `limit-marks`.
 */
export function checkNesting(source: string, limits: Limits): void {
  const allowed = Math.min(limits.depth, deepest)
  let marks = 0
  let allMarks = 0
  let openings = 0
  /** The line before begins with a mark of a quote or list, too. */
  let goesOn = false
  for (const { text } of sourceLines(source)) {
    const own = text.match(mark)?.length ?? 0
    marks = text.trim() === '' ? 0 : marks + own
    allMarks += own
    if (marks > limits.marks || allMarks > limits.marks * blocksOfMarks) throw limitError('marks', limits)
    const starts = startsContainer(text)
    if (starts && !goesOn) openings += 1
    goesOn = starts
    if (openings > limits.marks) throw limitError('marks', limits)
    const opened = containers.exec(text)?.[0].replace(/[ \t\d]/gu, '').length ?? 0
    // A level of a list is indented by two columns at least. Text set far to the right is a title, no list.
    const nested = opened > 0 ? opened + indentOf(text) / 2 : 0
    if (nested > allowed) throw limitError('depth', { ...limits, depth: allowed })
  }
}

/** Columns of white space before the text of a line. */
function indentOf(text: string): number {
  const blank = text.slice(0, text.length - text.trimStart().length)
  return Array.from(blank).reduce((width, character) => width + (character === '\t' ? tabWidth : 1), 0)
}

/**
 * Lines and pipes cost the parsers more than their share once there are very many of them.
 *
 * @param tables Whether the parser reads tables, in which case pipes count as cells.
 * @throws {InputError} `limit-lines`, `limit-cells` or `limit-spans`.
 */
export function checkSize(source: string, tables: boolean, limits: Limits): void {
  let lines = 0
  let cells = 0
  for (const { text } of sourceLines(source)) {
    if (!isBlankLine(text)) lines += 1
    if (lines > limits.lines) throw limitError('lines', limits)
    if (!tables || !text.includes('|')) continue
    const pipes = text.split('|').length - 1
    cells += pipes
    if (pipes > limits.spans + 1) throw limitError('spans', limits)
    if (cells > limits.cells) throw limitError('cells', limits)
  }
}
