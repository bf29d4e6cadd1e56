import type { HiddenBy } from '../../../../model/index.js'
import { tableParts, unseenElements } from '../elements.js'
import type { HtmlElement } from '../tree.js'
import { black, type Color, colorIn, colorOf, colorOfAttribute, colorsIn, isLost, white } from './colors.js'
import type { Layout } from './hiding.js'
import { fontSizeOf, pixelsOf } from './lengths.js'
import { transformedBy } from './transforms.js'
import { textLooks as tolerances } from '../tolerances.js'

/** What elements hand on to what is in them, as far as it decides whether text is seen. */
export interface TextLooks {
  isInvisible: boolean
  /** Discs stand for its characters. */
  isMasked: boolean
  /** Of the font, in pixels, and by how much what is around it makes that smaller. */
  size: number
  scale: number
  /** The lines have no height, and what does not fit is cut off. */
  isFlat: boolean
  lineHeight: number | undefined
  color: Color | undefined
  /** The colour of the letters where it is another one. */
  fill: Color | 'color' | undefined
  ground: Color | undefined
  /** Letters are seen whatever their colour is: by a shadow, an outline, or because they show what is behind them. */
  isOutlined: boolean
}

export const outermost: TextLooks = {
  isInvisible: false,
  isMasked: false,
  size: 16,
  scale: 1,
  isFlat: false,
  lineHeight: undefined,
  color: black,
  fill: 'color',
  ground: white,
  isOutlined: false,
}

type Value = (property: string) => string | undefined

/** How text right in an element looks. */
export function textLooksOf(
  { name, attributes }: HtmlElement,
  value: Value,
  around: TextLooks,
  layout: Layout = 'box',
): TextLooks {
  const size = fontSizeOf(value('font-size') ?? '', around.size)
  const visibility = value('visibility') ?? attributes.visibility
  const isInvisible =
    visibility === undefined || visibility === 'inherit' ? around.isInvisible : visibility !== 'visible'
  const hint = attributes.color ?? (name === '' || name === 'srcdoc' ? attributes.text : undefined)
  const color =
    value('color') === undefined
      ? hint === undefined
        ? around.color
        : colorOfAttribute(hint)
      : colorFrom(value('color'), around.color)
  const ground = groundOf(value, attributes.bgcolor, around.ground)
  const own = pixelsOf(value('line-height'), size)
  const lineHeight = value('line-height') === undefined ? around.lineHeight : own
  const isCut = !tableParts.has(name) && /^(?:hidden|clip)/u.test(value('overflow-y') ?? '')
  const secured = value('-webkit-text-security')
  return {
    isInvisible,
    isMasked: secured === undefined ? around.isMasked : secured !== 'none',
    size,
    scale: around.scale * zoomOf(value('zoom')) * (layout === 'inline' ? 1 : transformedBy(value, size).scale),
    isFlat: lineHeight !== undefined && lineHeight <= 1 && (around.isFlat || isCut),
    lineHeight,
    color,
    fill: fillOf(name, attributes.fill, value, around.fill),
    ground,
    isOutlined: isOutlined(value, ground, around.isOutlined),
  }
}

const zoomOf = (text: string | undefined): number => {
  const [, number, sign] = /^([\d.]{1,9})(%?)$/u.exec(text ?? '') ?? []
  return number === undefined || Number(number) === 0 ? 1 : Number(number) / (sign === '%' ? 100 : 1)
}

function colorFrom(text: string | undefined, around: Color | undefined): Color | undefined {
  return text === undefined || text === 'inherit' || text === 'currentcolor' ? around : colorOf(text)
}

/** Letters of drawings have a fill of their own. */
function fillOf(
  name: string,
  attribute: string | undefined,
  value: Value,
  around: TextLooks['fill'],
): TextLooks['fill'] {
  if (name === 'svg') return black
  if (name === 'foreignobject') return 'color'
  const isDrawn = around !== 'color'
  const text = value('-webkit-text-fill-color') ?? (isDrawn ? (value('fill') ?? attribute) : undefined)
  if (text === undefined || text === 'inherit') return around
  if (text === 'currentcolor') return 'color'
  return text === 'none' ? [0, 0, 0, 0] : colorOf(text)
}

/** The colour behind an element; undefined where a picture or an unknown colour is. */
export function groundOf(value: Value, attribute: string | undefined, around: Color | undefined): Color | undefined {
  const image = value('background-image')
  if (image !== undefined && !/^(?:none|inherit)$/u.test(image)) {
    const [first, ...others] = image.includes('gradient(') ? colorsIn(image) : []
    return first?.[3] === 1 && others.every((color) => isLost(color, first)) ? first : undefined
  }
  const written = value('background-color')
  if (written !== undefined && /^(?:none|transparent|inherit|0(?: 0)?)$/u.test(written)) return around
  const color = written === undefined ? colorOfAttribute(attribute ?? '') : (colorOf(written) ?? colorIn(written))
  if (!color) return written === undefined && !attribute ? around : undefined
  if (color[3] === 0) return around
  return color[3] === 1 ? color : undefined
}

function isOutlined(value: Value, ground: Color | undefined, around: boolean): boolean {
  if (value('background-clip')?.includes('text')) return true
  const shadow = value('text-shadow')
  const stroke = value('-webkit-text-stroke')
  if (shadow === undefined && stroke === undefined) return around
  const isSeen = (color: Color): boolean => !isLost(color, ground)
  const width = pixelsOf(stroke?.split(' ')[0]) ?? 0
  return colorsIn(shadow ?? '').some(isSeen) || (width > 0 && colorsIn(stroke ?? '').some(isSeen))
}

/** Why text that looks so is not seen. */
export function unseenText({
  isInvisible,
  isMasked,
  size,
  scale,
  isFlat,
  isOutlined: outlined,
  ...colors
}: TextLooks): HiddenBy | undefined {
  if (isInvisible || isMasked) return 'invisible'
  if (size * scale <= tolerances.smallestSize) return 'tiny'
  if (isFlat) return 'collapsed'
  const letters = colors.fill === 'color' ? colors.color : colors.fill
  return !outlined && isLost(letters, colors.ground) ? 'colour' : undefined
}

/** What browsers do not display unless the page says so. */
const undisplayed = new Set(['datalist', 'rp', 'script', 'style', 'title'])

/** Whether a page displays what browsers do not by themselves. */
export const isDisplayed = ({ name }: HtmlElement, display: string | undefined): boolean =>
  undisplayed.has(name) && unseenElements.has(name) && display !== undefined && display !== 'none'
