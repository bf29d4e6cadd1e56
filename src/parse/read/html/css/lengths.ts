const pixels: Readonly<Partial<Record<string, number>>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  rem: 16,
}
const length = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,3})?)([a-z%]*)$/u

/** A length in pixels; undefined for percentages, keywords and what is worked out. */
export function pixelsOf(text: string | undefined, em = 16): number | undefined {
  const [, number, unit = ''] = length.exec(text ?? '') ?? []
  if (number === undefined) return undefined
  const value = Number(number)
  if (value === 0) return 0
  const factor = unit === 'em' ? em : pixels[unit]
  return factor === undefined ? undefined : value * factor
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
/** Browsers show no relative size below this, however small it is written. */
const smallestRelative = 6

/** The size of a font in pixels, where `inherited` is that around it; that one where the value is not known. */
export function fontSizeOf(text: string, inherited: number): number {
  const [, number, unit = ''] = length.exec(text) ?? []
  if (number === undefined) return sizes[text] ?? inherited
  const value = Number(number)
  if (value === 0) return 0
  const relative = unit === 'em' || unit === 'rem' || unit === '%' || unit === 'ex'
  if (!relative) return pixelsOf(text) ?? inherited
  const base = unit === 'rem' ? 16 : unit === '%' ? inherited / 100 : inherited
  return Math.max(smallestRelative, value * base)
}
