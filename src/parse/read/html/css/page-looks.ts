import type { HiddenBy } from '../../../../model/index.js'
import { blockElements, tableParts, unseenElements } from '../elements.js'
import { contentOf, importsOf } from '../data-address.js'
import type { HtmlElement } from '../tree.js'
import { Cascade, type Computed } from './cascade.js'
import { colorOf, isLost, white } from './colors.js'
import { generatedText } from './generated.js'
import { hidesElement, type Layout } from './hiding.js'
import { fontSizeOf } from './lengths.js'
import { mayAnimate, mayBeUnseen } from './uncertain.js'
import { SheetReader } from './sheet.js'
import { outermost, type TextLooks, textLooksOf, unseenText } from './text-looks.js'
import { noVariables, type Variables, variablesOf, withVariables } from './variables.js'

/** How an element is shown, as far as it decides whether its text is seen. */
export interface ElementLooks {
  /** Why it is not seen, whatever is declared for what is in it; undefined where it is. */
  gone: HiddenBy | undefined
  /** Why text right in it is not seen; what is in it may undo that. */
  unseen: HiddenBy | undefined
  /** A style may hide it, and whether it does cannot be determined without a browser. */
  uncertain: boolean
  text: TextLooks
  variables: Variables
  declared: Computed | undefined
}

const around: ElementLooks = {
  gone: undefined,
  unseen: undefined,
  uncertain: false,
  text: outermost,
  variables: noVariables,
  declared: undefined,
}

/** Whether an element has style sheets of its own: a page in a frame, what stands in the shadow of an element. */
const isScope = ({ name, attributes }: HtmlElement): boolean =>
  name === '' || name === 'srcdoc' || (name === 'template' && attributes.shadowrootmode !== undefined)

/** How the elements of a page are shown. */
export class PageLooks {
  readonly #cascades = new Map<HtmlElement, Cascade>()
  readonly #looks = new Map<HtmlElement, ElementLooks>()

  /** Whether the page has more styles than can be gone through. */
  get isExhausted(): boolean {
    return [...this.#cascades.values()].some((cascade) => cascade.isExhausted)
  }

  of(element: HtmlElement): ElementLooks {
    const known = this.#looks.get(element)
    if (known) return known
    const { parent } = element
    const outer = parent && element.name !== 'srcdoc' ? this.of(parent) : around
    const cascade = this.#cascadeOf(element)
    const variables = isScope(element) && cascade.initial.size > 0 ? cascade.initial : outer.variables
    const looks = looksOf(element, { ...outer, variables }, cascade.of(element))
    if (looks.declared) looks.uncertain ||= mayAnimate(looks.declared.get, cascade)
    looks.gone ??= this.#hiddenByShadow(element)
    this.#looks.set(element, looks)
    return looks
  }

  /** The text that a sheet puts before or behind the content of an element; empty where nobody sees any. */
  generated(element: HtmlElement, where: 'before' | 'after'): string {
    const { declared, variables, text } = this.of(element)
    const computed = declared?.[where]
    if (!computed) return ''
    const value = (property: string): string | undefined => withVariables(computed.get(property), variables)
    const looks = textLooksOf({ ...element, attributes: {} }, value, text)
    const isSeen = !hidesElement(value, looks.size) && !unseenText(looks)
    return isSeen ? generatedText(value('content') ?? '', element) : ''
  }

  /** Whether a page defines a way to count itself. */
  definesCounter(element: HtmlElement, name: string): boolean {
    return this.#cascadeOf(element).counterStyles.has(name)
  }

  /** A sheet in the shadow of an element may hide the element. */
  #hiddenByShadow({ children }: HtmlElement): HiddenBy | undefined {
    const shadow = children.find((child) => child.type === 'element' && child.name === 'template' && isScope(child))
    const declared = shadow?.type === 'element' ? this.#cascadeOf(shadow).of(shadow) : undefined
    return declared && hidesElement((property) => declared.get(property), outermost.size)
  }

  #cascadeOf(element: HtmlElement): Cascade {
    let scope = element
    while (scope.parent && !isScope(scope)) scope = scope.parent
    const known = this.#cascades.get(scope)
    if (known) return known
    const reader = new SheetReader()
    addSheets(scope, reader)
    const cascade = new Cascade(reader)
    this.#cascades.set(scope, cascade)
    return cascade
  }
}

