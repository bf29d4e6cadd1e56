import type { Span } from '../../../model/index.js'
import type { Nodes, Parents } from 'mdast'
import { joinSpans } from '../../../text/span.js'
import { textSpan } from './text-span.js'

/** Offset in the source where a node starts; 0 in a tree without positions. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0

/** Offset in the source where a node ends; 0 in a tree without positions. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0

/** The text of a node without its markup, each character with its place. */
export function inlineSpan(node: Parents, source: string): Span {
  const spans = childSpans(node, source)
  if (spans.length > 0) return joinSpans(spans)
  const at = startOf(node.children[0] ?? node)
  return { text: '', start: at, end: at }
}

function childSpans(parent: Parents, source: string): Span[] {
  const spans: Span[] = []
  let before: Nodes = parent
  let from = startOf(parent)
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    if (!child) continue
    if (child.position ?? !parent.position) {
      spans.push(...inlineSpans(child, source))
      before = child
      from = endOf(child)
      continue
    }
    // What GFM makes of bare links has no place of its own: the nodes stand for one text between those next to them.
    let value = ''
    let next: Nodes | undefined = child
    for (; next && !next.position; next = parent.children[(index += 1)]) value += textOf(next)
    index -= 1
    const raw = source.slice(from, next ? startOf(next) : endOf(parent))
    const skipped = before === parent || before.type === 'break' ? (skips[before.type]?.exec(raw)?.[0].length ?? 0) : 0
    spans.push(textSpan(value, raw.slice(skipped), from + skipped))
  }
  return spans
}

/** What stands between the beginning of a node and its text, or behind a break. */
const skips: Partial<Record<Nodes['type'], RegExp>> = {
  break: /^[\t >]*/u,
  tableCell: /^\|?[\t ]*/u,
  heading: /^(?:#{1,6}[\t ]+)?/u,
  strong: /^../u,
  emphasis: /^./u,
  delete: /^~{1,2}/u,
}

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''

function inlineSpans(node: Nodes, source: string): Span[] {
  const start = startOf(node)
  const end = endOf(node)
  switch (node.type) {
    case 'text':
      return [textSpan(node.value, source.slice(start, end), start, end)]
    case 'inlineCode': {
      const from = Math.max(0, source.slice(start, end).indexOf(node.value))
      return [{ text: node.value, start: start + from, end: start + from + node.value.length }]
    }
    case 'break':
      return [{ text: '\n', start, end }]
    case 'html':
      return /^<br\s*\/?>$/iu.test(node.value) ? [{ text: '\n', start, end }] : []
    case 'footnoteReference':
    case 'imageReference':
    case 'image':
      return []
    default:
      return 'children' in node ? childSpans(node, source) : []
  }
}
