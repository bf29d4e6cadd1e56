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

  add(cover: Cover): void {
    if (cover.right - cover.left >= tolerances.smallest && cover.bottom - cover.top >= tolerances.smallest)
      this.#all.push(cover)
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

function holds(cover: Cover, glyph: Glyph): boolean {
  const [x, y] = [middleX(glyph), middleY(glyph)]
  return contains(cover, x, y) && (cover.corners === undefined || isWithin(cover.corners, x, y))
}
