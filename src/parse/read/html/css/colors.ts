/** Red, green, blue of 255 and opacity of 1. */
export type Color = readonly [number, number, number, number]

export const white: Color = [255, 255, 255, 1]

/** Names of colours that are near white or black, or that stand behind white text on pages; others are not known. */
const named: Readonly<Partial<Record<string, Color>>> = {
  transparent: [0, 0, 0, 0],
  white,
  snow: [255, 250, 250, 1],
  ivory: [255, 255, 240, 1],
  floralwhite: [255, 250, 240, 1],
  ghostwhite: [248, 248, 255, 1],
  whitesmoke: [245, 245, 245, 1],
  mintcream: [245, 255, 250, 1],
  azure: [240, 255, 255, 1],
  black: [0, 0, 0, 1],
  red: [255, 0, 0, 1],
  blue: [0, 0, 255, 1],
  navy: [0, 0, 128, 1],
  green: [0, 128, 0, 1],
  gray: [128, 128, 128, 1],
  grey: [128, 128, 128, 1],
}

/** A colour as it is written; undefined where its writing is not known. */
export function colorOf(text: string): Color | undefined {
  if (text.startsWith('#')) return ofHex(text.slice(1))
  const [, name, list] = /^(rgba?)\(([^()]*)\)$/u.exec(text) ?? []
  return name === undefined ? named[text] : ofParts((list ?? '').split(/[\s,/]+/u).filter((part) => part !== ''))
}

function ofHex(digits: string): Color | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(digits)) return undefined
  const whole = digits.length <= 4 ? digits.replace(/./gu, '$&$&') : digits
  const part = (at: number): number => Number.parseInt(whole.slice(at, at + 2), 16)
  return [part(0), part(2), part(4), whole.length > 6 ? part(6) / 255 : 1]
}

function ofParts(parts: readonly string[]): Color | undefined {
  if (parts.length < 3 || parts.length > 4) return undefined
  const [red, green, blue] = parts.slice(0, 3).map((part) => numberOf(part, 255))
  const alpha = parts[3] === undefined ? 1 : numberOf(parts[3], 1)
  return red === undefined || green === undefined || blue === undefined || alpha === undefined
    ? undefined
    : [red, green, blue, alpha]
}

function numberOf(text: string, whole: number): number | undefined {
  const [, number, percent] = /^([+-]?[\d.]{1,12})(%?)$/u.exec(text) ?? []
  if (number === undefined) return undefined
  return percent === '' ? Number(number) : (Number(number) / 100) * whole
}

/** The eye does not tell colours that differ by less. */
const smallestDifference = 12
const smallestOpacity = 0.05

/** Whether a text cannot be determined from what is behind it; no where a colour of them is not known. */
export function isLost(text: Color | undefined, ground: Color | undefined): boolean {
  if (!text) return false
  if (text[3] < smallestOpacity) return true
  return (
    ground !== undefined && [0, 1, 2].every((at) => Math.abs((text[at] ?? 0) - (ground[at] ?? 0)) < smallestDifference)
  )
}
