import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BlockCell, BlockRow } from '../../blocks.js'
import { trimSpan, type Span } from '../../span.js'
import { hasMarkedLink, mayStrikeThrough } from './gfm-marks.js'
import { inlineSpan } from './inline.js'
import { movedSpan } from './moved.js'

/** The parser without blocks: a cell begins none, whatever it begins with. */
const inlineParser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    {
      disable: {
        null: [
          ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list'],
          ...['setextUnderline', 'thematicBreak'],
        ],
      },
    },
  ])
  .freeze()

const marks = /[&*<[\\_`]/u

/**
 * Rows of cells as text, their marks, escapes and character references resolved. Undefined where that takes the
 * full parser: for references to definitions elsewhere, what GFM adds, and pipes in code.
 *
 * @param defines Whether the source may define what references in brackets refer to.
 */
export function readCells(rows: readonly Span[][], defines: boolean): BlockRow[] | undefined {
  const all = rows.flat()
  const marked = all.filter(({ text }) => marks.test(text))
  if (all.some(({ text }) => mayStrikeThrough(text)) || marked.some(({ text }) => needsFullParser(text, defines))) {
    return undefined
  }
  const texts = withoutMarks(marked)
  return rows.map((cells) => ({
    closed: true,
    cells: cells.map((cell, column): BlockCell => ({ ...trimSpan(texts.get(cell) ?? cell), column })),
  }))
}

const needsFullParser = (text: string, defines: boolean): boolean =>
  hasMarkedLink(text) || (defines && text.includes('[')) || (text.includes('`') && text.includes('\\|'))

/** All marked cells at once: each is a paragraph to the parser. */
function withoutMarks(cells: readonly Span[]): Map<Span, Span> {
  if (cells.length === 0) return new Map()
  const source = cells.map(({ text }) => text).join('\n\n')
  const paragraphs = inlineParser.parse(source).children
  let from = 0
  return new Map(
    cells.map((cell, index) => {
      const paragraph = paragraphs[index]
      const by = cell.start - from
      from += cell.text.length + 2
      return [cell, paragraph?.type === 'paragraph' ? movedSpan(inlineSpan(paragraph, source), by) : cell]
    }),
  )
}
