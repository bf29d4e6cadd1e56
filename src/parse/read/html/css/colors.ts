import { digitsOfName } from './color-names.js'
import { colors as tolerances } from '../tolerances.js'

/** Red, green, blue of 255 and opacity of 1. */
export type Color = readonly [number, number, number, number]

export const white: Color = [255, 255, 255, 1]
export const black: Color = [0, 0, 0, 1]
const transparent: Color = [0, 0, 0, 0]

/** A colour as it is written; undefined where its writing is not known. */
export function colorOf(text: string): Color | undefined {
  if (text === 'transparent') return transparent
  const name = digitsOfName(text)
  if (name !== undefined || text.startsWith('#')) return ofHex(name ?? text.slice(1))
  if (text.startsWith('light-dark(')) return colorIn(text.slice('light-dark'.length))
  if (text.startsWith('color-mix(')) return mixOf(colorsIn(text.slice('color-mix'.length)))
  const [, kind = '', list = ''] = /^([a-z]+)\(([^()]*)\)$/u.exec(text) ?? []
  const parts = list.split(/[\s,/]+/u).filter((part) => part !== '')
  return kinds[kind]?.(parts)
}

/** What colours give that are mixed, where they are alike. */
const mixOf = ([first, ...others]: readonly Color[]): Color | undefined =>
  others.every((color) => isLost(color, first)) ? first : undefined

/** Whether a browser may take a text for a colour; what it does not take leaves what was declared before. */
export const mayBeColor = (text: string): boolean =>
  colorOf(text) !== undefined ||
  /^(?:currentcolor|inherit|initial|unset|revert|revert-layer|[a-z-]+\(.*\))$/u.test(text) ||
  systemColor.test(text)

const systemColor =
  /^(?:accentcolor(?:text)?|activetext|button(?:border|face|text)|graytext|highlight(?:text)?|linktext|mark(?:text)?|selecteditem(?:text)?|visitedtext|-webkit-[a-z-]+)$/u

/** The first colour that is written in a text among other things. */
export const colorIn = (text: string): Color | undefined => colorsIn(text)[0]

/** All colours that are written in a text. */
export const colorsIn = (text: string): Color[] =>
  (text.replaceAll('gradient(', ' (').match(/#[\da-f]{3,8}|[a-z]{2,24}(?:\([^()]{0,80}\))?/gu) ?? []).flatMap(
    (part) => {
      const color = colorOf(part)
      return color ? [color] : []
    },
  )

/** A colour as attributes have it: digits need no mark, and what is none of them counts as 0 (HTML, legacy colour). */
export function colorOfAttribute(written: string): Color | undefined {
  const text = written.trim().toLowerCase()
  if (text === '' || text === 'transparent') return undefined
  const known = colorOf(text)
  if (known) return known
  const padded = text.replace(/^#/u, '').replace(/[^\da-f]/gu, '0')
  const length = Math.max(1, Math.ceil(padded.length / 3))
  const parts = [0, 1, 2].map((index) => padded.padEnd(3 * length, '0').slice(index * length, (index + 1) * length))
  return ofHex(parts.map((part) => part.slice(-8).slice(0, 2).padStart(2, '0')).join(''))
}

function ofHex(digits: string): Color | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(digits)) return undefined
  const whole = digits.length <= 4 ? digits.replace(/./gu, '$&$&') : digits
  const part = (at: number): number => Number.parseInt(whole.slice(at, at + 2), 16)
  return [part(0), part(2), part(4), whole.length > 6 ? part(6) / 255 : 1]
}

/** Ways to write colours as numbers. Of those that are far from red, green and blue only white and black are known. */
const kinds: Readonly<Partial<Record<string, (parts: readonly string[]) => Color | undefined>>> = {
  rgb: ofRgb,
  rgba: ofRgb,
  hsl: ofHsl,
  hsla: ofHsl,
  hwb: ([, lightest, darkest, alpha]) => {
    const [light, dark] = [numberOf(lightest, 1), numberOf(darkest, 1)]
    return light === undefined || dark === undefined || light + dark < 1
      ? undefined
      : grey(light / (light + dark), alpha)
  },
  lab: ([light, , , alpha]) => extreme(numberOf(light, 100), 100, alpha),
  lch: ([light, , , alpha]) => extreme(numberOf(light, 100), 100, alpha),
  oklab: ([light, , , alpha]) => extreme(numberOf(light, 1), 1, alpha),
  oklch: ([light, , , alpha]) => extreme(numberOf(light, 1), 1, alpha),
}

function ofRgb(parts: readonly string[]): Color | undefined {
  if (parts.length < 3 || parts.length > 4) return undefined
  const [red, green, blue] = parts.slice(0, 3).map((part) => numberOf(part, 255))
  const alpha = numberOf(parts[3] ?? '1', 1)
  return red === undefined || green === undefined || blue === undefined || alpha === undefined
    ? undefined
    : [red, green, blue, alpha]
}

function ofHsl([hue, saturation, light, opacity]: readonly string[]): Color | undefined {
  const [degrees, full, middle] = [numberOf(hue?.replace(/deg$/u, ''), 360), percent(saturation), percent(light)]
  const alpha = numberOf(opacity ?? '1', 1)
  if (degrees === undefined || full === undefined || middle === undefined || alpha === undefined) return undefined
  const part = (offset: number): number => {
    const at = (((offset + degrees / 30) % 12) + 12) % 12
    return 255 * (middle - full * Math.min(middle, 1 - middle) * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return [part(0), part(8), part(4), alpha]
}

const percent = (text: string | undefined): number | undefined => {
  const number = numberOf(text?.replace(/%$/u, ''), 1)
  return number === undefined ? undefined : number / 100
}

function grey(light: number, opacity: string | undefined): Color | undefined {
  const alpha = numberOf(opacity ?? '1', 1)
  return alpha === undefined ? undefined : [255 * light, 255 * light, 255 * light, alpha]
}

const extreme = (light: number | undefined, whole: number, alpha: string | undefined): Color | undefined =>
  light === undefined || (light > tolerances.extreme * whole && light < (1 - tolerances.extreme) * whole)
    ? undefined
    : grey(light / whole, alpha)

function numberOf(text: string | undefined, whole: number): number | undefined {
  const [, number, sign] = /^([+-]?[\d.]{1,12})(%?)$/u.exec(text ?? '') ?? []
  if (number === undefined) return undefined
  return sign === '' ? Number(number) : (Number(number) / 100) * whole
}

/** Whether a text cannot be determined from what is behind it; no where a colour of them is not known. */
export function isLost(text: Color | undefined, ground: Color | undefined): boolean {
  if (!text) return false
  if (text[3] < tolerances.smallestOpacity) return true
  return (
    ground !== undefined &&
    [0, 1, 2].every((at) => Math.abs((text[at] ?? 0) - (ground[at] ?? 0)) < tolerances.smallestDifference)
  )
}
