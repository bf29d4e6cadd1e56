import { flatMap } from '../../../../text/flat-map.js'
import { type Box, type Glyph, boxOf, middleX, middleY } from '../geometry.js'
import { isNumberText } from '../number-text.js'
import { heading, numbering } from './painted-cells.js'
import { cellText, hasColumns, type TextLine } from '../lines/text-lines.js'
import { alignedRows as tolerances, textLines } from '../tolerances.js'

/** What stands together in a table without ruling lines: a cell, or a line of one. */
interface Fragment extends Box {
  glyphs: Glyph[]
  size: number
  isNumber: boolean
  /** A number stands on its line. */
  amongNumbers: boolean
  /** How many stand on its line. */
  beside: number
}

/**
 * Puts tables without ruling lines in order: the lines of a wrapped cell become one, and a row is
 * what has its middle at the same height. The other lines stay as they are.
 */
export function alignRows(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = []
  let from = 0
  for (const [start, end] of stretches(lines)) {
    result.push(...lines.slice(from, start), ...rowsOf(cellsOf(lines.slice(start, end).map(fragmentsOf))))
    from = end
  }
  return [...result, ...lines.slice(from)]
}

/** From where to where there are lines with columns; the first and last cell may begin above and end below them. */
export function* stretches(lines: readonly TextLine[]): Generator<[number, number]> {
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0)
  const isBroad = (line: TextLine | undefined): boolean =>
    line === undefined || (!isRow(line) && line.right - line.left > tolerances.widestCell * widest)
  let start = -1
  let last = -1
  let count = 0
  let used = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    const columns = line !== undefined && isRow(line)
    if (start >= 0 && (isBroad(line) || at - last > tolerances.longestPause)) {
      if (count >= tolerances.fewestLines) {
        while (start > used && isWithinReach(lines[start - 1], lines[start]) && !isBroad(lines[start - 1])) start -= 1
        while (isWithinReach(lines[last], lines[last + 1]) && !isBroad(lines[last + 1])) last += 1
        yield [start, last + 1]
        used = last + 1
      }
      start = -1
      count = 0
      if (used > at) {
        at = used - 1
        continue
      }
    }
    if (!columns) continue
    if (start < 0) start = at
    last = at
    count += 1
  }
}

const isRow = (line: TextLine): boolean => hasColumns(line) || gapsIn(line) >= tolerances.manyGaps

const gapsIn = ({ glyphs }: TextLine): number =>
  glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1]
    return before !== undefined && glyph.left - before.right >= textLines.hanGap * Math.min(before.size, glyph.size)
  }).length

const isWithinReach = (line: TextLine | undefined, next: TextLine | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  next.top - line.bottom <= tolerances.sameCell * Math.min(line.size, next.size)

function fragmentsOf({ glyphs }: TextLine): Fragment[] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1)
    if (before && glyph.left - before.right < textLines.hanGap * Math.min(before.size, glyph.size))
      parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  const fragments = parts.map((part) => ({
    ...boxOf(part),
    glyphs: part,
    size: part[0]?.size ?? 0,
    isNumber: isNumberText(textOf(part)),
  }))
  const amongNumbers = fragments.some(({ isNumber }) => isNumber)
  return fragments.map((fragment) => ({ ...fragment, amongNumbers, beside: fragments.length }))
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

/** Joins the lines of wrapped cells. */
function cellsOf(lines: readonly Fragment[][]): Fragment[] {
  const cells: Fragment[] = []
  const dense = isDense(lines)
  /** Cells that are near enough to go on: what is far above one line is far above all below it. */
  let open: Fragment[] = []
  for (const fragments of lines) {
    const top = fragments.reduce((highest, fragment) => Math.min(highest, fragment.top), Infinity)
    open = open.filter((cell) => top - cell.bottom <= tolerances.sameCell * cell.size)
    const above = open.slice()
    for (const fragment of fragments) {
      const cell = above.findLast((candidate) => goesOn(candidate, fragment, dense))
      if (cell) {
        Object.assign(cell, boxOf([cell, fragment]))
        for (const glyph of fragment.glyphs) cell.glyphs.push(glyph)
        continue
      }
      const begun = { ...fragment, glyphs: [...fragment.glyphs] }
      cells.push(begun)
      open.push(begun)
    }
  }
  return cells
}

/** Whether rows are no farther apart than the lines of a cell: then two lines with numbers are two rows. */
function isDense(lines: readonly Fragment[][]): boolean {
  const numbers = flatMap(lines, (fragments) => fragments.find(({ isNumber }) => isNumber) ?? [])
  return numbers.some((fragment, index) => {
    const above = numbers[index - 1]
    return above !== undefined && fragment.top - above.bottom <= tolerances.sameCell * fragment.size
  })
}

function goesOn(cell: Fragment, fragment: Fragment, dense: boolean): boolean {
  const gap = fragment.top - cell.bottom
  const aligned =
    Math.abs(cell.left - fragment.left) < cell.size / 2 || Math.abs(middleX(cell) - middleX(fragment)) < cell.size
  return (
    gap > -cell.size / 2 &&
    gap <= tolerances.sameCell * cell.size &&
    aligned &&
    // A label without a number of its own is not wrapped where its next line has numbers next to it.
    !(dense && fragment.amongNumbers && (cell.amongNumbers || !numbering.test(textOf(cell.glyphs)))) &&
    // The heading of a section does not go on in the header of a table.
    !(cell.beside === 1 && fragment.beside > 1 && heading.test(textOf(cell.glyphs))) &&
    !cell.isNumber &&
    !fragment.isNumber &&
    !numbering.test(textOf(fragment.glyphs))
  )
}

/** Cells whose middles are at one height, as a line each. */
function rowsOf(cells: readonly Fragment[]): TextLine[] {
  const rows: Fragment[][] = []
  for (const cell of [...cells].sort((a, b) => middleY(a) - middleY(b))) {
    const first = rows.at(-1)?.[0]
    if (first && middleY(cell) - middleY(first) < tolerances.sameRow * Math.min(first.size, cell.size))
      rows.at(-1)?.push(cell)
    else rows.push([cell])
  }
  return rows.map((row) => {
    const ordered = row.sort((a, b) => a.left - b.left)
    const box = boxOf(ordered)
    const size = ordered.reduce((largest, cell) => Math.max(largest, cell.size), 0)
    return {
      ...box,
      glyphs: flatMap(ordered, ({ glyphs }) => glyphs),
      size,
      baseline: middleY(box) + size / 2,
      rowCells: ordered.map(({ glyphs }) => cellText(glyphs)),
    }
  })
}
