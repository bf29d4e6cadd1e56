import { type Box, type Glyph, baselineOf, contains, middleX, middleY } from '../geometry.js'
import { cellText, hasColumns, linesOf, type TextLine } from '../lines/text-lines.js'
import type { Grid, GridCell } from './table-grid.js'
import { cellGlyphs as tolerances } from '../tolerances.js'

/** A cell with its text. */
export interface FilledCell extends GridCell {
  text: string
  /** Page that it begins on, from 0. */
  page: number
  /** Its last line leaves no room for another character, so that the text may go on elsewhere. */
  full: boolean
  /** It holds the cells of several rows, a number below a label or several numbers. */
  stacked: boolean
}

/** A table of one page. */
export interface PageTable extends Box {
  columns: number[]
  height: number
  cells: FilledCell[]
  /** How many columns of labels stand before the numbers, where no ruling lines say where columns are. */
  labels?: number
}
const partOfNumber = /^[\d.,+-]$/u

/** Puts the characters of a page into its tables; returns the tables and the characters outside of them. */
export function fillGrids(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
  page: number,
): { tables: PageTable[]; rest: Glyph[] } {
  const rest: Glyph[] = []
  const words: Glyph[][][] = grids.map(() => [])
  for (const word of wordsOf(glyphs)) {
    const grid = innermost(grids, word)
    if (grid < 0) for (const glyph of word) rest.push(glyph)
    else words[grid]?.push(word)
  }
  const tables = grids.map((grid, index) => fill(grid, words[index] ?? [], page))
  const ruled = grids.filter((_, index) => !lacksRowLines(tables[index]))
  // Where only the columns have lines, the rows are found as those of a table without any.
  return ruled.length < grids.length ? fillGrids(ruled, glyphs, page) : { tables, rest }
}

function lacksRowLines(table: PageTable | undefined): boolean {
  // A frame around the last row of a table, on a page of its own.
  if (table?.cells.length === 1) return table.cells[0]?.stacked === true
  const tall = table?.cells.filter(({ stacked }) => stacked) ?? []
  return tall.some(({ row }, index) => tall[index + 1]?.row === row)
}

/** Digits that follow one another closely are kept together; every other character is by itself. */
function* wordsOf(glyphs: readonly Glyph[]): Generator<Glyph[]> {
  let word: Glyph[] = []
  for (const glyph of glyphs) {
    const before = word.at(-1)
    if (before && !continues(before, glyph)) {
      yield word
      word = []
    }
    word.push(glyph)
  }
  if (word.length > 0) yield word
}

const continues = (before: Glyph, glyph: Glyph): boolean =>
  partOfNumber.test(before.text) &&
  partOfNumber.test(glyph.text) &&
  before.turn === glyph.turn &&
  Math.abs(glyph.left - before.right) <= tolerances.sameWord * glyph.size &&
  Math.abs(baselineOf(glyph) - baselineOf(before)) <= tolerances.sameWord * glyph.size

/** The smallest table around a word: tables may stand in cells of others. */
function innermost(grids: readonly Grid[], word: readonly Glyph[]): number {
  const [x, y] = middleOf(word)
  let best = -1
  let smallest = Infinity
  grids.forEach((grid, index) => {
    const area = (grid.right - grid.left) * (grid.bottom - grid.top)
    if (area < smallest && contains(grid, x, y)) {
      best = index
      smallest = area
    }
  })
  return best
}

function middleOf(word: readonly Glyph[]): [number, number] {
  const [first] = word
  const last = word.at(-1)
  return first && last ? [(middleX(first) + middleX(last)) / 2, (middleY(first) + middleY(last)) / 2] : [NaN, NaN]
}

function fill(grid: Grid, words: readonly Glyph[][], page: number): PageTable {
  const { columns, rows, cells, left, top, right, bottom } = grid
  const height = rows.length - 1
  const cellAt: (GridCell | undefined)[][] = rows.map(() => [])
  for (const cell of cells)
    for (let down = 0; down < cell.rowSpan; down += 1)
      for (let across = 0; across < cell.colSpan; across += 1) {
        const row = cellAt[cell.row + down]
        if (row) row[cell.column + across] = cell
      }
  const glyphsOf = new Map<GridCell, Glyph[]>()
  for (const word of words) {
    const [x, y] = middleOf(word)
    const cell = cellAt[intervalOf(rows, y)]?.[intervalOf(columns, x)]
    if (!cell) continue
    const own = glyphsOf.get(cell)
    if (own) for (const glyph of word) own.push(glyph)
    else glyphsOf.set(cell, [...word])
  }
  return {
    left,
    top,
    right,
    bottom,
    columns,
    height,
    cells: cells.map((cell) => {
      const own = glyphsOf.get(cell) ?? []
      const full = cell.row + cell.rowSpan === height && isFull(cell, own)
      return {
        ...cell,
        page,
        text: cellText(own),
        full,
        stacked: cells.length === 1 ? isPartOfTable(own) : isStacked(cell, own),
      }
    }),
  }
}

/** Whether what stands in a frame are cells next to or below one another. */
function isPartOfTable(glyphs: readonly Glyph[]): boolean {
  const lines = linesOf(glyphs)
  return lines.some(hasColumns) || (lines.length > 1 && isNumber(lines.at(-1)))
}

const isNumber = (line: TextLine | undefined): boolean =>
  line?.glyphs.every(({ text }) => partOfNumber.test(text)) === true

function isStacked({ top, bottom }: GridCell, glyphs: readonly Glyph[]): boolean {
  const size = glyphs[0]?.size ?? 0
  if (glyphs.length < tolerances.severalRows || bottom - top < tolerances.severalRows * size) return false
  const lines = linesOf(glyphs)
  const numbers = lines.filter(isNumber).length
  return (
    numbers >= tolerances.severalRows ||
    (lines.length >= tolerances.severalRows && numbers > 0 && isNumber(lines.at(-1)))
  )
}

function isFull({ left, right }: GridCell, glyphs: readonly Glyph[]): boolean {
  const last = linesOf(glyphs).at(-1)
  return last !== undefined && right - left - (last.right - last.left) < last.size + tolerances.cellPadding
}

/** Index of the interval that a value lies in; the first or last one for values outside. */
function intervalOf(places: readonly number[], value: number): number {
  let index = 0
  while (index + 2 < places.length && (places[index + 1] ?? 0) <= value) index += 1
  return index
}
