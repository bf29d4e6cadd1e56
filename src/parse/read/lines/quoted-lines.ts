import type { Span } from '../../../model/index.js'
import { joinSpans } from '../../../text/span.js'
import { quotedLines as tolerances } from './tolerances.js'

/**
 * Lines of text, those of a cell in quotes put together: a spreadsheet copies a cell of several lines so, and
 * divides its cells by tabs.
 */
export function* wholeLines(lines: Iterable<Span>): Generator<Span> {
  let open: Span[] = []
  for (const line of lines) {
    const toggles = line.text.includes('"') && hasOddQuotes(line.text)
    if (open.length === 0) {
      if (!toggles || !opensCell(line.text)) yield line
      else open.push(line)
      continue
    }
    open.push(line)
    if (toggles && line.text.includes('\t')) {
      yield joinSpans(open)
      open = []
    } else if (toggles || open.length > tolerances.mostLines) {
      yield* open
      open = []
    }
  }
  yield* open
}

const hasOddQuotes = (text: string): boolean => text.split('"').length % 2 === 0
/** Whether the last quote of a line opens a cell. */
const opensCell = (text: string): boolean => /(?:^|\t)"[^"\t]*$/u.test(text)
