import { type Box, boxOf, type Matrix } from '../../fixed/geometry.js'
import { Covers } from './covers.js'
import { boundsOf, rectanglesOf } from './paths.js'
import { overlap } from './seen.js'
import type { State } from './state.js'

/** Less than this is seen through; more covers what is below. */
const seenThrough = 0.5
const opaque = 0.95

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

  /** Paints over what was there; a path with holes may leave it to be seen. `glyphs` were painted before. */
  fill(
    { matrix, whiteFill, alpha, blends, clip }: State,
    path: ArrayLike<number>,
    isWhole: boolean,
    glyphs: number,
  ): void {
    if (this.isOff || alpha < seenThrough) return
    const isOpaque = isWhole && alpha >= opaque && !blends
    for (const rectangle of rectanglesOf(path)) {
      const box = boxIn(matrix, rectangle)
      this.covers.add({ ...(clip ? overlap(clip, box) : box), kind: whiteFill ? 'light' : 'dark', glyphs, isOpaque })
    }
  }

  /** Shows a picture; `isWhole` where it has no holes. */
  picture({ matrix, alpha, blends }: State, isWhole: boolean, glyphs: number): void {
    if (this.isOff) return
    const isOpaque = isWhole && alpha >= opaque && !blends
    this.covers.add({ ...boxIn(matrix, [0, 0, 1, 1]), kind: 'picture', glyphs, isOpaque })
  }
}

/** A rectangle as it stands on the page. */
function boxIn([a, b, c, d, e, f]: Matrix, [x1, y1, x2, y2]: readonly [number, number, number, number]): Box {
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ] as const
  return boxOf(
    corners.map(([x, y]) => {
      const [left, top] = [a * x + c * y + e, b * x + d * y + f]
      return { left, top, right: left, bottom: top }
    }),
  )
}