/** Takes the style sheets of a page, those apart that no browser applies. */
function addSheets(element: HtmlElement, reader: SheetReader): void {
  for (const child of element.children) {
    if (child.type === 'text') continue
    const { type, media = '', rel, href } = child.attributes
    const isCss = type === undefined || type === '' || type.trim().toLowerCase() === 'text/css'
    if (child.name === 'style' && isCss) {
      const text = child.children.map((node) => (node.type === 'text' ? node.text : '')).join('')
      for (const sheet of importsOf(text)) reader.add(sheet, media)
      reader.add(text, media)
    } else if (child.name === 'link' && isCss && /\bstylesheet\b/iu.test(rel ?? ''))
      reader.add(contentOf(href, 'text/css') ?? '', media)
    else if (child.name === 'svg' || !unseenElements.has(child.name)) addSheets(child, reader)
  }
}

function looksOf(element: HtmlElement, outer: ElementLooks, declared: Computed | undefined): ElementLooks {
  const { attributes } = element
  const variables = declared ? variablesOf(declared.variables, outer.variables) : outer.variables
  const value = (property: string): string | undefined => withVariables(declared?.get(property), variables)
  const byMarkup = hiddenByMarkup(element, value('display') ?? attributes.display)
  const isPlain =
    !declared &&
    !['bgcolor', 'color', 'text', 'fill', 'visibility', 'opacity', 'display'].some((name) => name in attributes)
  if (isPlain && !/^(?:svg|foreignobject|maction)$/u.test(element.name))
    return { ...outer, gone: byMarkup, uncertain: false, declared: undefined, variables }
  const layout = layoutOf(element, value, outer.declared?.get('display'))
  const text = textLooksOf(element, value, outer.text, layout)
  const gone =
    byMarkup ?? hidesElement((property) => value(property) ?? presentation(element, property), text.size, layout)
  return {
    gone,
    unseen: unseenText(text),
    uncertain: mayHide(declared, text.size) || mayBeUnseen(element, value),
    text,
    variables,
    declared: declared && { ...declared, get: value },
  }
}

/** Attributes of drawings that are declarations. */
const presentation = ({ attributes }: HtmlElement, property: string): string | undefined =>
  property === 'opacity' || property === 'display' ? attributes[property] : undefined

/** How an element takes room; parts of tables are as large as what they hold. */
function layoutOf({ name }: HtmlElement, value: (property: string) => string | undefined, container = ''): Layout {
  const display = value('display')
  const grows = /^(?:auto|[1-9.])/u.test(value('flex-grow') ?? value('flex') ?? '')
  if (container.endsWith('grid') || (container.endsWith('flex') && grows)) return 'item'
  if (display === undefined ? tableParts.has(name) : display.startsWith('table-')) return 'part'
  if (display === undefined ? name === 'table' : /^(?:inline-)?table$/u.test(display)) return 'table'
  const leavesLine =
    /^(?:absolute|fixed)$/u.test(value('position') ?? '') || /^(?:left|right)$/u.test(value('float') ?? '')
  const isInline = display === undefined ? !(name === '' || blockElements.has(name)) : display === 'inline'
  return isInline && !leavesLine ? 'inline' : 'box'
}

/** What hides elements by itself, and is weaker than any `display` that the page declares. */
function hiddenByMarkup(element: HtmlElement, display: string | undefined): HiddenBy | undefined {
  const { name, attributes } = element
  if (name === 'mphantom') return 'invisible'
  if (name === 'iframe' && (Number(attributes.width ?? 1) === 0 || Number(attributes.height ?? 1) === 0))
    return 'collapsed'
  if (isOffDrawing(element)) return 'outside'
  const isHidden =
    attributes.hidden !== undefined ||
    attributes.popover !== undefined ||
    (name === 'dialog' && attributes.open === undefined)
  return isHidden && display === undefined ? 'undisplayed' : undefined
}

/** Whether a line of text in a drawing stands above or below it. */
function isOffDrawing({ name, attributes, parent }: HtmlElement): boolean {
  if (name !== 'text' || attributes.y === undefined || parent?.name !== 'svg') return false
  const [at, height] = [Number(attributes.y), Number(parent.attributes.height ?? 150)]
  return at <= 0 || at > 2 * height + 20
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
    (font !== undefined && fontSizeOf(font, size) <= 1) ||
    isLost(colorOf(value('color') ?? ''), white)
  )
}
