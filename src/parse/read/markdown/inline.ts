import type { Span } from '../../../model/index.js'
import type { Nodes, Parents } from 'mdast'
import { type OffLine, type OffLineStretch, withOffLine } from '../../../text/off-line.js'
import { joinSpans } from '../../../text/span.js'
import { textSpan } from './text-span.js'

/** Offset in the source where a node starts; 0 in a tree without positions. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0

/** Offset in the source where a node ends; 0 in a tree without positions. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0

/** The text of a node without its markup, each character with its place. */
export function inlineSpan(node: Parents, source: string): Span {
  const spans = childSpans(node, source)
  if (spans.length > 0) return joined(spans)
  const at = startOf(node.children[0] ?? node)
  return { text: '', start: at, end: at }
}

/** Text of a node, or of a part of it. */
interface InlineSpan extends Span {
  /** Absent where it stands on its line. */
  offLine?: OffLine | undefined
}

function joined(spans: readonly InlineSpan[]): Span {
  const whole = joinSpans(spans)
  if (spans.every(({ offLine }) => offLine === undefined)) return whole
  const stretches: OffLineStretch[] = []
  let to = 0
  for (const { text, offLine } of spans) {
    const from = to
    to += text.length
    if (offLine) stretches.push({ from, to, place: offLine })
  }
  return { ...whole, text: withOffLine(whole.text, stretches) }
}

const offLineTag = /^<(?<end>\/?)(?<name>sup|sub)\b/iu

/** Where text stands behind a tag. */
function placeBehind(tag: string, before: OffLine | undefined): OffLine | undefined {
  const { end, name } = offLineTag.exec(tag)?.groups ?? {}
  if (name === undefined) return before
  if (end !== '') return undefined
  return name.toLowerCase() === 'sup' ? 'above' : 'below'
}

function childSpans(parent: Parents, source: string): InlineSpan[] {
  const spans: InlineSpan[] = []
  let offLine: OffLine | undefined
  let before: Nodes = parent
  let from = startOf(parent)
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    if (!child) continue
    if (child.position ?? !parent.position) {
      if (child.type === 'html') offLine = placeBehind(child.value, offLine)
      for (const span of inlineSpans(child, source)) spans.push(offLine ? { ...span, offLine } : span)
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

function inlineSpans(node: Nodes, source: string): InlineSpan[] {
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
