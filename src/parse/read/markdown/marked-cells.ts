import type { Span } from '../../../model/index.js'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
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

/** The parser takes more than its share of time for many paragraphs. */
const cellsAtOnce = 200

/** The text of cells with marks. Many go through the parser at once: each is a paragraph to it. */
export function withoutMarks(cells: readonly Span[]): Map<Span, Span> {
  const texts = new Map<Span, Span>()
  for (let from = 0; from < cells.length; from += cellsAtOnce) read(cells.slice(from, from + cellsAtOnce), texts)
  return texts
}

const between = '\n\n'

function read(cells: readonly Span[], texts: Map<Span, Span>): void {
  // At the very beginning, a cell's own byte order mark would be taken off.
  const source = cells.map(({ text }) => between + text).join('')
  const paragraphs = inlineParser.parse(source).children
  let from = 0
  cells.forEach((cell, index) => {
    const paragraph = paragraphs[index]
    from += between.length
    const by = cell.start - from
    from += cell.text.length
    texts.set(cell, paragraph?.type === 'paragraph' ? movedSpan(inlineSpan(paragraph, source), by) : cell)
  })
}
