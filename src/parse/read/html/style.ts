import { blockElements, pageFurniture, unseenElements } from './elements.js'
import type { HtmlElement } from './tree.js'

/** How much of a page is taken for hidden. */
export type Visibility =
  /** As a browser shows it before any script has run. */
  | 'shown'
  /** With what style sheets or scripts may still bring out: some sites hide the content until it is loaded. */
  | 'all'

const declares = (property: string, values: string): RegExp =>
  new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*(?:${values})\\b`, 'iu')

const declarations = {
  none: /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)\b/iu,
  invisible: declares('visibility', 'hidden|collapse'),
  inline: declares('display', 'inline'),
  block: declares('display', 'block|flex|grid|table|list-item'),
  pre: declares('white-space', 'pre|pre-wrap|pre-line|break-spaces'),
  normal: declares('white-space', 'normal|nowrap'),
  noMarker: declares('list-style(?:-type)?', 'none'),
  wordNumber: /(?:^|[;\s])mso-list\s*:\s*ignore\b/iu,
}

/** The properties that the reader knows; most style attributes have none of them. */
const telling = /display|mso-(?:hide|list)|visibility|white-space|list-style/iu

function hasStyle({ attributes: { style } }: HtmlElement, declaration: keyof typeof declarations): boolean {
  return style !== undefined && style !== '' && telling.test(style) && declarations[declaration].test(style)
}

/** Whether an element takes no room on the page at all. */
export function isLeftOut(element: HtmlElement, visibility: Visibility): boolean {
  const { name, attributes } = element
  if (unseenElements.has(name)) return true
  if (visibility === 'all') return false
  if (pageFurniture.has(name) || attributes.hidden !== undefined || hasStyle(element, 'none')) return true
  return (name === 'footer' && !isWithinArticle(element)) || (name === 'dialog' && attributes.open === undefined)
}

/** Whether an element keeps its room and shows nothing in it. */
export const isInvisible = (element: HtmlElement, visibility: Visibility): boolean =>
  visibility === 'shown' && hasStyle(element, 'invisible')

/** The foot of an article may hold its signature; any other is the site's. */
function isWithinArticle(element: HtmlElement): boolean {
  for (let { parent } = element; parent; parent = parent.parent)
    if (parent.name === 'article' || parent.name === 'main') return true
  return false
}

/** Whether an element begins and ends a line. */
export const isBlock = (element: HtmlElement): boolean =>
  blockElements.has(element.name) ? !hasStyle(element, 'inline') : hasStyle(element, 'block')

/** Whether white space and line ends in an element stand for themselves. */
export function keepsSpace(element: HtmlElement, inherited: boolean): boolean {
  if (element.name === 'pre' || element.name === 'listing' || element.name === 'xmp') return true
  return inherited ? !hasStyle(element, 'normal') : hasStyle(element, 'pre')
}

/** Whether an element is the automatic number that Word writes out for browsers, with spaces for its tab. */
export const isWordNumber = (element: HtmlElement): boolean => hasStyle(element, 'wordNumber')

/** Whether a list or an item of one is told to show no number. */
export const hidesMarker = (element: HtmlElement): boolean => hasStyle(element, 'noMarker')

/** The number form that a style names, such as `cjk-ideographic`; undefined where it names none. */
export const listStyleOf = ({ attributes: { style } }: HtmlElement): string | undefined =>
  style === undefined ? undefined : /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase()
