import type { HiddenBy } from '../../../model/index.js'
import { firstElement, type HtmlElement, type HtmlNode } from './tree.js'

/** What a browser shows of what is in an element, and what it does not. */
export interface ShownChildren {
  shown: readonly HtmlNode[]
  hidden: readonly HtmlNode[]
  by: HiddenBy
}

const nothing: readonly HtmlNode[] = []

const isElement = (node: HtmlNode, name: string): node is HtmlElement => node.type === 'element' && node.name === name

/** The children of an element in the order in which they are shown. */
export function shownChildren(element: HtmlElement): ShownChildren {
  const { name, children, attributes } = element
  const all: ShownChildren = { shown: children, hidden: nothing, by: 'undisplayed' }
  if (name === 'details' && (attributes.open === undefined || isSecondOfName(element))) {
    const summary = children.find((child) => isElement(child, 'summary'))
    return {
      shown: summary ? [summary] : nothing,
      hidden: children.filter((child) => child !== summary),
      by: 'collapsed',
    }
  }
  if (name === 'slot') {
    const host = hostOf(element)
    const assigned = host ? assignedTo(element, host) : nothing
    return assigned.length > 0 ? { ...all, shown: assigned } : all
  }
  const shadow = children.find(isShadow)
  if (!shadow) return all
  const slots = slotsIn(shadow)
  const rest = children.filter((child) => child !== shadow && !slots.some((slot) => isAssigned(child, slot)))
  return { shown: shadow.children, hidden: rest, by: 'undisplayed' }
}

/** Of details that share a name, one is open at a time. */
function isSecondOfName(details: HtmlElement): boolean {
  const { name } = details.attributes
  if (name === undefined || name === '') return false
  let root = details
  while (root.parent) root = root.parent
  return firstOpen(root, name) !== details
}

function firstOpen(element: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of element.children) {
    if (child.type === 'text') continue
    const isOpen = child.name === 'details' && child.attributes.name === name && child.attributes.open !== undefined
    const found = isOpen ? child : firstOpen(child, name)
    if (found) return found
  }
  return undefined
}

const isShadow = (node: HtmlNode): node is HtmlElement =>
  isElement(node, 'template') && /^(?:open|closed)$/iu.test(node.attributes.shadowrootmode ?? '')

/** The element that a slot stands in the shadow of. */
function hostOf(slot: HtmlElement): HtmlElement | undefined {
  for (let { parent } = slot; parent; { parent } = parent) if (isShadow(parent)) return parent.parent
  return undefined
}

const assignedTo = (slot: HtmlElement, host: HtmlElement): HtmlNode[] =>
  host.children.filter((child) => !isShadow(child) && isAssigned(child, slot))

function isAssigned(node: HtmlNode, slot: HtmlElement): boolean {
  const wanted = node.type === 'text' ? '' : (node.attributes.slot ?? '')
  return wanted === (slot.attributes.name ?? '')
}

function slotsIn(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    child.type === 'text' ? [] : child.name === 'slot' ? [child] : slotsIn(child),
  )
}

/** Where elements that show no text of their own let other text through: a page in a frame, what stands for an object, text in a drawing. */
export function slotOf(element: HtmlElement): readonly HtmlNode[] | undefined {
  const { name, children, attributes } = element
  const pages = children.filter((child) => isElement(child, 'srcdoc'))
  if (pages.length > 0) return pages
  if (name === 'object') return attributes.data === undefined ? children : undefined
  return name === 'svg' ? drawnText(element, firstElement(element, 'use') !== undefined) : undefined
}

/** Text and pages of HTML in a drawing, its definitions where something uses them; undefined where it has none. */
function drawnText(drawing: HtmlElement, usesDefinitions: boolean): HtmlNode[] | undefined {
  const found = drawing.children.flatMap((child): HtmlNode[] => {
    if (child.type === 'text') return []
    if (child.name === 'foreignobject' || child.name === 'text') return [child]
    const isDefinition = child.name === 'defs' || child.name === 'symbol'
    return isDefinition && !usesDefinitions ? [] : (drawnText(child, usesDefinitions) ?? [])
  })
  return found.length > 0 ? found : undefined
}
