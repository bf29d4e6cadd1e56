import type { HiddenBy } from '../../../../model/index.js'
import { colorsIn } from './colors.js'
import { pixelsOf, window } from './lengths.js'
import { placedAt, transformedBy } from './transforms.js'
import { hiding as tolerances } from '../tolerances.js'

type Value = (property: string) => string | undefined

/**
 * How an element takes room: a box with a width and a height, an item that a container stretches, a table, a part of one,
 * or within the lines of a text.
 */
export type Layout = 'box' | 'item' | 'table' | 'part' | 'inline'

/** Why a box with such declarations is not seen, nor anything in it; undefined where it is. */
export function hidesElement(value: Value, em: number, layout: Layout = 'box'): HiddenBy | undefined {
  if (value('display') === 'none' || value('mso-hide') === 'all') return 'undisplayed'
  if (isTransparent(value)) return 'transparent'
  if (isClipped(value, em)) return 'clipped'
  if (isPlacedOff(value, em) || (layout !== 'part' && isSetOff(value, em))) return 'outside'
  if (layout === 'inline') return undefined
  if (value('content-visibility') === 'hidden') return 'undisplayed'
  if (isMovedOff(value, em)) return 'outside'
  return layout === 'box' && isCollapsed(value, em) ? 'collapsed' : undefined
}

function isTransparent(value: Value): boolean {
  const opacity = value('opacity')
  if (opacity !== undefined && numberOf(opacity) < tolerances.smallestOpacity) return true
  const filter = value('filter') ?? ''
  const [, through = '1'] = /(?:^|\s)opacity\(\s*([\d.]+%?)\s*\)/u.exec(filter) ?? []
  const [, blur] = /(?:^|\s)blur\(([^()]*)\)/u.exec(filter) ?? []
  if (numberOf(through) < tolerances.smallestOpacity || (pixelsOf(blur?.trim()) ?? 0) >= tolerances.strongestBlur)
    return true
  const mask = value('mask-image') ?? ''
  return mask.includes('gradient(') && colorsIn(mask).length > 0 && colorsIn(mask).every(([, , , alpha]) => alpha === 0)
}

function numberOf(text: string): number {
  const number = /^calc\(\s*([\d.]+)\s*\)$/u.exec(text)?.[1] ?? text
  return number.endsWith('%') ? Number(number.slice(0, -1)) / 100 : Number(number)
}

function isClipped(value: Value, em: number): boolean {
  const isPlaced = /^(?:absolute|fixed)$/u.test(value('position') ?? '')
  const [, edges] = /^rect\(([^()]*)\)$/u.exec(value('clip') ?? '') ?? []
  if (isPlaced && edges !== undefined) {
    const [top = 0, right = Infinity, bottom = Infinity, left = 0] = partsOf(edges).map((edge) => pixelsOf(edge))
    if (bottom - top <= tolerances.lowestBox || right - left <= tolerances.lowestBox) return true
  }
  const [, shape, list = ''] = /^(inset|circle|ellipse|polygon)\(([^()]*)\)/u.exec(value('clip-path') ?? '') ?? []
  if (shape === 'inset') {
    const sides = partsOf(list.split(/\bround\b/u)[0] ?? '').map((part) => pixelsOf(part, em, 100) ?? 0)
    const [top = 0, right = top, bottom = top, left = right] = sides
    const isPercent = list.includes('%')
    return isPercent && (top + bottom >= 100 || right + left >= 100)
  }
  if (shape === 'polygon') return isWithoutArea(list, em)
  const radii = partsOf(list.split(/\bat\b/u)[0] ?? '').map((part) => pixelsOf(part, em, 100))
  return shape !== undefined && radii.some((radius) => radius !== undefined && radius <= tolerances.lowestBox)
}

const partsOf = (list: string): string[] => list.split(/[\s,]+/u).filter((part) => part !== '')

/** Whether all points of a polygon lie on one line that is upright or level. */
function isWithoutArea(list: string, em: number): boolean {
  const points = list.split(',').map((point) => partsOf(point).map((part) => pixelsOf(part, em, 100)))
  return [0, 1].some((axis) => {
    const places = points.map((point) => point[axis])
    return places.every((place) => place !== undefined && Math.abs(place - (places[0] ?? 0)) <= tolerances.lowestBox)
  })
}

function isPlacedOff(value: Value, em: number): boolean {
  const position = value('position') ?? ''
  if (!/^(?:absolute|fixed|relative)$/u.test(position)) return false
  const { left, top } = placedAt(value, em)
  // What is fixed to the window does not come into sight by scrolling.
  return left <= -tolerances.farOff || top <= -tolerances.farOff || (position === 'fixed' && left >= window.width)
}

/** Of what stands within lines, only its beginning can be set off. */
const isSetOff = (value: Value, em: number): boolean =>
  ['margin-left', 'margin-top'].some((side) => (pixelsOf(value(side), em) ?? 0) <= -tolerances.farOff)

function isMovedOff(value: Value, em: number): boolean {
  if ((pixelsOf(value('text-indent'), em) ?? 0) <= -tolerances.farIndent) return true
  const { right, down, scale } = transformedBy(value, em)
  return right <= -tolerances.farOff || down <= -tolerances.farOff || scale < tolerances.smallestOpacity
}

const cuts = /^(?:hidden|clip|auto|scroll)/u

function isCollapsed(value: Value, em: number): boolean {
  const least = (...names: string[]): boolean =>
    // A part of a height that nothing gives is none.
    names.some((name) => !value(name)?.endsWith('%') && (pixelsOf(value(name), em) ?? Infinity) <= tolerances.lowestBox)
  const contained = value('contain') ?? ''
  const isCut = (side: 'overflow-x' | 'overflow-y'): boolean =>
    cuts.test(value(side) ?? '') || /strict|content|paint/u.test(contained)
  const hasRoom = (...names: string[]): boolean =>
    names.some((name) => !/^(?:auto|0[a-z%]*)?$/u.test(value(name) ?? '')) ||
    !/^0?[a-z]*$/u.test(value('padding') ?? '')
  const isLow = least('height', 'max-height') && !hasRoom('min-height', 'padding-top', 'padding-bottom')
  const isBare = /^0 \d+ 0[a-z%]*$/u.test(value('flex') ?? '') || /^0[a-z%]*$/u.test(value('flex-basis') ?? '')
  const isNarrow = (isBare || least('width', 'max-width')) && !hasRoom('min-width', 'padding-left', 'padding-right')
  if ((isCut('overflow-y') && isLow) || (isCut('overflow-x') && isNarrow)) return true
  return /\bstrict\b|(?<!-)\bsize\b/u.test(contained) && isCut('overflow-y') && value('height') === undefined
}
