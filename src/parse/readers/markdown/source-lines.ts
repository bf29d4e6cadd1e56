import type { Span } from '../../span.js'

/** The lines of a Markdown source, without their ends. No other character than CR and LF ends a line of Markdown. */
export function* sourceLines(source: string): Generator<Span> {
  let start = 0
  for (const { index, 0: lineEnd } of source.matchAll(/\r\n|[\r\n]/gu)) {
    yield { text: source.slice(start, index), start, end: index }
    start = index + lineEnd.length
  }
  yield { text: source.slice(start), start, end: source.length }
}

/** Whether a line ends a block: nothing but spaces and tabs, as Markdown has it. */
export const isBlankLine = (text: string): boolean => /^[ \t]*$/u.test(text)
