import type { Html, Nodes, Parents, Root, Table as MdTable, TableCell } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, BlockRow } from '../blocks.js'
import { defaultLimits, limitError, type Limits } from '../limits.js'
import { joinSpans, sliceSpan, trimSpan, type Span } from '../span.js'
import { blocksFromLines } from './line-blocks.js'
import { linesOf } from './text.js'

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Reads Markdown with GFM tables.
 *
 * @throws {InputError} `limit-depth` for lists or quotes nested deeper than the parser takes in good time.
 */
export function readMarkdown(source: string, limits: Limits = defaultLimits, readHtml?: HtmlReader): Block[] {
  checkNesting(source, limits)
  return blocksFromMdast(parser.parse(source), source, readHtml)
}

/** Reads the HTML tables that converters put into Markdown where cells are merged. */
export type HtmlReader = (source: string) => Block[]

/** Quote marks and list markers before the text of a line, each of which opens a level. */
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u

/** Lists and quotes deeper than this are no text that anybody wrote, and slow the parser down. */
const deepest = 32
const tabWidth = 4
const mark = /[*_~[\]!`\\@<&]/gu

/** The parser's time grows fast with nesting and with marks, so that both are measured before it begins. */
function checkNesting(source: string, limits: Limits): void {
  let marks = 0
  for (const { text } of linesOf(source)) {
    marks = text.trim() === '' ? 0 : marks + (text.match(mark)?.length ?? 0)
    if (marks > limits.marks) throw limitError('marks', limits)
    const opened = containers.exec(text)?.[0].replace(/[ \t\d]/gu, '').length ?? 0
    const blank = text.slice(0, text.length - text.trimStart().length)
    const indent = Array.from(blank).reduce((width, character) => width + (character === '\t' ? tabWidth : 1), 0)
    const allowed = Math.min(limits.depth, deepest)
    // A level of a list is indented by two columns at least. Text set far to the right is a title, no list.
    const nested = opened > 0 ? opened + indent / 2 : 0
    if (nested > allowed) throw limitError('depth', { ...limits, depth: allowed })
  }
}

/** Blocks of a Markdown tree that may have been parsed by somebody else. */
export function blocksFromMdast(tree: Root, source: string, readHtml?: HtmlReader): Block[] {
  const blocks: Block[] = []
  let lines: Span[] = []
  /** Where the HTML table ends that has been read whole, blank lines and all. */
  let readTo = 0
  const endLines = (): void => {
    blocks.push(...blocksFromLines(lines))
    lines = []
  }
  const read = (node: Nodes): void => {
    if (node.type !== 'root' && startOf(node) < readTo) return
    switch (node.type) {
      case 'heading': {
        endLines()
        blocks.push({ type: 'heading', depth: node.depth, text: trimSpan(inlineSpan(node, source)) })
        break
      }
      case 'table': {
        endLines()
        blocks.push({ type: 'table', rows: tableRows(node, source) })
        break
      }
      case 'paragraph': {
        lines.push(...splitLines(inlineSpan(node, source)), blank(node))
        break
      }
      case 'listItem': {
        readListItem(node, source, lines, read)
        break
      }
      case 'code': {
        // A clerk's indentation by four spaces makes a code block of ordinary text.
        lines.push(...sourceLines(node, source), blank(node))
        break
      }
      case 'html': {
        const end = readHtml && tableEnd(node, source)
        if (readHtml && end !== undefined) {
          endLines()
          const start = startOf(node)
          blocks.push(...readHtml(source.slice(start, end)).map((block) => movedBy(block, start)))
          readTo = end
        } else if (!/^\s*<!--/u.test(node.value)) lines.push(...sourceLines(node, source).map(withoutTags), blank(node))
        break
      }
      default:
        if ('children' in node) for (const child of node.children) read(child)
    }
  }
  read(tree)
  endLines()
  return blocks
}

const tableTag = /<(\/?)table\b/giu

/** Where the outermost table ends that begins in an HTML node; undefined where none does. */
function tableEnd(node: Html, source: string): number | undefined {
  if (!/<table\b/iu.test(node.value)) return undefined
  tableTag.lastIndex = startOf(node)
  let depth = 0
  for (let tag = tableTag.exec(source); tag; tag = tableTag.exec(source)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return source.indexOf('>', tag.index) + 1 || source.length
  }
  return endOf(node)
}

/** A block of a part of the source, its places moved to where they are in the whole. */
function movedBy(block: Block, by: number): Block {
  const move = <Kind extends Span>(span: Kind): Kind => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
    ...(span.offsets && { offsets: span.offsets.map((offset) => offset + by) }),
  })
  if (block.type !== 'table') return { ...block, text: move(block.text) }
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(move) })) }
}

/** The marker of a list item (1. and the like) is part of what the report says. */
function readListItem(
  node: Extract<Nodes, { type: 'listItem' }>,
  source: string,
  lines: Span[],
  read: (node: Nodes) => void,
): void {
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph') {
    const marker = sliceSource(source, startOf(node), startOf(first))
    const text = inlineSpan(first, source)
    const isNumber = /^\d/u.test(marker.text)
    lines.push(...splitLines(isNumber ? joinSpans([marker, text]) : text), blank(first))
  } else if (first) read(first)
  for (const child of rest) read(child)
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0
const sliceSource = (source: string, start: number, end: number): Span => ({
  text: source.slice(start, end),
  start,
  end,
})
const blank = (node: Nodes): Span => ({ text: '', start: endOf(node), end: endOf(node) })

function sourceLines(node: Nodes, source: string): Span[] {
  const start = startOf(node)
  return [...linesOf(source.slice(start, endOf(node)))]
    .map((line) => ({ ...line, start: line.start + start, end: line.end + start }))
    .filter(({ text }) => !/^\s*(?:```|~~~)/u.test(text))
}

