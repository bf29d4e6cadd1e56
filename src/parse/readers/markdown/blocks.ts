import type { ListItem, Nodes, Root, Table, TableCell } from 'mdast'
import type { Block, BlockRow } from '../../blocks.js'
import { joinSpans, sliceSpan, trimSpan, withoutStars, type Span } from '../../span.js'
import { blocksFromLines, withoutAnchors } from '../line-blocks.js'
import { linesOf } from '../text.js'
import { joinWrapped } from '../wrapped-paragraphs.js'
import { tableEnd, withoutComments, withoutTags } from './html.js'
import { endOf, inlineSpan, startOf } from './inline.js'
import { movedBlock } from './moved.js'

/** Reads the HTML tables that converters put into Markdown where cells are merged. */
export type HtmlReader = (source: string) => Block[]

/**
 * Blocks of a Markdown tree that may have been parsed by somebody else.
 *
 * @param source What the positions of the tree point into.
 * @param taken Rows of tables that the tree has only a heading for, by the offset where they start.
 */
export function blocksFromMdast(
  tree: Root,
  source: string,
  readHtml?: HtmlReader,
  taken: ReadonlyMap<number, BlockRow[]> = new Map(),
): Block[] {
  const blocks: Block[] = []
  let lines: Span[] = []
  /** Where the HTML table ends that has been read whole, blank lines and all. */
  let readTo = 0
  const add = (...found: Block[]): void => {
    blocks.push(...blocksFromLines(lines), ...found)
    lines = []
  }
  const addHtml = (start: number, end: number): void => {
    add(...(readHtml?.(source.slice(start, end)) ?? []).map((block) => movedBlock(block, start)))
  }
  const read = (node: Nodes): void => {
    if (node.type !== 'root' && startOf(node) < readTo) return
    switch (node.type) {
      case 'heading': {
        const rows = taken.get(startOf(node))
        const text = trimSpan(inlineSpan(node, source))
        if (rows) add({ type: 'table', rows })
        else if (source[startOf(node)] !== '#' && isText(text)) lines.push(...splitLines(text), blank(node))
        else add({ type: 'heading', depth: node.depth, text: withoutAnchors(text) })
        break
      }
      case 'table': {
        add({ type: 'table', rows: tableRows(node, source) })
        break
      }
      case 'paragraph': {
        const table =
          readHtml && node.children.find((child) => child.type === 'html' && /^<table\b/iu.test(child.value))
        if (!readHtml || !table) {
          lines.push(...splitLines(withoutStars(inlineSpan(node, source))), blank(node))
          break
        }
        const before = { ...node, children: node.children.slice(0, node.children.indexOf(table)) }
        if (before.children.length > 0) lines.push(...splitLines(inlineSpan(before, source)))
        addHtml(startOf(table), endOf(node))
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
        if (end !== undefined) {
          addHtml(startOf(node), end)
          readTo = end
        } else lines.push(...withoutComments(sourceLines(node, source)).map(withoutTags), blank(node))
        break
      }
      default:
        if ('children' in node) for (const child of node.children) read(child)
    }
  }
  read(tree)
  add()
  return joinWrapped(blocks, source)
}

/** Prose and rows of a table over a line of hyphens, which make a heading of them. */
const isText = ({ text }: Span): boolean => text.length > longestHeading || /[\n。；]| {2}\S/u.test(text)
const longestHeading = 60

/** The marker of a list item (1. and the like) is part of what the report says. */
function readListItem(node: ListItem, source: string, lines: Span[], read: (node: Nodes) => void): void {
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph') {
    const start = startOf(node)
    const marker = { text: source.slice(start, startOf(first)), start, end: startOf(first) }
    const text = inlineSpan(first, source)
    const isNumber = /^\d/u.test(marker.text)
    lines.push(...splitLines(isNumber ? joinSpans([marker, text]) : text), blank(first))
  } else if (first) read(first)
  for (const child of rest) read(child)
}

const blank = (node: Nodes): Span => ({ text: '', start: endOf(node), end: endOf(node) })

function sourceLines(node: Nodes, source: string): Span[] {
  const start = startOf(node)
  return [...linesOf(source.slice(start, endOf(node)))]
    .map((line) => ({ ...line, start: line.start + start, end: line.end + start }))
    .filter(({ text }) => !/^\s*(?:```|~~~)/u.test(text))
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

const tableRows = (table: Table, source: string): BlockRow[] =>
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
