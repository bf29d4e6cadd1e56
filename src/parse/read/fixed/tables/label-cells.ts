import { flatMap } from '../../../../text/flat-map.js'
import { type Glyph, boxOf, middleX } from '../geometry.js'
import { isWrapped } from '../lines/line-wraps.js'
import { numbering, type PaintedCell, saysNumber } from './painted-cells.js'
import { type TextLine } from '../lines/text-lines.js'
import { textLines, labelCells as tolerances } from '../tolerances.js'

/** Whatever a page holds, the work on it stays within bounds: no cell has more lines than this. */
const mostLines = 60

/** A cell with its lines, from top to bottom. */
export interface LabelCell {
  lines: PaintedCell[]
  /** Where the nearest text to the right of one of its lines begins. */
  end: number
}

/** Whether a number stands on a line. */
export const hasNumbers = (fragments: readonly PaintedCell[]): boolean => fragments.some(({ isNumber }) => isNumber)
/** Whether a label begins with its number in the form. */
export const isNumbered = ({ glyphs }: PaintedCell): boolean => numbering.test(textOf(glyphs))
const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

/** What stands together on a line, whatever was painted first. */
export function fragmentsOf({ glyphs }: TextLine): PaintedCell[] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1)
    if (before && glyph.left - before.right < textLines.hanGap * Math.min(before.size, glyph.size))
      parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  return parts.map((part) => ({
    ...boxOf(part),
    glyphs: part,
    size: part[0]?.size ?? 0,
    isNumber: saysNumber(textOf(part)),
  }))
}

/** Where the nearest text to the right begins, half a line higher or lower too. */
export const endOf = (fragment: PaintedCell, around: readonly PaintedCell[]): number =>
  around.reduce(
    (nearest, { left, top }) =>
      left >= fragment.right && Math.abs(top - fragment.top) < tolerances.sameLine * fragment.size
        ? Math.min(nearest, left)
        : nearest,
    Infinity,
  )

/** Whether a cell may go on in a line, or in one below it. */
export const isWithinReach = (last: PaintedCell | undefined, next: PaintedCell | undefined): boolean =>
  last !== undefined && next !== undefined && next.top - last.bottom <= 2 * tolerances.farthest * last.size

/** The last cell above a fragment, if it is no number. */
export function aboveOf(cells: readonly LabelCell[], fragment: PaintedCell): LabelCell | undefined {
  const above = cells.findLast(({ lines }) =>
    lines.some(({ left, right }) => fragment.left < right && fragment.right > left),
  )
  return above?.lines[0]?.isNumber === false ? above : undefined
}

/** Names what a part of the disclosure table is about, over all its columns. */
const isItem = ({ glyphs }: PaintedCell): boolean => item.test(textOf(glyphs))
const item = /^第[一二三四五六七八九十]{1,3}条第.{1,4}项/u

/** Whether a fragment is the next line of a cell. */
export function goesOn({ lines }: LabelCell, fragment: PaintedCell): boolean {
  const last = lines.at(-1)
  if (!last || lines.length >= mostLines || isNumbered(fragment) || lines.some(isItem)) return false
  const { size } = last
  const near = (distance: number): boolean => Math.abs(distance) < tolerances.sameEdge * size
  const gap = fragment.top - last.bottom
  return (
    Math.abs(fragment.size - size) <= tolerances.sameSize * size &&
    gap <= tolerances.farthest * size &&
    (near(fragment.left - last.left) ||
      near(middleX(fragment) - middleX(last)) ||
      near(fragment.right - last.right) ||
      (last.left > fragment.left && last.left - fragment.left < tolerances.indent * size)) &&
    isWrapped([...lines, fragment])
  )
}

/** The cell with all its lines. */
export const cellOf = ({ lines }: LabelCell): PaintedCell => ({
  ...boxOf(lines),
  glyphs: flatMap(lines, ({ glyphs }) => glyphs),
  size: lines[0]?.size ?? 0,
  isNumber: lines.length === 1 && lines[0]?.isNumber === true,
})
