import { type Box, contains, type Glyph, middleX, middleY } from '../../fixed/geometry.js'
import { type Corners, isWithin } from './paths.js'
import type { Ink } from './seen.js'
import { covers as tolerances } from './tolerances.js'

/** An area that is painted over, or shows a picture. */
export interface Cover extends Box {
  isPicture: boolean
  /** Its colour; undefined where it has several. */
  ink: Ink
  /** Its corners, where it is no rectangle. */
  corners?: Corners
  /** How many characters were painted before it. */
  glyphs: number
  /** Nothing can be seen through it. */
  isOpaque: boolean
}

/** Pages of reports take some thousand comparisons. */
const mostSteps = 20_000_000

/** The areas of a page in the order in which they are painted. */
export class Covers {
  readonly #all: Cover[] = []
  #steps = 0
  /** Areas that are too small by themselves; those that touch one another are one. */
  #small: Cover[] = []

  add(cover: Cover): void {
    if (isLarge(cover)) this.#all.push(cover)
    else if (cover.isOpaque && cover.corners === undefined) this.#addSmall(cover)
  }

  /** Puts a small area together with those before it. A row of dots becomes a bar, and rows of bars an area. */
  #addSmall(cover: Cover): void {
    const [above, last] = [this.#small.at(-2), this.#small.at(-1)]
    const grown = last && joined(last, cover)
    if (grown) this.#small[this.#small.length - 1] = grown
    else {
      const bars = above && last && joined(above, last)
      this.#small = bars ? [bars, cover] : last ? [last, cover] : [cover]
    }
    const [bar, row] = [this.#small[0], this.#small[1]]
    const whole = bar && row && joined(bar, row)
    for (const area of [bar, row, whole]) if (area && isLarge(area)) this.#addGrown(area)
  }

  /** What has grown out of an area goes in its place. */
  #addGrown(area: Cover): void {
    const last = this.#all.at(-1)
    if (last?.glyphs === area.glyphs && last.ink === area.ink && isAround(area, last)) this.#all.pop()
    this.#all.push(area)
  }

  /** What is behind a character that is painted now; undefined for paper. */
  behind(glyph: Glyph): Cover | undefined {
    for (let at = this.#all.length - 1; at >= 0 && this.#steps < mostSteps; at -= 1) {
      const cover = this.#all[at]
      this.#steps += 1
      if (cover && holds(cover, glyph)) return cover
    }
    return undefined
  }

  /** Tells of each character what is painted over it later, and whether a picture shows its place. */
  finish(glyphs: readonly Glyph[]): void {
    for (const cover of this.#all) {
      if (this.#steps > mostSteps) return
      const { isPicture } = cover
      for (let index = 0; index < glyphs.length; index += 1) {
        const glyph = glyphs[index]
        if (!glyph || (index >= cover.glyphs && glyph.hidden !== 'invisible')) continue
        this.#steps += 1
        if (!holds(cover, glyph)) continue
        if (isPicture && (glyph.hidden === 'invisible' || (cover.isOpaque && glyph.hidden === undefined))) {
          delete glyph.hidden
          glyph.isLayer = true
        } else if (!isPicture && cover.isOpaque && glyph.hidden === undefined && !glyph.isLayer)
          glyph.hidden = 'covered'
      }
    }
  }
}

const isLarge = ({ left, top, right, bottom }: Cover): boolean =>
  right - left >= tolerances.smallest && bottom - top >= tolerances.smallest

const near = (one: number, other: number): boolean => Math.abs(one - other) <= tolerances.widestGap

const isAround = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom

/** One area of two of one colour that lie side by side; undefined where they do not. */
function joined(one: Cover, other: Cover): Cover | undefined {
  if (one.glyphs !== other.glyphs || one.ink?.join() !== other.ink?.join()) return undefined
  const isRow = near(one.top, other.top) && near(one.bottom, other.bottom)
  const isColumn = near(one.left, other.left) && near(one.right, other.right)
  const touches = (from: 'left' | 'top', to: 'right' | 'bottom'): boolean =>
    other[from] <= one[to] + tolerances.widestGap && one[from] <= other[to] + tolerances.widestGap
  if (!(isRow && touches('left', 'right')) && !(isColumn && touches('top', 'bottom'))) return undefined
  return {
    ...one,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

function holds(cover: Cover, glyph: Glyph): boolean {
  const [x, y] = [middleX(glyph), middleY(glyph)]
  return contains(cover, x, y) && (cover.corners === undefined || isWithin(cover.corners, x, y))
}
