import { flatMap } from '../../../../text/flat-map.js'
import { type Box, type Glyph, boxOf, middleX, middleY } from '../geometry.js'
import { type TextLine } from '../lines/text-lines.js'
import { isNumberText } from '../number-text.js'
import { textLines, paintedCells as tolerances } from '../tolerances.js'

/** A cell of a table without ruling lines, with the characters of all its lines. */
export interface PaintedCell extends Box {
  glyphs: Glyph[]
  size: number
  isNumber: boolean
}

/** What stands together on a line. */
interface Fragment extends PaintedCell {
  /** How many characters of the page were painted before it. */
  order: number
  text: string
}

const beginning = /^\d{1,2}\.$/u
/** Whether a cell says a number; 1. may begin a label. */
export const saysNumber = (text: string): boolean => isNumberText(text) && !beginning.test(text)
/** Where a label begins: 一、（一）1. and the item of 第二十条 that a table is about. */
export const numbering =
  /^(?:第[一二三四五六七八九十]{1,3}条|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u

/** Where the label of a row, or of a group of rows, begins that has a number in the form. */
export const rowNumbering =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u
/** The heading of a section, or the label of a group of rows. */
export const heading = /^[一二三四五六七八九十]{1,3}[、.．]/u

/**
 * The rows of a table without ruling lines. Producers paint a table cell by cell and row by row, so that a cell is
 * what is painted together: the lines of a wrapped label, however near the next label stands.
 */
export function paintedRows(lines: readonly TextLine[], orderOf: ReadonlyMap<Glyph, number>): PaintedCell[][] {
  const fragments = flatMap(lines, (line) => fragmentsOf(line, orderOf)).sort((a, b) => a.order - b.order)
  const cells = withWrappedNumbers(withoutJoinedRows(stacksOf(fragments))).map(cellOf)
  const rows: PaintedCell[][] = []
  for (const cell of cells) {
    const before = rows.at(-1)?.at(-1)
    if (before && isRightOf(cell, before, cell.size) && !isBelowHeading(cell, before)) rows.at(-1)?.push(cell)
    else rows.push([cell])
  }
  return rows
}

function fragmentsOf({ glyphs }: TextLine, orderOf: ReadonlyMap<Glyph, number>): Fragment[] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1)
    if (before && !isApart(before, glyph, orderOf)) parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  return parts.map((part) => {
    const text = part.map((glyph) => glyph.text).join('')
    const order = Math.min(...part.map((glyph) => orderOf.get(glyph) ?? 0))
    return { ...boxOf(part), glyphs: part, size: part[0]?.size ?? 0, isNumber: saysNumber(text), order, text }
  })
}

function isApart(before: Glyph, glyph: Glyph, orderOf: ReadonlyMap<Glyph, number>): boolean {
  const gap = (glyph.left - before.right) / Math.min(before.size, glyph.size)
  return (
    gap >= textLines.hanGap || (gap >= tolerances.paintedApart && orderOf.get(glyph) !== (orderOf.get(before) ?? 0) + 1)
  )
}

const isRightOf = (cell: Box, before: Box, size: number): boolean =>
  cell.left >= before.right - tolerances.overlapping * size

/** The heading of a section may end farther to the left than the first cell below it begins. */
const isBelowHeading = (cell: PaintedCell, before: PaintedCell): boolean =>
  cell.top > before.bottom && !cell.isNumber && Math.abs(cell.size - before.size) > tolerances.sameSize * cell.size

/** Fragments that were painted one after the other and stand below one another, as the lines of a cell do. */
function stacksOf(fragments: readonly Fragment[]): Fragment[][] {
  const stacks: Fragment[][] = []
  for (const fragment of fragments) {
    const stack = stacks.at(-1)
    const above = stack?.at(-1)
    if (!stack || !above || !goesOn(above, fragment)) {
      stacks.push([fragment])
      continue
    }
    const before = stack.at(-2)
    const change = before ? (fragment.top - above.top - (above.top - before.top)) / fragment.size : 0
    if (change > tolerances.samePitch) stacks.push([fragment])
    else if (change < -tolerances.samePitch) {
      // The line before stood farther off: it was the first of this cell.
      stack.pop()
      stacks.push([above, fragment])
    } else stack.push(fragment)
  }
  return stacks
}

