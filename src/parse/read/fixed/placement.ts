import {
  type Box,
  type Glyph,
  type Matrix,
  type PageContent,
  type Rule,
  type Turn,
  ascent,
  descent,
  turnBox,
} from './geometry.js'
import { placement as tolerances } from './tolerances.js'

type Place = (text: string, x: number, y: number, width: number, vertical: boolean) => Glyph

/** Puts characters of one size on the page; undefined where they stand slanted or have no size. */
export function placer(matrix: Matrix, size: number, stretch: number): Place | undefined {
  const sign = size * stretch < 0 ? -1 : 1
  const [a, b, c, d] = matrix
  const along = Math.hypot(a, b)
  const height = Math.abs(size) * Math.hypot(c, d)
  const turn = turnOf((sign * a) / along, (sign * b) / along)
  if (turn === undefined || !(height > 0)) return undefined
  const [dx, dy] = directions[turn]
  return (text, x, y, width, vertical) => {
    const originX = a * x + c * y + matrix[4]
    const originY = b * x + d * y + matrix[5]
    const advance = Math.abs(width) * along
    // From the foot of the em square at the origin to its head at the end of the advance.
    const [x1, y1] = [originX - dy * descent * height, originY + dx * descent * height]
    const [x2, y2] = [originX + dx * advance + dy * ascent * height, originY + dy * advance - dx * ascent * height]
    return {
      text,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
      size: height,
      turn,
      vertical,
    }
  }
}

const directions = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

function turnOf(x: number, y: number): Turn | undefined {
  if (Math.abs(y) < tolerances.slant) return x > 0 ? 0 : 2
  if (Math.abs(x) < tolerances.slant) return y > 0 ? 1 : 3
  return undefined
}

/** The page turned so that most of what is seen of its text stands upright, as a broad table on a tall page does not. */
export function upright(page: PageContent): PageContent {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const { turn, hidden } of page.glyphs) if (!hidden) counts[turn] += 1
  const most = counts.indexOf(Math.max(...counts)) as Turn
  if (most === 0) return page
  const { width, height } = page
  const swapped = most % 2 === 1
  return {
    ...page,
    width: swapped ? height : width,
    height: swapped ? width : height,
    glyphs: page.glyphs.map((glyph) => turnGlyph(glyph, most, width, height)),
    rules: turnRules(page.rules, most, width, height),
  }
}

/** A character after the page was turned back by `turns`. */
export const turnGlyph = (glyph: Glyph, turns: Turn, width: number, height: number): Glyph => ({
  ...turnBox(glyph, turns, width, height),
  turn: ((glyph.turn - turns + 4) % 4) as Turn,
})

function turnRules(rules: PageContent['rules'], turns: Turn, width: number, height: number): PageContent['rules'] {
  const boxes: Box[] = [
    ...rules.horizontal.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
    ...rules.vertical.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to })),
  ].map((box) => turnBox(box, turns, width, height))
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  for (const { left, right, top, bottom } of boxes) {
    if (top === bottom) horizontal.push({ at: top, from: left, to: right })
    else vertical.push({ at: left, from: top, to: bottom })
  }
  return { horizontal, vertical }
}
