import type { Span } from '../../../model/index.js'
import { isSpace } from './source-lines.js'

const pipe = 0x7c
const backslash = 0x5c

/**
 * The cells of a line as GFM divides it: at each pipe that is not escaped, code or not. An empty cell stands
 * behind its pipe. The cells keep their marks and escapes.
 */
export function cellsOfRow({ text, start }: Span): Span[] {
  const cells: Span[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : pipe
    if (code === backslash && escapes(text.charCodeAt(at + 1))) at += 1
    if (code !== pipe) continue
    let first = from
    let last = at
    while (first < last && isSpace(text.charCodeAt(first))) first += 1
    while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1
    // What stands before the first pipe or behind the last is no cell where it is empty.
    const outer = from === 0 || at === text.length
    if (first < last) cells.push({ text: text.slice(first, last), start: start + first, end: start + last })
    else if (!outer) cells.push(emptyCell(start + from))
    from = at + 1
  }
  return cells.length > 0 ? cells : [emptyCell(start + text.indexOf('|') + 1)]
}

const escapes = (code: number): boolean => code === backslash || code === pipe
const emptyCell = (at: number): Span => ({ text: '', start: at, end: at })

/** Whether a line consists of what delimiter rows are made of, behind the marks of quotes or not. */
export const looksLikeDelimiterRow = (text: string): boolean =>
  /^[\t >]*[|:-][\t |:-]*$/u.test(text) && text.includes('-') && /[|:]/u.test(text)

/** Whether a line is the delimiter row under this header: one delimiter for each of its cells. */
export function delimits(line: Span, header: Span): boolean {
  const cells = cellsOfRow(line)
  return (
    cells.length === cellsOfRow(header).length &&
    !/^[\t ]*\|[\t ]*$/u.test(header.text) &&
    cells.every(({ text }) => /^:?-+:?$/u.test(text))
  )
}