function withoutTags(line: Span): Span {
  const parts = [...line.text.matchAll(/<[^>]*>|[^<]+|</gu)].filter(([part]) => !/^<[^>]+>$/u.test(part))
  const spans = parts.map((part) => sliceSpan(line, part.index, part.index + part[0].length))
  return spans.length > 0 ? joinSpans(spans) : { text: '', start: line.start, end: line.start }
}

function splitLines(span: Span): Span[] {
  const lines: Span[] = []
  let from = 0
  for (const match of span.text.matchAll(/\r\n|[\r\n]/gu)) {
    lines.push(sliceSpan(span, from, match.index))
    from = match.index + match[0].length
  }
  lines.push(sliceSpan(span, from, span.text.length))
  return lines
}

const tableRows = (table: MdTable, source: string): BlockRow[] =>
  table.children.map(({ children }) => ({
    closed: true,
    cells: children.map((cell, column) => ({ ...trimSpan(cellSpan(cell, source)), column })),
  }))

function cellSpan(cell: TableCell, source: string): Span {
  if (cell.children.length > 0) return inlineSpan(cell, source)
  // An empty cell stands behind its pipe.
  const at = Math.min(startOf(cell) + 1, endOf(cell))
  return { text: '', start: at, end: at }
}

/** The text of a node without its markup, each character with its place. */
function inlineSpan(node: Parents, source: string): Span {
  const spans = node.children.flatMap((child) => inlineSpans(child, source))
  return spans.length > 0 ? joinSpans(spans) : { text: '', start: startOf(node), end: startOf(node) }
}

function inlineSpans(node: Nodes, source: string): Span[] {
  const start = startOf(node)
  const end = endOf(node)
  switch (node.type) {
    case 'text': {
      const raw = source.slice(start, end)
      return [raw === node.value ? { text: raw, start, end } : unescaped(node.value, raw, start, end)]
    }
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
      return 'children' in node ? node.children.flatMap((child) => inlineSpans(child, source)) : []
  }
}

/** Text whose escapes and character references were resolved: each character at the source character it came from. */
function unescaped(value: string, raw: string, start: number, end: number): Span {
  const offsets: number[] = []
  let at = 0
  for (const character of value) {
    const found = raw.indexOf(character, at)
    const reference = raw[at] === '&' ? raw.indexOf(';', at) + 1 : 0
    const plain = found >= at && found <= at + 1 && reference === 0
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(start + (plain ? found + unit : at))
    at = plain ? found + character.length : Math.max(reference, at + 1)
    // Indentation of continued lines is not part of the value.
    if (character === '\n') while (raw[at] === ' ' || raw[at] === '\t' || raw[at] === '>') at += 1
  }
  return { text: value, start, end, offsets }
}
