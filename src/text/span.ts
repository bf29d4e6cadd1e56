import type { Span } from '../model/index.js'
import { isInvisible } from './invisible.js'

/** Source offset of the character at `index` of the text; at its length, the end. */
export function offsetAt(span: Span, index: number): number {
  if (!span.offsets) return span.start + index
  return span.offsets[index] ?? span.end
}

/** The part of a span from `from` up to `to`. */
export function sliceSpan(span: Span, from: number, to: number): Span {
  const text = span.text.slice(from, to)
  const start = offsetAt(span, from)
  if (!span.offsets) return { text, start, end: start + text.length }
  const end = to > from ? offsetAt(span, to - 1) + 1 : start
  return { text, start, end: to === span.text.length ? span.end : end, offsets: span.offsets.slice(from, to) }
}

/** White space and characters that take no space: zero-width ones and the soft hyphen. */
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x3000 ||
  code === 0xa0 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  isInvisible(code)

/** A span without its surrounding white space (no-break, ideographic and zero-width spaces included). */
export const trimSpan = (span: Span): Span => trimmedSlice(span, 0, span.text.length)

/** The part of a span from `from` up to `to`, without the white space around it. */
export function trimmedSlice(span: Span, from: number, to: number): Span {
  const { text } = span
  let first = from
  let last = to
  while (first < last && isBlank(text.charCodeAt(first))) first += 1
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1
  return first === 0 && last === text.length ? span : sliceSpan(span, first, last)
}

/** Spans put together, with `separator` between them. */
export function joinSpans(spans: readonly Span[], separator = ''): Span {
  const [first, ...rest] = spans
  if (!first) throw new RangeError('no spans to join')
  if (rest.length === 0) return first
  const offsets: number[] = []
  for (const span of spans) {
    if (span !== first) offsets.push(...Array.from(separator, () => span.start))
    for (let index = 0; index < span.text.length; index += 1) offsets.push(offsetAt(span, index))
  }
  const text = spans.map((span) => span.text).join(separator)
  return { text, start: first.start, end: rest.at(-1)?.end ?? first.end, offsets }
}

/** A span without the ** or __ of Markdown around the whole of it. */
export function withoutEmphasis(span: Span): Span {
  const mark = span.text.slice(0, 2)
  const marked = (mark === '**' || mark === '__') && span.text.length > 4 && span.text.endsWith(mark)
  return marked ? trimSpan(sliceSpan(span, 2, span.text.length - 2)) : span
}

/**
 * A span without pairs of ** in it. CommonMark takes those next to Chinese punctuation for text (**一、**总体情况),
 * which nobody means by them.
 */
export function withoutStars(span: Span): Span {
  if (!span.text.includes('**')) return span
  const parts = span.text.split('**')
  if (parts.length % 2 === 0) return span
  let from = 0
  const spans = parts.map((part) => {
    const own = sliceSpan(span, from, from + part.length)
    from += part.length + 2
    return own
  })
  const filled = spans.filter(({ text }) => text !== '')
  return filled.length > 0 ? joinSpans(filled) : span
}
