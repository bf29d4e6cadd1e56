import { type Box, boxOf, contains, type Glyph, type Matrix, middleX, middleY } from '../../fixed/geometry.js'
import { Covers } from './covers.js'
import { boundsOf, type Corners, cornersOf, linesOf, rectanglesOf } from './paths.js'
import { inkOf, overlap } from './seen.js'
import type { State } from './state.js'
import { paintedAreas as tolerances } from './tolerances.js'

/** What is painted, cut off and switched off on a page, apart from its text. */
export class PaintedAreas {
  readonly covers = new Covers()
  /** The next path cuts off what is painted after it. */
  clipsNext = false
  readonly #isOff: (group: unknown) => boolean
  /** Marked content that is open: whether it is on a layer that is off. */
  readonly #layers: boolean[] = []

  constructor(isOff: (group: unknown) => boolean) {
    this.#isOff = isOff
  }

  /** Whether what is painted now is on a layer that is off. */
  get isOff(): boolean {
    return this.#layers.includes(true)
  }

  beginContent(tag: unknown, group: unknown): void {
    this.#layers.push(tag === 'OC' && this.#isOff(group))
  }

  endContent(): void {
    this.#layers.pop()
  }

  /** Cuts off what is painted from here on outside of a box. */
  clip(state: State, box: ArrayLike<number>): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box)
    state.clip = overlap(state.clip, boxIn(state.matrix, [x1, y1, x2, y2]))
  }

  endPath(state: State, path: ArrayLike<number>): void {
    if (this.clipsNext) this.clip(state, boundsOf(path))
    this.clipsNext = false
  }

  /**
   * Paints over what was there. `glyphs` were painted before.
   *
   * @param hasHoles Where parts of the path lie over one another, what is below is seen.
   */
  fill(state: State, path: ArrayLike<number>, hasHoles: boolean, glyphs: number): void {
    const rectangles = rectanglesOf(path)
    const whole = !hasHoles || rectangles.length === 1
    for (const rectangle of rectangles) this.#cover(state, boxIn(state.matrix, rectangle), { glyphs, whole })
    if (rectangles.length > 0) return
    const corners = cornersOf(path)?.map(([x, y]) => pointIn(state.matrix, x, y))
    if (!corners) return
    const box = boxOf(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })))
    this.#cover(state, box, { glyphs, whole: true, corners })
  }

  /** Draws lines, which cover something where they are thick. */
  stroke(state: State, path: ArrayLike<number>, glyphs: number): void {
    const half = state.lineWidth / 2
    for (const [x1, y1, x2, y2] of linesOf(path)) {
      const [wide, high] = x1 === x2 ? [half, 0] : [0, half]
      const box = boxIn(state.matrix, [x1 - wide, y1 - high, x2 + wide, y2 + high])
      this.#cover({ ...state, fill: state.stroke }, box, { glyphs, whole: true })
    }
  }

  /** Fills all that is left with a gradient. */
  shade(state: State, page: Box, glyphs: number): void {
    this.#cover({ ...state, fill: undefined }, page, { glyphs, whole: true })
  }

  /** Shows a picture; `whole` where it has no holes. */
  picture(state: State, whole: boolean, glyphs: number): void {
    const { alpha, blends } = state
    const isOpaque = whole && alpha >= tolerances.opaque && !blends
    const box = boxIn(state.matrix, [0, 0, 1, 1])
    if (!this.isOff) this.covers.add({ ...box, isPicture: true, ink: undefined, glyphs, isOpaque })
  }

  /** Whether what is shown in the unit square now lies over a digit that is seen. */
  coversNumber(state: State, glyphs: readonly Glyph[]): boolean {
    const box = boxIn(state.matrix, [0, 0, 1, 1])
    return glyphs.some(
      (glyph) => glyph.hidden === undefined && /\d/u.test(glyph.text) && contains(box, middleX(glyph), middleY(glyph)),
    )
  }

  #cover(
    { fill, alpha, blends, clip }: State,
    box: Box,
    { glyphs, whole, corners }: { glyphs: number; whole: boolean; corners?: Corners },
  ): void {
    if (this.isOff || alpha < tolerances.seenThrough) return
    const isOpaque = whole && alpha >= tolerances.opaque && !blends
    const shape = { ...(clip ? overlap(clip, box) : box), ...(corners && { corners }) }
    const mixed = fill?.map((part) => part * alpha + 255 * (1 - alpha))
    this.covers.add({ ...shape, isPicture: false, ink: mixed && inkOf(mixed), glyphs, isOpaque })
  }
}

const pointIn = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** A rectangle as it stands on the page. */
function boxIn(matrix: Matrix, [x1, y1, x2, y2]: readonly [number, number, number, number]): Box {
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ] as const
  return boxOf(
    corners.map(([x, y]) => {
      const [left, top] = pointIn(matrix, x, y)
      return { left, top, right: left, bottom: top }
    }),
  )
}
