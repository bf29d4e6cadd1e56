import type { HiddenBy } from '../../../model/index.js'
import type { OffLine } from '../../../text/off-line.js'
import { integer, isOn } from './story.js'
import type { Attributes } from './xml.js'
import { characterLooks as tolerances } from './tolerances.js'

/** What decides whether characters are seen, and where, as far as it is said. */
export interface CharacterLooks {
  /** Not displayed. */
  hidden?: boolean
  /** The colour is that of paper. */
  white?: boolean
  /** The colour, and that of what is behind them, where they are said as digits. */
  ink?: string | undefined
  ground?: string | undefined
  /** Height in half points. */
  size?: number
  /** Width in hundredths of what it would be. */
  width?: number
  /** What is behind them has a colour of its own, so that white is seen. */
  filled?: boolean
  /** They are raised or lowered so far that no page holds them. */
  isFarOff?: boolean
  /** They are set off their line; `on` where they stand on it, whatever their style says. */
  offLine?: OffLine | 'on'
}

const paper = new Set(['background1', 'light1'])

/** Takes what an element says of looks; false where it says nothing of them. */
export function readLooks(looks: CharacterLooks, name: string, attributes: Attributes): boolean {
  const value = attributes.get('val')
  switch (name) {
    case 'vanish':
      looks.hidden = isOn(value)
      return true
    case 'color':
      looks.white = isWhite(value, attributes.get('themeColor'))
      looks.ink = attributes.get('themeColor') === undefined ? hexOf(value) : undefined
      return true
    case 'w':
      looks.width = integer(value) ?? tolerances.smallestWidth
      return true
    case 'position':
      looks.isFarOff = isFarRaise(integer(value) ?? 0)
      return true
    case 'sz':
      looks.size = integer(value) ?? tolerances.smallestSize + 1
      return true
    case 'highlight':
      looks.filled = value !== 'none' && value !== 'white'
      looks.ground = highlights[value ?? '']
      return true
    case 'shd':
      looks.filled = isFilled(value, attributes.get('fill'), attributes.get('themeFill'))
      looks.ground = groundOf(value, attributes)
      return true
    case 'emboss':
    case 'imprint':
      // Edges in another colour.
      if (isOn(value)) looks.filled = true
      return true
    case 'vertAlign':
      looks.offLine = value === 'superscript' ? 'above' : value === 'subscript' ? 'below' : 'on'
      return true
    default:
      return false
  }
}

/** Whether characters are raised or lowered, in half points, by more than half a page. */
export const isFarRaise = (halfPoints: number): boolean => Math.abs(halfPoints) >= tolerances.farthestRaise

/** The colours of highlights whose characters are ever of the same one ([ECMA-376] 17.18.40). */
const highlights: Readonly<Partial<Record<string, string>>> = {
  ...{ black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000' },
  ...{ yellow: 'FFFF00', white: 'FFFFFF', darkBlue: '000080', darkRed: '800000', lightGray: 'C0C0C0' },
}

const hexOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\da-f]{6}$/iu.test(text) ? text : undefined

/** The colour of shading: that of its pattern where this is solid, else that behind the pattern. */
function groundOf(pattern: string | undefined, attributes: Attributes): string | undefined {
  const name = pattern === 'solid' ? 'color' : pattern === undefined || pattern === 'clear' ? 'fill' : undefined
  const isTheme = attributes.get('themeFill') !== undefined || attributes.get('themeColor') !== undefined
  return name === undefined || isTheme ? undefined : hexOf(attributes.get(name))
}

/** Whether a part of a colour, of 255, is not told from that of white. */
export const isLight = (part: number): boolean => 255 - part < tolerances.smallestDifference

function areAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16)
  return [0, 2, 4].every((at) => Math.abs(part(one, at) - part(other, at)) < tolerances.smallestDifference)
}

function isWhite(color: string | undefined, theme: string | undefined): boolean {
  // A theme gives its own colours to its names; that of its paper is white in all that come with Word and WPS.
  if (theme !== undefined) return paper.has(theme)
  return color !== undefined && /^[\da-f]{6}$/iu.test(color) && areAlike(color, 'FFFFFF')
}

function isFilled(pattern: string | undefined, fill: string | undefined, theme: string | undefined): boolean {
  if (pattern === 'nil') return false
  if (pattern !== undefined && pattern !== 'clear') return true
  if (theme !== undefined) return !paper.has(theme)
  return fill !== undefined && fill !== 'auto' && !isWhite(fill, undefined)
}

/**
 * Why characters are not seen; undefined where they are. `levels` are what says something of them, from the defaults
 * of the document over table, paragraph and character style to the run itself.
 */
export function unseenBy(levels: Looks, isFilledBehind: boolean, groundBehind?: string): HiddenBy | undefined {
  if (isHidden(levels)) return 'undisplayed'
  const { defaults, table, paragraph, character, run } = levels
  const ordered = [run, character, paragraph, table, defaults]
  const said = <Key extends keyof CharacterLooks>(key: Key): CharacterLooks[Key] | undefined =>
    ordered.find((looks) => looks?.[key] !== undefined)?.[key]
  const size = said('size')
  if (size !== undefined && size <= tolerances.smallestSize) return 'tiny'
  if ((said('width') ?? 100) <= tolerances.smallestWidth) return 'tiny'
  if (said('isFarOff') === true) return 'outside'
  if (areAlike(said('ink'), said('ground') ?? groundBehind)) return 'colour'
  const filled = isFilledBehind || ordered.some((looks) => looks?.filled === true)
  return said('white') === true && !filled ? 'colour' : undefined
}

/** Looks by what says them. */
export interface Looks {
  defaults: CharacterLooks
  table?: CharacterLooks | undefined
  paragraph: CharacterLooks
  character?: CharacterLooks | undefined
  run: CharacterLooks
}

/** Hiding is switched on by one style and off again by the next one that it is in (ECMA-376 part 1, 17.7.3). */
function isHidden({ defaults, table, paragraph, character, run }: Looks): boolean {
  if (run.hidden !== undefined) return run.hidden
  if (defaults.hidden) return true
  return [table, paragraph, character].filter((looks) => looks?.hidden).length % 2 === 1
}
