import type { Span } from '../../../model/index.js'

/** Whether a character ends a line: besides CR and LF what Word, and Unicode, have for line, paragraph and page ends. */
const endsLine = (code: number): boolean =>
  code <= 13 ? code >= 10 : code === 0x85 || code === 0x2028 || code === 0x2029

/** The lines of a source, without their ends. */
export function* linesOf(source: string): Generator<Span> {
  let start = 0
  for (let at = 0; at <= source.length; at += 1) {
    const code = at < source.length ? source.charCodeAt(at) : 10
    if (!endsLine(code)) continue
    yield { text: source.slice(start, at), start, end: at }
    if (code === 13 && source.charCodeAt(at + 1) === 10) at += 1
    start = at + 1
  }
}
