import type { Block } from '../../../model/index.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { keyOf } from '../../../text/key.js'
import { linesOf } from './source-lines.js'
import { blankCells as tolerances } from './tolerances.js'

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
  let above: Block | undefined
  let behindValue = false
  let inRow = false
  return blocks.map((block) => {
    const isValue = block.type === 'line' && isValueText(block.text.text)
    // Below a number it is the row of that number; below a label one that begins there.
    if (!behindValue) inRow = isValue && above?.type === 'line' && labels.isLabelPiece(keyOf(above.text.text))
    const isParted = (isValue || behindValue) && inRow
    const blanks = isParted && above ? blankLines(source, above, block) : 0
    const gap = { blanks: blanks > tolerances.mostBlanks ? 0 : blanks, inRow, behindValue, isValue }
    behindValue = isValue
    above = block
    return gap
  })
}

function blankLines(source: string, above: Block, below: Block): number {
  if (above.type !== 'line' || below.type === 'table') return 0
  return [...linesOf(source.slice(above.text.end, below.text.start))].length - 2
}

const blankCells = (count: number, start: number): Block[] =>
  Array.from({ length: count }, () => ({
    type: 'table',
    rows: [{ cells: [{ text: '', start, end: start, column: 0 }], closed: false }],
  }))
