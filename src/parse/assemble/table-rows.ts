import type { Block, BlockCell, BlockRow, Span } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import { keyOf } from '../../text/key.js'
import { sliceSpan } from '../../text/span.js'
import type { FamilyId } from '../../form/families.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import { numberingOf } from '../../text/numbering.js'
import { isValueText } from '../../lexicon/cell-values.js'
import { TableClassifier } from './table-classifier.js'
import { withoutRepeats } from './repeated-cells.js'
import { joinedHeader } from './wrapped-header.js'
import { tableRows as tolerances } from './tolerances.js'

export type ProseBlock = Exclude<Block, { type: 'table' }>

/** The rows of each family of tables, a list for each time the report prints it, and all that is not table. */
export interface Partition {
  tables: Map<FamilyId, LooseRow[][]>
  prose: ProseBlock[]
}

/** A cell with what it is taken for: a label by its key, or a value or nothing where the key is null. */
export interface LooseCell extends BlockCell {
  key: string | null
}

/** A row waiting for its family, with the line it came from where it was no table to begin with. */
export interface LooseRow extends BlockRow {
  cells: LooseCell[]
  line?: ProseBlock
  /** A Markdown rule, `| --- | --- |`, stood above it in the middle of a table: a converter began another one there. */
  isCut?: true
  /** Nothing stood between its label and its digits, and so nothing between these: 规章000. */
  isRunTogether?: true
}

/**
 * Finds the official tables among the blocks of a file, in whatever shape they came: real tables,
 * tables around the whole page, rows under headings of their own, or one cell a line.
 */
export function partitionTables(blocks: readonly Block[], lexicon: Lexicon): Partition {
  const classifier = new TableClassifier(lexicon)
  for (const run of runsOf(blocks, lexicon)) {
    if (Array.isArray(run)) classifier.addRows(run)
    else classifier.addProse(run)
  }
  return classifier.partition
}

type Role = 'label' | 'piece' | 'value' | 'spaced' | 'other' | 'end'

/** Prose blocks one by one, and runs of rows that may be tables. */
function* runsOf(blocks: readonly Block[], lexicon: Lexicon): Generator<LooseRow[] | ProseBlock> {
  const items = flatMap(blocks, (block) => splitLayout(block, lexicon))
  for (let at = 0; at < items.length;) {
    const end = runEnd(items, at, lexicon)
    if (end === at) {
      const item = items[at]
      if (item && item.type !== 'table') yield item
      at += 1
      continue
    }
    yield rowsOfRun(items.slice(at, end), lexicon)
    at = end
  }
}

function rowsOfRun(run: readonly Block[], lexicon: Lexicon): LooseRow[] {
  const rows: LooseRow[] = []
  /** What the line before gave, where it has labels side by side. */
  let header: LooseRow[] | undefined
  for (const block of run) {
    const own = looseRows(block, lexicon)
    const joined = header && isLabelLine(own) ? joinedHeader(header, own, lexicon) : undefined
    if (joined) rows.splice(-joined.length, joined.length, ...joined)
    else rows.push(...own)
    header = !joined && own.length > 1 && isLabelLine(own) ? own : undefined
  }
  return rows
}

/** Whether rows are the labels of one line; a line with numbers is a row itself. */
const isLabelLine = (rows: readonly LooseRow[]): boolean => rows[0]?.line !== undefined && !rows[0].closed

/** Takes headings and prose out of tables that only lay out the page. */
function splitLayout(block: Block, lexicon: Lexicon): Block[] {
  if (block.type !== 'table') return [block]
  const parts: Block[] = []
  for (const [index, row] of block.rows.entries()) {
    const filled = row.cells.filter(({ text }) => text !== '')
    const [head, page, ...more] = filled
    const isContents =
      head && page && more.length === 0 && isPage(page.text) && lexicon.headings.isSectionHeading(head.text)
    const only = filled.length === 1 || isContents ? head : undefined
    const last = parts.at(-1)
    if (only && (isTextOfPage(only.text, lexicon) || isHeadingAlone(only.text, block.rows[index + 1], lexicon))) {
      parts.push({ type: 'line', text: only })
    } else if (last?.type === 'table') last.rows.push(row)
    else parts.push({ type: 'table', rows: [row] })
  }
  return parts
}

const isPage = (text: string): boolean => /^\d{1,3}$/u.test(text)

/** The heading of a section, or prose, alone in its row. */
const isTextOfPage = (text: string, { headings, labels }: Lexicon): boolean =>
  headings.isSectionHeading(text) || (text.length > tolerances.longestLabel && !labels.isLabel(keyOf(text)))

/** Labels of groups are numbered too, and have rows with numbers below them. */
const isHeadingAlone = (text: string, next: BlockRow | undefined, { headings, labels }: Lexicon): boolean =>
  headings.meansSection(text) && !labels.isLabelPiece(keyOf(text)) && !hasNumbers(next)

const hasNumbers = (row: BlockRow | undefined): boolean =>
  row?.cells.some(({ text }) => text !== '' && isValueText(text)) ?? false

/** Index behind the run of table rows that begins at an item; the same index where none does. */
function runEnd(items: readonly Block[], from: number, lexicon: Lexicon): number {
  const roleAt = (index: number): Role => roleOf(items[index], lexicon)
  let end = from
  let pieces = 0
  for (let at = from; at < items.length; at += 1) {
    const role = roleAt(at)
    if (role === 'end') break
    if (role === 'other') {
      // A label in a new wording, between cells.
      // 三、群众诉求答复 over a table, or the first line of a wrapped heading, is no row: a row has its number behind it.
      const heading = numberingOf(textOf(items[at]))?.depth === 1 && roleAt(at + 1) !== 'value'
      if (heading || pieces === 0 || ![1, 2].some((step) => isCellRole(roleAt(at + step)))) break
      continue
    }
    if (at === from && role !== 'label' && role !== 'spaced' && role !== 'piece') break
    pieces += role === 'value' ? 0 : 1
    end = at + 1
  }
  const onlyLines = items.slice(from, end).every(({ type }) => type !== 'table')
  return onlyLines && pieces < tolerances.fewestPieces ? from : end
}

