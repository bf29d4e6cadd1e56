import type { Block } from '../../../model/index.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { keyOf } from '../../../text/key.js'
import { linesOf } from './source-lines.js'

/** More blank lines than the widest row of a form has cells are space on the page. */
const mostBlanks = 15

/** A line below another one, and how many blank lines part them. */
interface Gap {
  blanks: number
  /** The line above is a label, or a number of a row that begins with one. */
  inRow: boolean
  /** The line above is a number. */
  behindValue: boolean
  isValue: boolean
}

/**
 * Lines of text, blank cells among them where these are blank lines: LibreOffice writes each cell of a table as a line.
 * Where most numbers of rows have no blank line before them, such lines do not part cells, and those there are stand for
 * cells.
 */
export function withBlankCells(blocks: Block[], source: string, lexicon: Lexicon): Block[] {
  const gaps = gapsOf(blocks, source, lexicon)
  const ofNumbers = gaps.filter(({ isValue, inRow }) => isValue && inRow)
  const apart = ofNumbers.filter(({ blanks }) => blanks > 0).length
  if (apart * 2 > ofNumbers.length) return blocks
  const cells: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const gap = gaps[index]
    if (gap && block.type !== 'table' && (gap.isValue ? gap.inRow : gap.inRow && gap.behindValue && apart > 0))
      cells.push(...blankCells(gap.blanks, block.text.start))
    cells.push(block)
  }
  return cells
}

function gapsOf(blocks: readonly Block[], source: string, { labels }: Lexicon): Gap[] {
  let inRow = false
  let above: Block | undefined
  let behindValue = false
  return blocks.map((block) => {
    const text = block.type === 'line' ? block.text.text : ''
    const isValue = text !== '' && isValueText(text)
    const isLabel = text !== '' && !isValue && labels.isLabelPiece(keyOf(text))
    const blanks =
      above?.type === 'line' && block.type !== 'table' ? blankLines(source.slice(above.text.end, block.text.start)) : 0
    const gap = { blanks: blanks > mostBlanks ? 0 : blanks, inRow, behindValue, isValue }
    inRow = isLabel || (isValue && inRow)
    behindValue = isValue
    above = block
    return gap
  })
}

const blankLines = (between: string): number => [...linesOf(between)].length - 2

const blankCells = (count: number, start: number): Block[] =>
  Array.from({ length: count }, () => ({
    type: 'table',
    rows: [{ cells: [{ text: '', start, end: start, column: 0 }], closed: false }],
  }))
