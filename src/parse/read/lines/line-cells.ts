import type { BlockCell, Span } from '../../../model/index.js'
import { blockCell } from '../../blocks.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import { keyOf } from '../../../text/key.js'
import { joinSpans, sliceSpan, trimmedSlice, withoutEmphasis } from '../../../text/span.js'
import { lineCells as tolerances } from './tolerances.js'

/** How a line of text is divided: by pipes, by tabs, by commas, or not at all. */
export type Division = 'pipes' | 'tabs' | 'commas' | 'none'

const pipes = /[|｜│┃║]/u
/** A line under a header row, or the border of a table drawn with characters. */
const separator = /^[\s|｜+:\-=\u2500-\u256C]+$/u
const drawnBorder = /^[\s\u2500-\u256C]+$/u
/** A line of hyphens, whole or over each column. */
const rule = /^(?:-{4,}|={4,}|-{3,}(?:\s+-{3,})+|={3,}(?:\s+={3,})+)$/u
/** How the border of a table drawn with characters begins. */
const cornerFirst = /^[+┌├└┏┣┗┠┡┢┝┞┟╔╠╚╒╓╞╟╘╙]/u

/** Whether a line, trimmed, only separates rows and holds no cells. */
export function isSeparator(text: string): boolean {
  if (text.includes('--') || text.includes('==')) {
    if (rule.test(text) || (/[|｜│┃+]/u.test(text) && separator.test(text))) return true
  }
  return isDrawn(text.charCodeAt(0)) && drawnBorder.test(text) && /[─━═]/u.test(text)
}

const isDrawn = (code: number): boolean => code >= 0x2500 && code <= 0x256c

/** Whether a separator is drawn from one border of its table to the other. */
export const isBorder = (text: string): boolean => cornerFirst.test(text)

export function divisionOf(text: string, lexicon: Lexicon): Division {
  if (pipes.test(text)) return 'pipes'
  if (text.includes('\t')) return 'tabs'
  return text.includes(',') && !areWithinNumbers(text) && hasFields(text, lexicon) ? 'commas' : 'none'
}

/** Commas that part thousands, in a line whose columns blanks set apart, or in one number: 本年新收 8,958 19,771. */
const areWithinNumbers = (text: string): boolean =>
  !/(?<!\d),|,(?!\d{3}(?!\d))/u.test(text) && (/\s/u.test(text) || /^\d{1,3},/u.test(text))

/** Whether a line has the labels and numbers of a table between commas, and nothing else. */
function hasFields(text: string, { labels }: Lexicon): boolean {
  if (text.length > tolerances.longestRow || /[。；！？]/u.test(text)) return false
  const line = { text, start: 0, end: text.length }
  const fields = cellsOf(line, 'commas').map((cell) => cell.text)
  const filled = fields.filter((field) => field !== '')
  const numbers = filled.filter(isValueText).length
  const isField = (field: string): boolean =>
    isValueText(field) ||
    labels.isLabelPiece(keyOf(field)) ||
    (numbers >= tolerances.fewestNumbers && field.length <= tolerances.longestField)
  return fields.length > 2 && filled.length > 0 && filled.every(isField)
}

/** The cells of a divided line, trimmed, outer pipes left out. */
export function cellsOf(line: Span, division: Division): BlockCell[] {
  const { text } = line
  const cells: BlockCell[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at <= text.length; at += 1) {
    if (division === 'commas' && text.charCodeAt(at) === quote) quoted = !quoted
    if (at < text.length && (quoted || !divides(text, at, division))) continue
    // What stands before the first pipe or behind the last is no cell where it is empty.
    const outer = division === 'pipes' && (from === 0 || at === text.length) && isBlank(text, from, at)
    if (!outer) {
      cells.push(blockCell(cellText(trimmedSlice(line, from, at), division), cells.length))
    }
    from = at + 1
  }
  return cells
}

/** What a cell says, without the marks that programs put around or into it. */
function cellText(span: Span, division: Division): Span {
  const { text } = span
  if (division !== 'pipes') {
    const isQuoted = text.length > 1 && text.charCodeAt(0) === quote && text.charCodeAt(text.length - 1) === quote
    return isQuoted ? trimmedSlice(span, 1, text.length - 1) : withoutEmphasis(span)
  }
  const shown = text.includes('<br') ? withoutBreaks(span) : span
  return withoutEmphasis(shown)
}

/** A cell of Markdown in plain text: <br> goes on with its label or number. */
function withoutBreaks(span: Span): Span {
  const parts: Span[] = []
  let from = 0
  for (const { 0: mark, index } of span.text.matchAll(/<br\s?\/?>/gu)) {
    parts.push(trimmedSlice(span, from, index))
    from = index + mark.length
  }
  const filled = [...parts, trimmedSlice(span, from, span.text.length)].filter(({ text }) => text !== '')
  return filled.length > 0 ? joinSpans(filled) : sliceSpan(span, 0, 0)
}

function divides(text: string, at: number, division: Division): boolean {
  const code = text.charCodeAt(at)
  if (division === 'tabs') return code === 0x09
  if (division === 'commas') return code === 0x2c
  return pipeCodes.has(code) && text.charCodeAt(at - 1) !== 0x5c
}

const quote = 0x22
const pipeCodes = new Set(Array.from('|｜│┃║', (pipe) => pipe.charCodeAt(0)))
const isBlank = (text: string, from: number, to: number): boolean => from === to || text.slice(from, to).trim() === ''
