import { flatMap } from '../../../../text/flat-map.js'
import { stretches } from './aligned-rows.js'
import type { FilledCell } from './cell-glyphs.js'
import { firstLineRows } from './first-line-rows.js'
import { type Box, type Glyph, baselineOf, boxOf, middleX, middleY } from '../geometry.js'
import { heading, numbering, type PaintedCell, paintedRows } from './painted-cells.js'
import type { UnruledTable } from '../pages/unruled-pages.js'
import { cellText, hasColumns, type TextLine } from '../lines/text-lines.js'
import { unruledTable as tolerances } from '../tolerances.js'

/** Takes the tables that have no ruling lines out of the lines of a page. */
export function takeUnruledTables(
  lines: readonly TextLine[],
  glyphs: readonly Glyph[],
  { page, height }: { page: number; height: number },
): { tables: UnruledTable[]; lines: TextLine[] } {
  const tables: UnruledTable[] = []
  const rest: TextLine[] = []
  let from = 0
  let orderOf: Map<Glyph, number> | undefined
  for (const [start, end] of stretches(lines)) {
    orderOf ??= new Map(glyphs.map((glyph, order) => [glyph, order]))
    const own = lines.slice(start, end)
    const isFirst = (lines[start - 1]?.bottom ?? 0) < height * tolerances.head
    const found = flatMap(
      betweenHeadings(paintedRows(own, orderOf)),
      (rows, index) => tableOf(rows, page, isFirst && index === 0) ?? [],
    )
    const left = own.filter(isOutside(found))
    const placed = flatMap(linesBetweenHeadings(left), (part, index) => {
      const isRest = isFirst && index === 0
      return tableOf(firstLineRows(part, isRest), page, isRest) ?? []
    })
    tables.push(...found, ...placed)
    rest.push(...lines.slice(from, start), ...left.filter(isOutside(placed)))
    from = end
  }
  return { tables, lines: [...rest, ...lines.slice(from)] }
}

const isOutside =
  (tables: readonly UnruledTable[]) =>
  ({ top, bottom }: TextLine): boolean =>
    tables.every((table) => bottom < table.top + 1 || top > table.bottom - 1)

/**
 * Tables that follow one another closely have the heading of a section between them. What is painted behind a table and
 * stands above it is the head of the page.
 */
function betweenHeadings(rows: readonly PaintedCell[][]): PaintedCell[][][] {
  const parts: PaintedCell[][][] = [[]]
  for (const row of rows) {
    const [cell] = row
    const [first] = parts.at(-1)?.[0] ?? []
    const isHeading = row.length === 1 && cell && heading.test(cellText(cell.glyphs))
    if (isHeading) parts.push([])
    else if (first && row.every(({ bottom }) => bottom <= first.top)) parts.push([row])
    else parts.at(-1)?.push(row)
  }
  return parts
}

