import { flatMap } from '../../../../text/flat-map.js'
import { type Box, type Glyph, baselineOf, middleX } from '../geometry.js'
import { turnGlyph } from '../placement.js'
import { textLines as tolerances } from '../tolerances.js'

/** Characters that stand on one line, from left to right. */
export interface TextLine extends Box {
  glyphs: Glyph[]
  baseline: number
  size: number
  /** The line is a row of a table without ruling lines. */
  rowCells?: string[]
}

/** Puts characters into lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => baselineOf(a) - baselineOf(b))
  const lines: TextLine[] = []
  for (const glyph of sorted) {
    const baseline = baselineOf(glyph)
    const line = lines.at(-1)
    if (line && baseline - line.baseline <= tolerances.sameBaseline * Math.min(glyph.size, line.size)) {
      line.glyphs.push(glyph)
      line.left = Math.min(line.left, glyph.left)
      line.right = Math.max(line.right, glyph.right)
      line.top = Math.min(line.top, glyph.top)
      line.bottom = Math.max(line.bottom, glyph.bottom)
      line.size = Math.max(line.size, glyph.size)
    } else {
      const { left, top, right, bottom, size } = glyph
      lines.push({ glyphs: [glyph], left, top, right, bottom, baseline, size })
    }
  }
  for (const line of lines) line.glyphs = withoutDoubles(line.glyphs.sort((a, b) => a.left - b.left))
  return lines
}

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const before = kept.at(-1)
    const isDouble =
      before?.text === glyph.text && glyph.left - before.left < tolerances.doubled * (glyph.right - glyph.left)
    if (!isDouble) kept.push(glyph)
  }
  return kept
}

const han = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u
const letter = /[A-Za-z]$/u
const columnSpace = '    '

/** The text of a line, with a space at each gap and a wide one between columns. */
export function lineText({ glyphs, rowCells }: TextLine): string {
  if (rowCells) return rowCells.join(columnSpace)
  let text = ''
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    if (before) text += spaceBetween(before, glyph)
    text += glyph.text
    before = glyph
  }
  return text
}

function spaceBetween(before: Glyph, glyph: Glyph): string {
  const gap = (glyph.left - before.right) / Math.min(before.size, glyph.size)
  if (gap < tolerances.wordGap) return ''
  if (gap >= tolerances.columnGap) return columnSpace
  return gap < tolerances.hanGap && (han.test(before.text) || han.test(glyph.text)) ? '' : ' '
}

/** Whether a line consists of columns, such as a row of a table without ruling lines. */
export const hasColumns = ({ glyphs, rowCells }: TextLine): boolean =>
  rowCells !== undefined ||
  glyphs.some((glyph, index) => {
    const before = glyphs[index - 1]
    return before !== undefined && glyph.left - before.right >= tolerances.columnGap * Math.min(before.size, glyph.size)
  })

/** The text of a cell: its lines joined, whichever way they run. */
export function cellText(glyphs: readonly Glyph[]): string {
  let text = ''
  for (const line of orderedLines(glyphs)) {
    let before: Glyph | undefined
    for (const glyph of line) {
      const gap = before ? (glyph.left - before.right) / Math.min(before.size, glyph.size) : 0
      const apart = before
        ? gap > (letter.test(text) && letter.test(glyph.text) ? tolerances.wordGap : tolerances.cellGap)
        : letter.test(text)
      text += (apart && needsSpace(text, glyph.text) ? ' ' : '') + glyph.text
      before = glyph
    }
  }
  return text
}

/** Chinese characters never need a space between them, however far apart they are set. */
const needsSpace = (before: string, after: string): boolean =>
  before !== '' && !han.test(before) && !han.test(after) && letter.test(before) === letter.test(after)

function orderedLines(glyphs: readonly Glyph[]): Glyph[][] {
  const turned = glyphs.filter(({ turn }) => turn !== 0)
  if (turned.length * 2 > glyphs.length) {
    // Upright characters among turned ones, as digits or brackets, go along.
    const turn = turned[0]?.turn ?? 0
    return linesOf(glyphs.map((glyph) => turnGlyph(glyph, turn, 0, 0))).map((line) => line.glyphs)
  }
  const vertical = glyphs.filter((glyph) => glyph.vertical)
  if (vertical.length * 2 > glyphs.length) return verticalLines(glyphs)
  return linesOf(glyphs).map((line) => line.glyphs)
}

/** Lines that run down, the first one on the right. */
function verticalLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => middleX(b) - middleX(a))) {
    const first = lines.at(-1)?.[0]
    if (first && middleX(first) - middleX(glyph) < glyph.size / 2) lines.at(-1)?.push(glyph)
    else lines.push([glyph])
  }
  // One character a line: gaps between them are not spaces.
  return flatMap(
    lines.map((line) => line.sort((a, b) => a.top - b.top)),
    (line) => line.map((glyph) => [glyph]),
  )
}
