import type { HiddenBy } from '../../../../model/index.js'
import { pixelsOf } from './lengths.js'

/** Left of this, or above it, nobody sees anything, however far the page is scrolled. */
const farOff = -1_000
const farIndent = -900
const smallestOpacity = 0.05
/** A box of this height that cuts off what does not fit shows no text. */
const lowestBox = 1

/** Why a box with such declarations is not seen, nor anything in it; undefined where it is. */
export function hidesElement(value: (property: string) => string | undefined, em: number): HiddenBy | undefined {
  if (value('display') === 'none' || value('mso-hide') === 'all' || value('content-visibility') === 'hidden')
    return 'undisplayed'
  const opacity = value('opacity')
  if (opacity !== undefined && numberOf(opacity) < smallestOpacity) return 'transparent'
  if (isClipped(value)) return 'clipped'
  if (isOff(value, em)) return 'outside'
  const cuts = /^(?:hidden|clip)/u.test(value('overflow-y') ?? value('overflow') ?? '')
  const height = pixelsOf(value('max-height') ?? value('height'), em)
  return cuts && height !== undefined && height <= lowestBox ? 'collapsed' : undefined
}

const numberOf = (text: string): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text))

function isClipped(value: (property: string) => string | undefined): boolean {
  const isPlaced = /^(?:absolute|fixed)$/u.test(value('position') ?? '')
  const [, edges] = /^rect\(([^()]*)\)$/u.exec(value('clip') ?? '') ?? []
  if (isPlaced && edges !== undefined) {
    const [top = 0, right = Infinity, bottom = Infinity, left = 0] = edges
      .split(/[\s,]+/u)
      .filter((edge) => edge !== '')
      .map((edge) => pixelsOf(edge))
    if (bottom - top <= lowestBox || right - left <= lowestBox) return true
  }
  const path = value('clip-path') ?? ''
  return (
    /^inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%(?:\s|\))/u.test(path) ||
    /^(?:circle|ellipse)\(\s*0(?:px|%)?[\s)]/u.test(path)
  )
}

function isOff(value: (property: string) => string | undefined, em: number): boolean {
  const isPlaced = /^(?:absolute|fixed|relative)$/u.test(value('position') ?? '')
  const at = (property: string): number => pixelsOf(value(property), em) ?? 0
  if (isPlaced && (at('left') <= farOff || at('top') <= farOff)) return true
  if (at('margin-left') <= farOff || at('margin-top') <= farOff || at('text-indent') <= farIndent) return true
  const moves = value('transform') ?? ''
  return (
    /scale(?:3d|x|y)?\(\s*0(?:\.0+)?\s*[,)]/u.test(moves) ||
    /translate(?:3d|x|y)?\([^()]*-\d{4,}(?:\.\d+)?px/u.test(moves)
  )
}
