import type { BlockCell } from '../blocks.js'
import { trimmedSlice, withoutEmphasis, type Span } from '../span.js'

/** How a line of text is divided: by pipes, by tabs, or not at all. */
export type Division = 'pipes' | 'tabs' | 'none'

const pipes = /[|｜│┃]/u
/** A line under a header row, or the border of a table drawn with characters. */
const separator = /^[\s|｜+:\-=─━┄┼├┤│┃]+$/u
const drawnBorder = /^[\s┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛]+$/u

/** Whether a line only separates rows and holds no cells. */
export const isSeparator = (text: string): boolean =>
  (text.includes('--') && /[|｜│┃+]/u.test(text) && separator.test(text)) ||
  (text !== '' && drawnBorder.test(text) && text.trim() !== '')

export function divisionOf(text: string): Division {
  if (pipes.test(text)) return 'pipes'
  return text.includes('\t') ? 'tabs' : 'none'
}

/** The cells of a divided line, trimmed, outer pipes left out. */
export function cellsOf(line: Span, division: Division): BlockCell[] {
  const { text } = line
  const cells: BlockCell[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !divides(text, at, division)) continue
    // What stands before the first pipe or behind the last is no cell where it is empty.
    const outer = division === 'pipes' && (from === 0 || at === text.length) && isBlank(text, from, at)
    if (!outer) {
      const { text: cell, start, end, offsets } = withoutEmphasis(trimmedSlice(line, from, at))
      cells.push({ text: cell, start, end, column: cells.length, ...(offsets && { offsets }) })
    }
    from = at + 1
  }
  return cells
}

function divides(text: string, at: number, division: Division): boolean {
  const code = text.charCodeAt(at)
  if (division === 'tabs') return code === 0x09
  return pipeCodes.has(code) && text.charCodeAt(at - 1) !== 0x5c
}

const pipeCodes = new Set(Array.from('|｜│┃', (pipe) => pipe.charCodeAt(0)))
const isBlank = (text: string, from: number, to: number): boolean => from === to || text.slice(from, to).trim() === ''
