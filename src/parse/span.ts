/**
 * Text with its place in the source. Where the text stands in the source as it is, `offsets` is
 * absent; where markup was taken out, it holds the source offset of each character.
 */
export interface Span {
  text: string
  start: number
  end: number
  offsets?: readonly number[]
}

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

/** A span without its surrounding white space (no-break and ideographic spaces included). */
export function trimSpan(span: Span): Span {
  const { text } = span
  const from = text.length - text.trimStart().length
  if (from === 0 && text.trimEnd().length === text.length) return span
  return sliceSpan(span, from, Math.max(from, text.trimEnd().length))
}

/** Spans put together, with `separator` between them. */
export function joinSpans(spans: readonly Span[], separator = ''): Span {
  const [first, ...rest] = spans
  if (!first) throw new RangeError('no spans to join')
  if (rest.length === 0) return first
  const offsets: number[] = []
  for (const span of spans) {
    if (span !== first) for (let index = 0; index < separator.length; index += 1) offsets.push(span.start)
    for (let index = 0; index < span.text.length; index += 1) offsets.push(offsetAt(span, index))
  }
  const text = spans.map((span) => span.text).join(separator)
  return { text, start: first.start, end: rest.at(-1)?.end ?? first.end, offsets }
}
