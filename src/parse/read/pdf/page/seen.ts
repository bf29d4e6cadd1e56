import type { HiddenBy } from '../../../../model/index.js'
import { type Box, contains, type Glyph, middleX, middleY } from '../../fixed/geometry.js'
import type { Covers } from './covers.js'
import { seen as tolerances } from './tolerances.js'

/** What decides whether a character is seen, where it is painted. */
export interface Paint {
  /** The colours of areas and of lines. */
  fill: Ink
  stroke: Ink
  /** Width of characters in parts of what it would be. */
  stretch: number
  /** Render mode of text: 3 paints nothing, 7 only cuts. */
  mode: number
  /** Opacity. */
  alpha: number
  /** What is cut off lies outside of it. */
  clip: Box | undefined
  /** A mask that lets nothing through. */
  isMasked: boolean
  /** Lines are made of dashes of no length. */
  hasNoDashes: boolean
}

/** Red, green and blue of 255; undefined where it is a pattern. */
export type Ink = readonly [number, number, number] | undefined

const white: Ink = [255, 255, 255]
export const black: Ink = [0, 0, 0]

const areAlike = (one: Ink, other: Ink): boolean =>
  one !== undefined &&
  [0, 1, 2].every((part) => Math.abs((one[part] ?? 0) - (other?.[part] ?? Infinity)) < tolerances.smallestDifference)

/** Whether a colour is that of paper, as far as the eye can tell. */
export const isWhite = (ink: Ink): boolean => areAlike(ink, white)

const paintsNothing = new Set([3, 7])

/** The colours of characters: of their areas, of their outlines, or of both. */
const inksOf = ({ mode, fill, stroke }: Paint): Ink[] =>
  mode % 4 === 0 ? [fill] : mode % 4 === 1 ? [stroke] : [fill, stroke]

/** Why a character is not seen where it is painted; undefined where it is. */
export function hiddenWhere(
  glyph: Glyph,
  paint: Paint,
  page: Box,
  isOff: boolean,
  covers: Covers,
): HiddenBy | undefined {
  const [x, y] = [middleX(glyph), middleY(glyph)]
  if (isOff) return 'layer'
  if (!contains(page, x, y)) return 'outside'
  if (paint.clip && isCutOff(glyph, paint.clip)) return 'clipped'
  if (paintsNothing.has(paint.mode)) return 'invisible'
  if (paint.hasNoDashes && paint.mode % 4 === 1) return 'invisible'
  if (paint.isMasked || paint.alpha < tolerances.smallestOpacity) return 'transparent'
  if (glyph.size <= tolerances.smallestSize || Math.abs(paint.stretch) < tolerances.smallestStretch) return 'tiny'
  const behind = covers.behind(glyph)
  const ground = behind === undefined ? white : behind.ink
  return inksOf(paint).every((ink) => areAlike(ink, ground)) ? 'colour' : undefined
}

/**
 * Whether a character is cut off as a whole, far from what is left or with nothing left. Rows that are too low cut off
 * the last line of their labels, which hides nothing that matters.
 */
function isCutOff(glyph: Glyph, clip: Box): boolean {
  const { left, top, right, bottom } = clip
  if (Math.min(right - left, bottom - top) < tolerances.leastLeft * glyph.size) return true
  const near = tolerances.nearCut * glyph.size
  return !contains(
    { left: left - near, top: top - near, right: right + near, bottom: bottom + near },
    middleX(glyph),
    middleY(glyph),
  )
}

/** The part of two boxes that both have. */
export const overlap = (one: Box | undefined, other: Box): Box =>
  one
    ? {
        left: Math.max(one.left, other.left),
        top: Math.max(one.top, other.top),
        right: Math.min(one.right, other.right),
        bottom: Math.min(one.bottom, other.bottom),
      }
    : other

/** A colour as pdf.js gives it. */
export function inkOf(color: readonly unknown[]): Ink {
  const [first] = color
  const digits = color.length === 1 && typeof first === 'string' ? /^#([\da-f]{6})$/u.exec(first)?.[1] : undefined
  const parts = digits === undefined ? color : [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  const [red, green, blue] = parts
  return typeof red === 'number' && typeof green === 'number' && typeof blue === 'number'
    ? [red, green, blue]
    : undefined
}
