import type { HiddenBy } from '../../../../model/index.js'
import { unseenElements } from '../elements.js'
import type { HtmlElement } from '../tree.js'
import { Cascade, type Computed } from './cascade.js'
import { type Color, colorOf, isLost, white } from './colors.js'
import { hidesElement } from './hiding.js'
import { fontSizeOf } from './lengths.js'
import { SheetReader } from './sheet.js'

/** How an element is shown, as far as it decides whether its text is seen. */
export interface ElementLooks {
  /** Why it is not seen, whatever is declared for what is in it; undefined where it is. */
  gone: HiddenBy | undefined
  /** Why text right in it is not seen; what is in it may undo that. */
  unseen: HiddenBy | undefined
  /** A style may hide it, and whether it does cannot be determined without a browser. */
  uncertain: boolean
  isInvisible: boolean
  size: number
  color: Color | undefined
  ground: Color | undefined
  declared: Computed | undefined
}

const outermost: ElementLooks = {
  gone: undefined,
  unseen: undefined,
  uncertain: false,
  isInvisible: false,
  size: 16,
  color: [0, 0, 0, 1],
  ground: white,
  declared: undefined,
}

/** A point high. */
const smallestSize = 1.34

/** How the elements of a page are shown. */
export class PageLooks {
  readonly #cascade: Cascade
  readonly #looks = new Map<HtmlElement, ElementLooks>()

  constructor(root: HtmlElement) {
    const reader = new SheetReader()
    addSheets(root, reader)
    this.#cascade = new Cascade(reader.rules)
  }

  /** Whether the page has more styles than can be gone through. */
  get isExhausted(): boolean {
    return this.#cascade.isExhausted
  }

  of(element: HtmlElement): ElementLooks {
    const known = this.#looks.get(element)
    if (known) return known
    const around = element.parent ? this.of(element.parent) : outermost
    const looks = looksOf(element, around, this.#cascade.of(element))
    this.#looks.set(element, looks)
    return looks
  }
}

/** Takes the style sheets of a page, those apart that no browser applies. */
function addSheets(element: HtmlElement, reader: SheetReader): void {
  for (const child of element.children) {
    if (child.type === 'text') continue
    if (child.name === 'style') {
      const { type, media } = child.attributes
      const isCss = type === undefined || type === '' || type.trim().toLowerCase() === 'text/css'
      const text = child.children.map((node) => (node.type === 'text' ? node.text : '')).join('')
      if (isCss) reader.add(text, media ?? '')
    } else if (!unseenElements.has(child.name)) addSheets(child, reader)
  }
}

function looksOf(element: HtmlElement, around: ElementLooks, declared: Computed | undefined): ElementLooks {
  const { attributes } = element
  const hints = attributes.bgcolor !== undefined || attributes.color !== undefined
  const byMarkup = hiddenByMarkup(element, declared)
  if (!declared && !hints) {
    const { declared: none, ...same } = { ...around, declared: undefined }
    return { ...same, declared: none, gone: byMarkup, uncertain: false }
  }
  const value = (property: string): string | undefined => declared?.get(property)
  const size = fontSizeOf(value('font-size') ?? sizeIn(value('font')), around.size)
  const visibility = value('visibility')
  const isInvisible =
    visibility === undefined || visibility === 'inherit' ? around.isInvisible : visibility !== 'visible'
  const color = colorIn(value('color') ?? attributes.color?.trim().toLowerCase(), around.color)
  const ground = groundOf(value, attributes.bgcolor, around.ground)
  const text = { isInvisible, size, color, ground }
  const gone = byMarkup ?? hidesElement(value, size)
  return { ...text, gone, unseen: unseenText(text), uncertain: mayHide(declared, size), declared }
}

/** What hides elements by itself, and is weaker than any `display` that the page declares. */
function hiddenByMarkup({ name, attributes }: HtmlElement, declared: Computed | undefined): HiddenBy | undefined {
  const isHidden = attributes.hidden !== undefined || (name === 'dialog' && attributes.open === undefined)
  const display = declared?.get('display')
  return isHidden && (display === undefined || /^(?:revert|unset|initial)$/u.test(display)) ? 'undisplayed' : undefined
}

const sizeIn = (font: string | undefined): string => /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/u.exec(font ?? '')?.[1] ?? ''

function colorIn(text: string | undefined, around: Color | undefined): Color | undefined {
  if (text === undefined || text === 'inherit' || text === 'currentcolor') return around
  return colorOf(text)
}

/** The colour behind an element; undefined where a picture or an unknown colour is. */
function groundOf(
  value: (property: string) => string | undefined,
  attribute: string | undefined,
  around: Color | undefined,
): Color | undefined {
  const image = value('background-image')
  if (image !== undefined && image !== 'none') return undefined
  const written = value('background-color') ?? value('background') ?? attribute?.trim().toLowerCase()
  if (written === undefined || /^(?:none|transparent|inherit|initial|unset|0(?: 0)?)$/u.test(written)) return around
  const color = colorOf(written)
  if (!color) return undefined
  if (color[3] === 0) return around
  return color[3] === 1 ? color : undefined
}

function unseenText({
  isInvisible,
  size,
  color,
  ground,
}: Pick<ElementLooks, 'isInvisible' | 'size' | 'color' | 'ground'>): HiddenBy | undefined {
  if (isInvisible) return 'invisible'
  if (size <= smallestSize) return 'tiny'
  return isLost(color, ground) ? 'colour' : undefined
}

/** Whether a declaration that may hold would hide the element or its text. */
function mayHide(declared: Computed | undefined, size: number): boolean {
  const possible = declared?.possible
  if (!possible || possible.size === 0) return false
  const value = (property: string): string | undefined => possible.get(property)
  const visibility = value('visibility')
  const font = value('font-size')
  return (
    hidesElement(value, size) !== undefined ||
    visibility === 'hidden' ||
    visibility === 'collapse' ||
    (font !== undefined && fontSizeOf(font, size) <= smallestSize) ||
    isLost(colorOf(value('color') ?? ''), white)
  )
}
