import type { Span } from '../../../model/index.js'

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The lines of a Markdown source, without their ends. No other character than CR and LF ends a line of Markdown. */
export function sourceLines(source: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    lines.push({ text: source.slice(start, at), start, end: at })
    if (code === carriageReturn && source.charCodeAt(at + 1) === lineFeed) at += 1
    start = at + 1
  }
  lines.push({ text: source.slice(start), start, end: source.length })
  return lines
}

/** Whether a line ends a block: nothing but spaces and tabs, as Markdown has it. */
export function isBlankLine(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

/** Whether a character is white space to Markdown, within a line. */
export const isSpace = (code: number): boolean => code === 0x20 || code === 0x09

/** Whether a line begins with the mark of a quote, a list or a footnote. */
export const startsContainer = (text: string): boolean =>
  /^[\t ]*(?:>|[*+-](?:[\t ]|$)|\d{1,9}[).](?:[\t ]|$)|\[\^)/u.test(text)

/** Whether a line is a heading with # before it, wherever it stands but in code and HTML. */
export const isAtxHeading = (text: string): boolean => /^ {0,3}#{1,6}(?:[\t ]|$)/u.test(text)
