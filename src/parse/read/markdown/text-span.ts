import type { Span } from '../../../model/index.js'

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{0,31});/iuy

/**
 * Text whose escapes and character references were resolved: each character at the source character it came from.
 *
 * @param value The text.
 * @param raw The source that it comes from, perhaps with more behind it.
 * @param start Offset of `raw` in the source.
 * @param end Where it ends in the source; by default where its last character does.
 */
export function textSpan(value: string, raw: string, start: number, end?: number): Span {
  if (raw.startsWith(value) && (end === undefined || raw.length === value.length)) {
    return { text: value, start, end: end ?? start + value.length }
  }
  const offsets: number[] = []
  let at = 0
  for (let index = 0; index < value.length; index = offsets.length) {
    const character = String.fromCodePoint(value.codePointAt(index) ?? 0)
    const isLineEnd = character === '\n' || character === '\r'
    if (isLineEnd) at = behindSpace(raw, at)
    reference.lastIndex = at
    const resolved = reference.exec(raw)?.[0]
    // What looks like a reference and is none stands in the text as it is.
    const isReference = resolved !== undefined && !value.startsWith(resolved, index)
    const isEscape = raw[at] === '\\' && raw[at + 1] === character
    const isNext = !raw.startsWith(character, at) && raw.startsWith(character, at + 1)
    if (!isReference && (isEscape || isNext)) at += 1
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(start + at + (isReference ? 0 : unit))
    at += isReference ? resolved.length : character.length
    if (isLineEnd && raw[at] !== '\n') at = behindSpace(raw, at, leadingMarks(value, index + 1))
  }
  return { text: value, start, end: end ?? start + at, offsets }
}

/**
 * Space at the end of a line and what stands before the next one are not part of the text.
 *
 * @param own How many > the next line of the text begins with: too far in they are no marks of a quote.
 */
function behindSpace(raw: string, from: number, own = 0): number {
  let at = from
  while (raw[at] === ' ' || raw[at] === '\t' || raw[at] === '>') at += 1
  for (let back = 0; back < own && at > from && raw[at - 1] === '>'; back += 1) at -= 1
  return at
}

function leadingMarks(value: string, from: number): number {
  let to = from
  while (value[to] === '>') to += 1
  return to - from
}
