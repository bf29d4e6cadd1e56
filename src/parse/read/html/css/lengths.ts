import { lengths as tolerances } from '../tolerances.js'

/** The window that a page is looked at in, in pixels. */
export const window = { width: 1280, height: 1024 } as const

const pixels: Readonly<Partial<Record<string, number>>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  rem: 16,
  vw: window.width / 100,
  vi: window.width / 100,
  vmax: window.width / 100,
  vh: window.height / 100,
  vb: window.height / 100,
  vmin: window.height / 100,
}
const number = String.raw`[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,3})?`
const length = new RegExp(`^(${number})([a-z%]*)$`, 'u')
const firstSum = new RegExp(`^(${number}[a-z%]*)(?: ([+-]) |\\s?([*/])\\s?)(${number}[a-z%]*)`, 'u')
/** Steps of a calculation; longer ones are not worked out. */
const mostSteps = 20

/** A length in pixels; undefined for keywords and for what cannot be worked out. `whole` is what percentages are of. */
export function pixelsOf(text: string | undefined, em = 16, whole?: number): number | undefined {
  const calculated = /^calc\((.*)\)$/u.exec(text ?? '')?.[1]
  if (calculated !== undefined) return sumOf(calculated, em, whole)
  const [, chosen, list = ''] = /^(min|max|clamp)\(([^()]*)\)$/u.exec(text ?? '') ?? []
  if (chosen !== undefined)
    return chosenOf(
      chosen,
      list.split(',').map((part) => sumOf(part, em, whole)),
    )
  const [, digits, unit = ''] = length.exec(text ?? '') ?? []
  if (digits === undefined) return undefined
  const value = Number(digits)
  if (value === 0) return 0
  if (unit === '%') return whole === undefined ? undefined : (value / 100) * whole
  const factor = /^(?:em|ex|ch)$/u.test(unit) ? (unit === 'em' ? em : em / 2) : pixels[unit]
  return factor === undefined ? undefined : value * factor
}

/** One of several lengths; undefined where one of them is not known. */
function chosenOf(how: string, lengths: readonly (number | undefined)[]): number | undefined {
  const known = lengths.filter((length) => length !== undefined)
  if (known.length < lengths.length) return undefined
  const [least = 0, middle = 0, most = 0] = known
  if (how === 'clamp') return Math.max(least, Math.min(middle, most))
  return how === 'min' ? Math.min(...known) : Math.max(...known)
}

/** A sum of lengths and of products with numbers, from left to right, which is right as long as both are not mixed. */
function sumOf(written: string, em: number, whole: number | undefined): number | undefined {
  let text = written.trim().replace(/^\((.*)\)$/u, '$1')
  const part = (one: string): number | undefined => (/[a-z%]/u.test(one) ? pixelsOf(one, em, whole) : Number(one))
  for (let step = 0; step < mostSteps; step += 1) {
    const [found, left = '', sign = '', product = '', right = ''] = firstSum.exec(text) ?? []
    if (found === undefined) return part(text.trim())
    const [one, other] = [part(left), part(right)]
    if (one === undefined || other === undefined) return undefined
    const result = sign === '+' ? one + other : sign === '-' ? one - other : product === '*' ? one * other : one / other
    if (!Number.isFinite(result)) return undefined
    text = `${result.toFixed(6)}px${text.slice(found.length)}`
  }
  return undefined
}

const sizes: Readonly<Partial<Record<string, number>>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}
/** The size of a font in pixels, where `inherited` is that around it; that one where the value is not known. */
export function fontSizeOf(text: string, inherited: number): number {
  const [, number, unit = ''] = length.exec(text) ?? []
  if (number === undefined) return sizes[text] ?? pixelsOf(text, inherited, inherited) ?? inherited
  const value = Number(number)
  if (value === 0) return 0
  const relative = unit === 'em' || unit === 'rem' || unit === '%' || unit === 'ex'
  if (!relative) return pixelsOf(text) ?? inherited
  const base = unit === 'rem' ? 16 : unit === '%' ? inherited / 100 : inherited
  return Math.max(tolerances.smallestRelative, value * base)
}
