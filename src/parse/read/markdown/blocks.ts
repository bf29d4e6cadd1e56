import type { Block, BlockRow, Span } from '../../../model/index.js'
import type { ListItem, Nodes, Root, Table, TableCell } from 'mdast'
import { blockCell } from '../../blocks.js'
import { joinSpans, sliceSpan, trimSpan, withoutStars } from '../../../text/span.js'
import { withoutAnchors } from '../lines/line-blocks.js'
import { linesOf } from '../lines/source-lines.js'
import { joinWrapped } from '../lines/wrapped-paragraphs.js'
import { BlockList } from './block-list.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { tableEnd, withoutComments, withoutTags } from './html.js'
import { endOf, inlineSpan, startOf } from './inline.js'
import { movedBlock } from './moved.js'
import { blocks as tolerances } from './tolerances.js'

/** Reads the HTML tables that converters put into Markdown where cells are merged, and is told where each of them stands. */
export type HtmlReader = (source: string, start: number) => Block[]

/** Adds the pieces that a heading stands for in a tree to some blocks, but for those that start before an offset. */
export type PieceAdder = (blocks: BlockList, start: number, readTo: number) => boolean

/** What a tree is read with. */
interface TreeContext {
  /** Absent: HTML is text. */
  readHtml?: HtmlReader | undefined
  /** Adds what stands in the place of a heading; false where it is a heading. */
  addPieces?: PieceAdder
  /** That of the official forms where absent. */
  lexicon?: Lexicon
}

/**
 * Blocks of a Markdown tree that may have been parsed by somebody else.
 *
 * @param source What the positions of the tree point into.
 */
export function blocksFromMdast(tree: Root, source: string, context: TreeContext = {}): Block[] {
  const { readHtml, addPieces = () => false, lexicon = lexiconOf() } = context
  const blocks = new BlockList(lexicon)
  /** Where the HTML table ends that has been read whole, blank lines and all. */
  let readTo = 0
  const addHtml = (start: number, end: number): void => {
    blocks.add((readHtml?.(source.slice(start, end), start) ?? []).map((block) => movedBlock(block, start)))
  }
  const read = (node: Nodes): void => {
    if (node.type === 'heading' && addPieces(blocks, startOf(node), readTo)) return
    if (node.type !== 'root' && startOf(node) < readTo) return
    switch (node.type) {
      case 'heading': {
        const text = trimSpan(inlineSpan(node, source))
        if (source[startOf(node)] !== '#' && isText(text)) blocks.addParagraph(splitLines(text), endOf(node))
        else blocks.add([{ type: 'heading', depth: node.depth, text: withoutAnchors(text) }])
        break
      }
      case 'table': {
        blocks.add([{ type: 'table', rows: tableRows(node, source) }])
        break
      }
      case 'paragraph': {
        const table =
          readHtml && node.children.find((child) => child.type === 'html' && /^<table\b/iu.test(child.value))
        if (!readHtml || !table) {
          blocks.addParagraph(splitLines(withoutStars(inlineSpan(node, source))), endOf(node))
          break
        }
        const before = { ...node, children: node.children.slice(0, node.children.indexOf(table)) }
        if (before.children.length > 0) blocks.addLines(splitLines(inlineSpan(before, source)))
        addHtml(startOf(table), endOf(node))
        break
      }
      case 'listItem': {
        readListItem(node, source, blocks, read)
        break
      }
      case 'code': {
        // A clerk's indentation by four spaces makes a code block of ordinary text.
        blocks.addParagraph(sourceLines(node, source), endOf(node))
        break
      }
      case 'html': {
        const end = readHtml && tableEnd(node, source)
        if (end !== undefined) {
          addHtml(startOf(node), end)
          readTo = end
        } else blocks.addParagraph(withoutComments(sourceLines(node, source)).map(withoutTags), endOf(node))
        break
      }
      default:
        if ('children' in node) for (const child of node.children) read(child)
    }
  }
  read(tree)
  return joinWrapped(blocks.all(), source, lexicon)
}

/** Prose and rows of a table over a line of hyphens, which make a heading of them. */
const isText = ({ text }: Span): boolean => text.length > tolerances.longestHeading || /[\n。；]| {2}\S/u.test(text)

/** The marker of a list item (1. and the like) is part of what the report says. */
function readListItem(node: ListItem, source: string, blocks: BlockList, read: (node: Nodes) => void): void {
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph') {
    const start = startOf(node)
    const marker = { text: source.slice(start, startOf(first)), start, end: startOf(first) }
    const text = inlineSpan(first, source)
    const isNumber = /^\d/u.test(marker.text)
    blocks.addParagraph(splitLines(isNumber ? joinSpans([marker, text]) : text), endOf(first))
  } else if (first) read(first)
  for (const child of rest) read(child)
}

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
    cells: children.map((cell, column) => blockCell(trimSpan(cellSpan(cell, source)), column)),
  }))

function cellSpan(cell: TableCell, source: string): Span {
  if (cell.children.length > 0) return inlineSpan(cell, source)
  // An empty cell stands behind its pipe.
  const at = Math.min(startOf(cell) + 1, endOf(cell))
  return { text: '', start: at, end: at }
}
