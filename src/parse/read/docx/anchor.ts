import type { HiddenBy } from '../../../model/index.js'
import { anchor as tolerances } from './tolerances.js'

const emuPerPoint = 12_700

/** Whether a shape with such sides in English metric units has no room for text. */
export const isFlat = (width: number, height: number): boolean =>
  Math.min(width, height) < tolerances.smallestShape * emuPerPoint

/** Place and size of a shape while they are read. */
export class Anchor {
  #offsets: number[] = []

  begin(): void {
    this.#offsets = []
  }

  /** An offset from the left or from the top, in English metric units. */
  addOffset(text: string): void {
    const offset = Number(text.trim())
    if (Number.isFinite(offset)) this.#offsets.push(offset / emuPerPoint)
  }

  /** Whether a shape of a width and a height in English metric units stands off the page. */
  isOffPage(width: number, height: number): boolean {
    const [x = 0, y = 0] = this.#offsets
    return isOff(x, width / emuPerPoint) || isOff(y, height / emuPerPoint)
  }
}

const isOff = (at: number, length: number): boolean =>
  at > tolerances.largestPage || at + length < -tolerances.largestMargin

/** Why a shape with that style of VML is not seen; undefined where it is. */
export function unseenStyle(style: string): HiddenBy | undefined {
  const values = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) values.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim())
  }
  const value = (name: string): string => values.get(name) ?? ''
  if (/^hidden$/iu.test(value('visibility')) || /^none$/iu.test(value('display'))) return 'shape'
  if (['width', 'height'].some((side) => values.has(side) && /^0(?:[a-z]{2})?$/iu.test(value(side)))) return 'shape'
  const off = (['left', 'top'] as const).some((side) => {
    const at = points(value(side)) + points(value(`margin-${side}`))
    return isOff(at, points(value(side === 'left' ? 'width' : 'height')))
  })
  return off ? 'outside' : undefined
}

const unitPoints: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75, pc: 12 }

function points(length: string): number {
  const [, number, unit = ''] = /^(-?[\d.]{1,12})([a-z]{2})$/iu.exec(length) ?? []
  return number === undefined ? 0 : Number(number) * (unitPoints[unit.toLowerCase()] ?? 0)
}