const textOf = (item: Block | undefined): string => (item && item.type !== 'table' ? item.text.text : '')

const isCellRole = (role: Role): boolean => role === 'label' || role === 'value' || role === 'spaced'

function roleOf(item: Block | undefined, lexicon: Lexicon): Role {
  const { headings, labels } = lexicon
  if (!item) return 'end'
  if (item.type === 'table') return 'label'
  const { text } = item.text
  if (text.length > tolerances.longestRow || text.includes('。')) return 'end'
  if (isValueText(text)) return 'value'
  if (headings.isSectionHeading(text)) return 'end'
  const key = keyOf(text)
  if (labels.isLooseLabel(key)) return 'label'
  if (item.type === 'heading') return text.length > tolerances.longestHeading ? 'end' : 'other'
  if (spacedCells(item.text, lexicon) ?? runTogetherCells(item.text, lexicon)) return 'spaced'
  if (labels.isLabelPiece(key)) return 'piece'
  return /[。；！？：:]$/u.test(text) || text.length > tolerances.longestLabel ? 'end' : 'other'
}

function looseRows(block: Block, lexicon: Lexicon): LooseRow[] {
  if (block.type === 'table') return withoutRepeats(withoutRules(block.rows), lexicon)
  const spaced = spacedCells(block.text, lexicon)
  const runTogether = spaced ? undefined : runTogetherCells(block.text, lexicon)
  if (runTogether) return [{ cells: runTogether.map(looseCell), closed: true, line: block, isRunTogether: true }]
  if (!spaced) return [{ cells: [looseCell({ ...block.text, column: 0 })], closed: false, line: block }]
  const cells = spaced.map(looseCell)
  // With numbers, a line is a row; labels alone may go on in the next line.
  if (cells.some(({ key }) => key === null)) return [{ cells, closed: true, line: block }]
  return cells.map((cell, index) => ({ cells: [cell], closed: false, ...(index === 0 && { line: block }) }))
}

function withoutRules(rows: readonly BlockRow[]): LooseRow[] {
  const loose: LooseRow[] = []
  let isCut = false
  for (const { cells, closed } of rows) {
    if (isRule(cells)) isCut = true
    else {
      loose.push({ cells: cells.map(looseCell), closed, ...(isCut && { isCut }) })
      isCut = false
    }
  }
  return loose
}

/** Whether all cells of a row are the dashes that Markdown puts under a header. */
const isRule = (cells: readonly BlockCell[]): boolean =>
  cells.length > 1 && cells.every(({ text }) => /^:?-{3,}:?$/u.test(text))

function looseCell({ text, start, end, column, offsets }: BlockCell): LooseCell {
  // ^^ and < are how some Markdown merges a cell with the one above it or before it.
  if (text === '' || text === '^^' || text === '<') return { text: '', start, end, column, key: null }
  const key = isValueText(text) ? null : keyOf(text)
  return offsets ? { text, start, end, column, key, offsets } : { text, start, end, column, key }
}

/** Cells of a line whose columns are only set apart by spaces, as text taken from a PDF has them. */
function spacedCells(span: Span, lexicon: Lexicon): BlockCell[] | undefined {
  const words = [...span.text.matchAll(/\S+/gu)]
  const { labels } = lexicon
  if (words.length < 2) return closeLabels(span, lexicon)
  let firstValue = words.length
  while (firstValue > 0 && isValueText(words[firstValue - 1]?.[0] ?? '')) firstValue -= 1
  const values = words.slice(firstValue)
  if (values.length > 0) {
    const label = keyOf(span.text.slice(0, values[0]?.index))
    if (
      label !== '' &&
      (label.length > tolerances.longestLabel ||
        (values.length < tolerances.fewestNumbers && !labels.isLabelPiece(label)))
    )
      return undefined
    return words.map((word) => sliceSpan(span, word.index, word.index + word[0].length)).map(numbered)
  }
  if (labels.isLabel(keyOf(span.text)) || !words.every(([word]) => labels.isLabelPiece(keyOf(word)))) return undefined
  return words.map((word) => sliceSpan(span, word.index, word.index + word[0].length)).map(numbered)
}

/** A label, or several, with the digits of a row directly behind. */
function runTogetherCells(span: Span, { labels }: Lexicon): BlockCell[] | undefined {
  const { text } = span
  let digits = text.length
  while (digits > 0 && isDigit(text.charCodeAt(digits - 1))) digits -= 1
  const words = text.slice(0, digits)
  if (digits === text.length || words.length > tolerances.longestLabel) return undefined
  const key = keyOf(words)
  if (!labels.isLabel(key) && labels.labelsIn(key).length < 2) return undefined
  return [sliceSpan(span, 0, digits), sliceSpan(span, digits, text.length)].map(numbered)
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Labels of a header row with nothing between them. */
function closeLabels(span: Span, { labels }: Lexicon): BlockCell[] | undefined {
  const { text } = span
  const key = text.length > tolerances.longestRow ? '' : keyOf(text)
  if (key.length !== text.length || labels.isLabelPiece(key)) return undefined
  const found = labels.labelsIn(key)
  if (found.length < 2) return undefined
  let from = 0
  return found.map(({ length }, column) => ({ ...sliceSpan(span, from, (from += length)), column }))
}

const numbered = (span: Span, column: number): BlockCell => ({ ...span, column })
