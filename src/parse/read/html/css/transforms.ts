import { pixelsOf, window } from './lengths.js'
import { wordsOf } from './shorthands.js'
import { transforms as tolerances } from '../tolerances.js'

/** What moving, turning and stretching make of a box. */
export interface Transformed {
  /** Pixels to the right and downwards. */
  right: number
  down: number
  /** How large its text is in the end, in its smaller direction; 0 where nothing is left of it. */
  scale: number
}

type Value = (property: string) => string | undefined

/** What the transforms that are declared for a box do to it. */
export function transformedBy(value: Value, em: number): Transformed {
  const result: Transformed = { right: 0, down: 0, scale: 1 }
  const [x = '', y = ''] = wordsOf(value('translate') ?? '')
  apply(result, 'translate', [x, y], em)
  const [wide = '', high = wide] = wordsOf(value('scale') ?? '')
  if (wide !== '') apply(result, 'scale', [wide, high], em)
  const turned = /^([xy]) (\S+)$/u.exec(value('rotate') ?? '')
  if (turned) apply(result, `rotate${turned[1] ?? ''}`, [turned[2] ?? ''], em)
  for (const [, name = '', list = ''] of (value('transform') ?? '').matchAll(
    /([a-z\d]{1,12})\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu,
  ))
    apply(
      result,
      name,
      list.split(',').map((part) => part.trim()),
      em,
    )
  return result
}

function apply(result: Transformed, name: string, list: readonly string[], em: number): void {
  const [first = '', second = '', , fourth = ''] = list
  const factor = (text: string): number => {
    const number = Number(text.replace(/%$/u, ''))
    return text === '' || Number.isNaN(number) ? 1 : Math.abs(text.endsWith('%') ? number / 100 : number)
  }
  switch (name) {
    case 'translate':
    case 'translate3d':
    case 'translatex':
      result.right += pixelsOf(first, em, 0) ?? 0
      if (name !== 'translatex') result.down += pixelsOf(second, em, 0) ?? 0
      break
    case 'translatey':
      result.down += pixelsOf(first, em, 0) ?? 0
      break
    case 'scale':
    case 'scale3d':
      result.scale *= Math.min(factor(first), factor(second))
      break
    case 'scalex':
    case 'scaley':
      result.scale *= factor(first)
      break
    case 'rotatex':
    case 'rotatey':
      result.scale *= Math.abs(Math.cos(radiansOf(first)))
      break
    case 'skew':
    case 'skewx':
    case 'skewy':
      result.scale *= Math.abs(Math.cos(radiansOf(first)))
      break
    case 'rotate3d':
      if (Number(list[2] ?? 0) === 0) result.scale *= Math.abs(Math.cos(radiansOf(fourth)))
      break
    case 'matrix': {
      const [a, b, c, d] = [first, second, list[2] ?? '', fourth].map(Number)
      const area = Math.abs((a ?? 1) * (d ?? 1) - (b ?? 0) * (c ?? 0))
      if (!Number.isNaN(area)) result.scale *= area
      result.right += Number(list[4] ?? 0)
      result.down += Number(list[5] ?? 0)
      break
    }
  }
}

function radiansOf(angle: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]{1,9})(deg|rad|turn|grad)$/u.exec(angle) ?? []
  const whole = { deg: 360, rad: 2 * Math.PI, turn: 1, grad: 400 }[unit] ?? 360
  return (Number(number) / whole) * 2 * Math.PI
}

/** Where a box is placed in pixels from the left and the top; what is set off by a percentage counts as not moved. */
export function placedAt(value: Value, em: number): { left: number; top: number } {
  const at = (property: string): number | undefined => pixelsOf(value(property), em)
  const [right, bottom] = [at('right'), at('bottom')]
  return {
    left: at('left') ?? (right === undefined ? 0 : Math.min(0, window.width - right)),
    top: at('top') ?? (bottom === undefined ? 0 : Math.min(0, tolerances.highestPage - bottom)),
  }
}
