import type { Span } from '../../../model/index.js'
import type { Html } from 'mdast'
import { flatMap } from '../../../text/flat-map.js'
import { joinSpans, sliceSpan } from '../../../text/span.js'
import { endOf, startOf } from './inline.js'

const tableTag = /<(\/?)table\b/giu

/** Where the outermost table ends that begins in an HTML node; undefined where none does. */
export function tableEnd(node: Html, source: string): number | undefined {
  if (!/<table\b/iu.test(node.value)) return undefined
  tableTag.lastIndex = startOf(node)
  let depth = 0
  for (let tag = tableTag.exec(source); tag; tag = tableTag.exec(source)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return source.indexOf('>', tag.index) + 1 || source.length
  }
  return endOf(node)
}

/** Lines of HTML without comments, which may go over several of them; a line that is nothing else is left out. */
export function withoutComments(lines: readonly Span[]): Span[] {
  let inComment = false
  return flatMap(lines, (line) => {
    const kept: Span[] = []
    let at = 0
    while (at < line.text.length) {
      const mark = line.text.indexOf(inComment ? '-->' : '<!--', at)
      const end = mark < 0 ? line.text.length : mark
      if (!inComment && end > at) kept.push(sliceSpan(line, at, end))
      if (mark < 0) break
      at = inComment ? mark + '-->'.length : mark
      inComment = !inComment
    }
    if (kept.length === 0 && line.text !== '') return []
    return kept.length === 0 ? [line] : [joinSpans(kept)]
  })
}

/** A line of HTML as its text. A < that opens no tag is part of it. */
export function withoutTags(line: Span): Span {
  const { text } = line
  // Up to the last > each < finds an end, so that nothing is looked through twice.
  const close = text.lastIndexOf('>') + 1
  // eslint-disable-next-line regexp/no-super-linear-move -- see above
  const parts = [...text.slice(0, close).matchAll(/<[^>]*>|[^<]+/gu)].filter(([part]) => !/^<[^>]+>$/u.test(part))
  const spans = parts.map((part) => sliceSpan(line, part.index, part.index + part[0].length))
  if (close < text.length) spans.push(sliceSpan(line, close, text.length))
  return spans.length > 0 ? joinSpans(spans) : { text: '', start: line.start, end: line.start }
}
