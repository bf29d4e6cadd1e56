import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../../span.js'
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

/** The text of cells with marks. All go through the parser at once: each is a paragraph to it. */
export function withoutMarks(cells: readonly Span[]): Map<Span, Span> {
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
