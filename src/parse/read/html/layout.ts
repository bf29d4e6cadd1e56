import type { Block, BlockCell, Span } from '../../../model/index.js'
import { filledCount } from '../../blocks.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { numberingOf } from '../../../text/numbering.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import { isCommonLabel } from '../../../lexicon/vocabulary.js'
import { flatMap } from '../../../text/flat-map.js'
import { keyOf } from '../../../text/key.js'
import { joinSpans } from '../../../text/span.js'
import { isSiteFoot, isSiteLine } from '../../../lexicon/site-lines.js'
import { mayEndTitle } from './title-lines.js'
import { layout as tolerances } from './tolerances.js'

/** What a table cell holds, before it is known whether the table is one of data. */
export interface CellContent {
  blocks: Block[]
  /** Column of the table's grid. */
  column: number
  /** Where its text begins, or would. */
  at: number
}

/**
 * Whether a row of a table only lays out the page. Its cells then hold parts of the report, tables
 * among them; the cells of a row of data hold a label or a number each, whatever they are made of.
 */
export function isLayoutRow(cells: readonly CellContent[], lexicon: Lexicon): boolean {
  if (cells.every(({ blocks }) => isPlain(blocks))) return isLineOfPage(cells, lexicon)
  if (cells.some((cell) => holdsSection(cell, lexicon))) return true
  if (cells.some((cell) => isDatum(cell, lexicon))) return false
  return cells.some(({ blocks }) => blocks.some(isRealTable) || isProse(blocks)) || isLineByLine(cells, lexicon)
}

/** One line, or nothing. */
const isPlain = (blocks: readonly Block[]): boolean =>
  blocks.length === 0 || (blocks.length === 1 && blocks[0]?.type !== 'table')

const linesOf = (blocks: readonly Block[]): string[] =>
  flatMap(blocks, (block) => (block.type === 'table' ? [] : [block.text.text]))

const isNumberedHeading = (text: string, { headings }: Lexicon): boolean =>
  numberingOf(text) !== undefined && headings.isSectionHeading(text)

/** A row with one line that is no label: a heading, the title, a paragraph, or what the site says. */
function isLineOfPage(cells: readonly CellContent[], lexicon: Lexicon): boolean {
  const filled = flatMap(cells, ({ blocks }) => linesOf(blocks))
  const [only = ''] = filled
  if (filled.length !== 1 || lexicon.labels.isLabel(keyOf(only))) return false
  const isPageText = only.length > tolerances.longestLabel || isNumberedHeading(only, lexicon) || mayEndTitle(only)
  return isPageText || isSiteLine(only) || isSiteFoot(only)
}

const holdsSection = ({ blocks }: CellContent, lexicon: Lexicon): boolean =>
  blocks.length > 1 && linesOf(blocks).some((text) => isNumberedHeading(text, lexicon))

/** A cell with a number, or with a label that no menu of a site has. */
function isDatum({ blocks }: CellContent, { labels }: Lexicon): boolean {
  if (blocks.some(({ type }) => type === 'table')) return false
  const text = linesOf(blocks).join('')
  if (text === '' || text.length > tolerances.longestLabel) return false
  const key = keyOf(text)
  return isValueText(text) || (labels.isLabel(key) && !isCommonLabel(key))
}

/** A table with more than a word or two in a frame. */
const isRealTable = (block: Block): boolean =>
  block.type === 'table' && filledCount(flatMap(block.rows, ({ cells }) => cells)) > tolerances.mostInFrame

function isProse(blocks: readonly Block[]): boolean {
  const lines = linesOf(blocks)
  return lines.length > 1 && lines.some(({ length }) => length > tolerances.longestLabel)
}

/** A row of one cell whose lines are lines of the page: a title with a date under it. */
function isLineByLine(cells: readonly CellContent[], { labels }: Lexicon): boolean {
  const lines = cells.length === 1 ? linesOf(cells[0]?.blocks ?? []) : []
  const isPageLine = (text: string): boolean => text.length > tolerances.longestPiece || mayEndTitle(text)
  return lines.length > 1 && lines.some(isPageLine) && !labels.isLabel(keyOf(lines.join('')))
}

/** The cell of a data table: all of its text, lines and inner tables put together as one. */
export function joinedCell({ blocks, column, at }: CellContent): BlockCell {
  const spans = flatMap(blocks, spansOf)
  return spans.length > 0 ? { ...joinSpans(spans), column } : { text: '', start: at, end: at, column }
}

const spansOf = (block: Block): Span[] =>
  block.type === 'table' ? flatMap(block.rows, ({ cells }) => cells).filter(({ text }) => text !== '') : [block.text]