function goesOn(above: Fragment, fragment: Fragment): boolean {
  const { size } = above
  const gap = fragment.top - above.bottom
  const near = (distance: number): boolean => Math.abs(distance) < tolerances.sameEdge * size
  return (
    !above.isNumber &&
    !fragment.isNumber &&
    !numbering.test(fragment.text) &&
    Math.abs(fragment.size - size) <= tolerances.sameSize * size &&
    fragment.top > above.top &&
    gap <= tolerances.farthest * size &&
    fragment.left < above.right &&
    fragment.right > above.left &&
    (near(fragment.left - above.left) ||
      near(middleX(fragment) - middleX(above)) ||
      near(fragment.right - above.right) ||
      (above.left > fragment.left && above.left - fragment.left < tolerances.indent * size))
  )
}

/** Whether numbers stand next to the first line of their labels, by the labels of two lines; not in the middle of them. */
function beginsAtTop(stacks: readonly Fragment[][]): boolean {
  let votes = 0
  stacks.forEach((stack, index) => {
    const next = stacks[index + 1]?.[0]
    if (stack.length !== 2 || !next?.isNumber) return
    const label = boxOf(stack)
    const near = (distance: number): boolean => Math.abs(distance) < tolerances.sameHeight * next.size
    votes += Number(near(label.top - next.top)) - Number(near(middleY(label) - middleY(next)))
  })
  return votes > 1
}

/**
 * A cell that stands alone in its row may stand right above the first of the next row. The next cell to the right decides:
 * the cells of a row begin at one height, or have their middles there.
 */
function withoutJoinedRows(stacks: readonly Fragment[][]): Fragment[][] {
  const isTopAligned = beginsAtTop(stacks)
  return flatMap(stacks, (stack, index) => {
    const next = stacks[index + 1]
    if (stack.length < 2 || !next) return [stack]
    const right = boxOf(next)
    const { size } = stack[0] ?? { size: 0 }
    const near = (distance: number): boolean => Math.abs(distance) < tolerances.sameHeight * size
    const begins = (from: number): boolean => {
      const cell = boxOf(stack.slice(from))
      return (
        isRightOf(right, cell, size) &&
        (near(cell.top - right.top) || (!isTopAligned && near(middleY(cell) - middleY(right))))
      )
    }
    // Numbers may stand next to the last line of their label.
    if (next[0]?.isNumber && rowNumbering.test(stack[0]?.text ?? '') && begins(stack.length - 1)) return [stack]
    const from = stack.findIndex((_, at) => begins(at))
    return from > 0 ? [stack.slice(0, from), stack.slice(from)] : [stack]
  })
}

/**
 * The lines of a number that is wider than its cell, painted one after the other, as one. That they are in one row shows
 * by the cell painted before: it begins at one height with them, or has its middle there. A column of numbers of several
 * rows that is painted from the top down stands behind the label of the last of them.
 */
function withWrappedNumbers(stacks: readonly Fragment[][]): Fragment[][] {
  const cells: Fragment[][] = []
  for (let at = 0; at < stacks.length; at += 1) {
    const lines = wrappedFrom(stacks, at)
    const before = cells.at(-1)
    if (lines.length > 1 && before && areLevel(before, lines)) {
      cells.push(lines)
      at += lines.length - 1
    } else cells.push(stacks[at] ?? [])
  }
  return cells
}

/** The lines from an index on that may be those of one number: all but the last are as long as the first. */
function wrappedFrom(stacks: readonly Fragment[][], from: number): Fragment[] {
  const lines: Fragment[] = []
  for (let at = from; at < stacks.length; at += 1) {
    const [line, ...others] = stacks[at] ?? []
    const [above, first] = [lines.at(-1), lines[0]]
    if (!line?.isNumber || others.length > 0) break
    if (above && first && (above.text.length < first.text.length || !isNextLine(above, line))) break
    lines.push(line)
  }
  return lines
}

const isNextLine = (above: Fragment, line: Fragment): boolean =>
  line.text.length <= above.text.length &&
  above.text.length > 1 &&
  line.top - above.bottom <= tolerances.numberLines * line.size &&
  line.top > above.top + line.size / 2 &&
  line.left < above.right &&
  line.right > above.left

function areLevel(cell: readonly Fragment[], lines: readonly Fragment[]): boolean {
  const [one, other] = [boxOf(cell), boxOf(lines)]
  const size = lines[0]?.size ?? 0
  const near = (distance: number): boolean => Math.abs(distance) < tolerances.sameHeight * size
  return near(one.top - other.top) || near(middleY(one) - middleY(other))
}

const cellOf = (stack: readonly Fragment[]): PaintedCell => ({
  ...boxOf(stack),
  glyphs: flatMap(stack, ({ glyphs }) => glyphs),
  size: stack[0]?.size ?? 0,
  isNumber: stack.every(({ isNumber }) => isNumber),
})
