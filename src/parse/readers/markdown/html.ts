import type { Html } from 'mdast'
import { joinSpans, sliceSpan, type Span } from '../../span.js'
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

/** A line of HTML as its text. A < that opens no tag is part of it. */
export function withoutTags(line: Span): Span {
  const parts = [...line.text.matchAll(/<[^>]*>|[^<]+|</gu)].filter(([part]) => !/^<[^>]+>$/u.test(part))
  const spans = parts.map((part) => sliceSpan(line, part.index, part.index + part[0].length))
  return spans.length > 0 ? joinSpans(spans) : { text: '', start: line.start, end: line.start }
}
