import type { Matrix } from '../../fixed/geometry.js'
import { black, type Paint } from './seen.js'

/** What pdf.js says of a character that is shown. */
export interface ShownGlyph {
  unicode: string
  width: number
  vmetric?: readonly number[] | null
  isSpace: boolean
  originalCharCode?: number
  /** Name of its drawing, where the font draws its characters itself. */
  operatorListId?: string | number | null
}

export interface Font {
  vertical?: boolean
  fontMatrix?: readonly number[]
  defaultVMetrics?: readonly number[]
  isType3Font?: boolean
  /** Characters by their codes, as far as the font says them; without a map where it says none, and codes are given for them. */
  toUnicode?: { _map?: readonly (string | null | undefined)[] }
  charProcOperatorList?: Readonly<Record<string, Listing>>
}

/** A list of drawing operators. */
export interface Listing {
  fnArray?: ArrayLike<number>
}

/** The state of the graphics at a point of the page. */
export interface State extends Paint {
  matrix: Matrix
  font: Font
  size: number
  characterSpacing: number
  wordSpacing: number
  leading: number
  rise: number
  lineWidth: number
  /** The colour of fills is a pattern that shows text. */
  textPattern: boolean
  /** Another way of mixing colours than painting over. */
  blends: boolean
}

export const initialState = (matrix: Matrix): State => ({
  matrix,
  font: {},
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  fill: black,
  stroke: black,
  lineWidth: 1,
  textPattern: false,
  blends: false,
  isMasked: false,
  hasNoDashes: false,
  mode: 0,
  alpha: 1,
  clip: undefined,
})

/**
 * Whether anything says which character a code is. Of a font that draws its characters itself only its table of
 * characters does, or the names of its drawings: those of characters, and those that count the codes, as TeX writes them.
 */
export function isNamed(
  { isType3Font, toUnicode }: Font,
  { originalCharCode: code, operatorListId: name }: ShownGlyph,
): boolean {
  const table = toUnicode?._map
  if (!isType3Font || !table || code === undefined || typeof table[code] === 'string') return true
  return Number(/^[a-z]{1,2}(\d{1,3})$/iu.exec(String(name))?.[1]) === code
}

/**
 * Whether a character that nothing names may be a shape on the page, and no blank.
 *
 * @param settings Operators that paint nothing: a drawing of these alone is a blank.
 */
export function isShape(font: Font, glyph: ShownGlyph, settings: ReadonlySet<number>): boolean {
  if (!font.isType3Font) return isPlaceInFont(font, glyph)
  const drawing = font.charProcOperatorList?.[String(glyph.operatorListId)]?.fnArray
  return !glyph.isSpace && !(drawing && Array.from(drawing).every((operator) => settings.has(operator)))
}

/**
 * Whether what is given for a character is its place in the font, which has no table of characters. Places of the first
 * shapes, digits among them, are no characters; the third is that of the space.
 */
const isPlaceInFont = ({ toUnicode }: Font, { unicode }: ShownGlyph): boolean =>
  toUnicode?._map === undefined && unicode.length === 1 && unicode > placeOfSpace && unicode < ' '

const placeOfSpace = '\u0003'