function linesBetweenHeadings(lines: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = [[]]
  for (const line of lines) {
    if (!hasColumns(line) && heading.test(cellText(line.glyphs))) parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts
}

/** The table that rows make; undefined where they contradict one another. */
function tableOf(painted: readonly PaintedCell[][], page: number, isFirst: boolean): UnruledTable | undefined {
  const rows = withoutEnds(painted, isFirst)
  const numbers = rows.map((row) => row.filter(({ isNumber }) => isNumber))
  const numbered = numbers.filter(({ length }) => length > 0)
  const enough =
    numbered.length >= tolerances.fewestRows || numbered.some(({ length }) => length >= tolerances.fewestNumbers)
  if (!enough || !areInOrder(numbers) || isPaintedByLine(rows)) return undefined
  const tracks = tracksOf(numbers.flat())
  const lefts = edgesOf(rows.flat().filter((cell) => isLabel(cell, tracks)))
  const cells = flatMap(rows, (row, index) => placed(row, index, { tracks, lefts, page }))
  if (cells.some((cell, index) => isTaken(cell, cells[index - 1]))) return undefined
  const box = boxOf(rows.flat())
  return { ...box, columns: [box.left, box.right], height: rows.length, cells, labels: lefts.length }
}

const isTaken = (cell: FilledCell, before: FilledCell | undefined): boolean =>
  before?.row === cell.row && before.column >= cell.column

/**
 * What stands alone above the first row of several cells and below the last is no part of the table, but for the end of
 * a label that began on the page before.
 */
function withoutEnds(rows: readonly PaintedCell[][], isFirst: boolean): PaintedCell[][] {
  const several = rows.findIndex(({ length }) => length > 1)
  const isEnd = isFirst && rows.slice(0, several).every(([cell]) => cell && isLabelEnd(cellText(cell.glyphs)))
  const first = isEnd ? Math.min(several, 0) : several
  const last = rows.findLastIndex(({ length }) => length > 1)
  return first < 0 ? [] : rows.slice(first, last + 1)
}

/**
 * Whether the rows are none because the page was painted line by line: then the second line of a label stands alone
 * below a row that its first line begins, all second lines of a header do, or numbers stand between the lines of
 * their label.
 */
function isPaintedByLine(rows: readonly PaintedCell[][]): boolean {
  const hasNumbers = (row: readonly PaintedCell[]): boolean => row.some(({ isNumber }) => isNumber)
  const isOnlyNumbers = (row: readonly PaintedCell[]): boolean => row.every(({ isNumber }) => isNumber)
  const numbered = rows.filter(hasNumbers)
  if (numbered.length > 1 && numbered.some(isOnlyNumbers)) return true
  if (numbered.some(isApartFromLabel)) return true
  return rows.some((row, index) => {
    const above = rows[index - 1]
    return (
      above !== undefined &&
      !hasNumbers(row) &&
      !row.some(isNumbered) &&
      (hasNumbers(above)
        ? above.some((label) => isNumbered(label) && row.some((cell) => isRightBelow(cell, label)))
        : row.length > 1 && row.every((cell) => above.some((label) => isRightBelow(cell, label))))
    )
  })
}

/** Whether the numbers of a row stand above or below the label that was painted before them. */
function isApartFromLabel(row: readonly PaintedCell[]): boolean {
  const first = row.findIndex(({ isNumber }) => isNumber)
  const [label, number] = [row[first - 1], row[first]]
  if (!label || !number) return false
  const room = tolerances.beside * number.size
  // A number of several lines begins next to its label or has its middle there.
  const heights = [number, ...number.glyphs.slice(0, 1)].map(middleY)
  return heights.every((height) => height < label.top - room || height > label.bottom + room)
}

const isNumbered = ({ glyphs }: PaintedCell): boolean => numbering.test(cellText(glyphs))

const isRightBelow = (cell: PaintedCell, { left, bottom, size }: PaintedCell): boolean =>
  cell.top - bottom < tolerances.sameCell * size && Math.abs(cell.left - left) < tolerances.indent * size

const isLabelEnd = (text: string): boolean =>
  !numbering.test(text) && !/[。；：]/u.test(text) && text.length < tolerances.longestEnd

/** Whether the numbers of each row stand at one height, below those of the row before. */
function areInOrder(rows: readonly PaintedCell[][]): boolean {
  let lowest = -Infinity
  for (const row of rows) {
    const single = row.filter(({ top, bottom, size }) => bottom - top < tolerances.twoLines * size)
    const heights = (single.length > 0 ? single : row).map(({ glyphs }) => (glyphs[0] ? baselineOf(glyphs[0]) : 0))
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
    const size = row[0]?.size ?? 0
    if (row.length === 0) continue
    if (bottom - top > tolerances.sameHeight * size || top <= lowest) return false
    lowest = bottom
  }
  return true
}

/** Where the columns of numbers stand: numbers of one column overlap. */
function tracksOf(numbers: readonly PaintedCell[]): Track[] {
  const tracks: Track[] = []
  for (const { left, right } of [...numbers].sort((a, b) => a.left - b.left)) {
    const last = tracks.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else tracks.push({ left, right })
  }
  return tracks
}

/** Where labels begin, near ones taken together. */
function edgesOf(cells: readonly PaintedCell[]): number[] {
  const edges: number[] = []
  for (const { left, size } of [...cells].sort((a, b) => a.left - b.left))
    if (left - (edges.at(-1) ?? -Infinity) > size) edges.push(left)
  return edges
}

interface Track {
  left: number
  right: number
}

const isLabel = (cell: Box, [first]: readonly Track[]): boolean => first !== undefined && middleX(cell) < first.left

interface Columns {
  tracks: readonly Track[]
  /** Where the columns of labels begin. */
  lefts: readonly number[]
  page: number
}

function placed(row: readonly PaintedCell[], index: number, { tracks, lefts, page }: Columns): FilledCell[] {
  let next = 0
  const cells = row.map((cell) => {
    const track = tracks.findIndex(({ left, right }) => cell.left < right && cell.right > left)
    const label = lefts.findLastIndex((left) => left <= cell.left + 1)
    const behind =
      lefts.length +
      Math.max(
        0,
        tracks.findLastIndex(({ left }) => left <= cell.left),
      )
    const own = cell.isNumber
      ? lefts.length + track
      : Math.max(next, isLabel(cell, tracks) ? label : track < 0 ? behind : lefts.length + track)
    next = own + 1
    return filled(cell, cellText(cell.glyphs), { row: index, column: own, page })
  })
  const count = row.filter(({ isNumber }) => isNumber).length
  if (count * 2 <= tracks.length) return cells
  // Most columns have a number here, so that the others are empty.
  const taken = new Set(cells.map(({ column }) => column))
  const empty = flatMap(tracks, (track, at) => {
    const column = lefts.length + at
    const box = { ...boxOf(row), left: track.left, right: track.right }
    return taken.has(column) ? [] : [filled(box, '', { row: index, column, page })]
  })
  return [...cells, ...empty].sort((a, b) => a.column - b.column)
}

const filled = (
  { left, top, right, bottom }: Box,
  text: string,
  place: { row: number; column: number; page: number },
): FilledCell => ({ ...place, left, top, right, bottom, text, rowSpan: 1, colSpan: 1, full: false, stacked: false })
