import type { HiddenBy } from '../../../model/index.js'

/** A rectangle on a page, in points from the top left corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Quarter turns clockwise from upright text: 1 reads downwards, 3 upwards. */
export type Turn = 0 | 1 | 2 | 3

/** A character as it stands on the page. Its box is the em square for its advance, whatever the font draws. */
export interface Glyph extends Box {
  text: string
  size: number
  turn: Turn
  /** Set in a vertical font: the line runs down, the next one stands to the left. */
  vertical: boolean
  /** Why it is not seen; absent where it is. */
  hidden?: HiddenBy
  /** It lies in the text layer of a picture that shows what it says. */
  isLayer?: true
  /** It is part of an annotation that is printed. */
  isAnnotation?: true
}

/** A straight line: `at` across its direction, `from` and `to` along it. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  horizontal: Rule[]
  vertical: Rule[]
}

/** What one page shows, as far as it matters to a reader of reports. */
export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rules
  /** Part of the page that pictures cover; more than 1 where they overlap. */
  pictures: number
  /** Numbers of the paths that are drawn. */
  outlines: number
}

/** Matrix [a b c d e f] as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that applies `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Part of the em square above and below the baseline. */
export const ascent = 0.88
export const descent = 0.12

export const baselineOf = ({ bottom, size }: Glyph): number => bottom - descent * size
export const middleX = ({ left, right }: Box): number => (left + right) / 2
export const middleY = ({ top, bottom }: Box): number => (top + bottom) / 2

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** The smallest box around others. */
export function boxOf(boxes: readonly Box[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { left, top, right, bottom } of boxes) {
    box.left = Math.min(box.left, left)
    box.top = Math.min(box.top, top)
    box.right = Math.max(box.right, right)
    box.bottom = Math.max(box.bottom, bottom)
  }
  return box
}

/** A box after `turns` quarter turns counter-clockwise round the corner of a page of the given size. */
export function turnBox<B extends Box>(box: B, turns: Turn, width: number, height: number): B {
  const { left, top, right, bottom } = box
  if (turns === 1) return { ...box, left: top, right: bottom, top: width - right, bottom: width - left }
  if (turns === 2)
    return { ...box, left: width - right, right: width - left, top: height - bottom, bottom: height - top }
  if (turns === 3) return { ...box, left: height - bottom, right: height - top, top: left, bottom: right }
  return box
}
