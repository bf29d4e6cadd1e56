import type { HiddenBy } from '../../../../model/index.js'
import { type Box, contains, type Glyph, middleX, middleY } from '../../fixed/geometry.js'
import type { Covers } from './covers.js'

/** What decides whether a character is seen, where it is painted. */
export interface Paint {
  /** The colour is that of paper. */
  whiteFill: boolean
  /** Render mode of text: 3 paints nothing, 7 only cuts. */
  mode: number
  /** Opacity. */
  alpha: number
  /** What is cut off lies outside of it. */
  clip: Box | undefined
}

/** A point and less. */
const smallestSize = 1
const smallestOpacity = 0.05
const paintsNothing = new Set([3, 7])
/** Modes in which characters are drawn as outlines, whose colour is another one. */
const isStroked = (mode: number): boolean => mode === 1 || mode === 2 || mode === 5 || mode === 6

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
  if (paint.alpha < smallestOpacity) return 'transparent'
  if (glyph.size <= smallestSize) return 'tiny'
  if (!paint.whiteFill || isStroked(paint.mode)) return undefined
  const behind = covers.behind(glyph)
  return behind === undefined || behind.kind === 'light' ? 'colour' : undefined
}

/**
 * Whether a character is cut off as a whole, far from what is left or with nothing left. Rows that are too low cut off
 * the last line of their labels, which hides nothing that matters.
 */
function isCutOff(glyph: Glyph, clip: Box): boolean {
  const { left, top, right, bottom } = clip
  if (right - left < glyph.size / 2 || bottom - top < glyph.size / 2) return true
  const near = 1.5 * glyph.size
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

/** Whether a colour is that of paper, as far as the eye can tell. */
export const isWhite = (color: readonly unknown[]): boolean => {
  const [first] = color
  if (color.length === 1) return typeof first === 'string' && /^#f[4-9a-f]f[4-9a-f]f[4-9a-f]$/u.test(first)
  return color.length === 3 && color.every((part) => typeof part === 'number' && part >= 0xf4)
}
