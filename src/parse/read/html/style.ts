import { declarationsOf } from './css/declarations.js'
import { blockElements } from './elements.js'
import type { HtmlElement } from './tree.js'

const values = {
  inline: ['display', /^inline$/u],
  block: ['display', /^(?:block|flex|grid|table|list-item)$/u],
  pre: ['white-space', /^(?:pre|pre-wrap|pre-line|break-spaces)$/u],
  normal: ['white-space', /^(?:normal|nowrap)$/u],
  wordNumber: ['mso-list', /^ignore$/u],
} as const

/** The properties that are asked for here; most style attributes have none of them. */
const telling = /display|mso-list|white-space|list-style|\\/iu

function valueOf({ attributes: { style } }: HtmlElement, property: string): string | undefined {
  if (style === undefined || style === '' || !telling.test(style)) return undefined
  return declarationsOf(style).get(property)?.value
}

function hasStyle(element: HtmlElement, name: keyof typeof values): boolean {
  const [property, expected] = values[name]
  return expected.test(valueOf(element, property) ?? '')
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

/** Whether a list or an item of one is set to show no number. */
export const hidesMarker = (element: HtmlElement): boolean => listStyleOf(element) === 'none'

/** The number form that a style names, such as `cjk-ideographic`; undefined where it names none. */
export const listStyleOf = (element: HtmlElement): string | undefined =>
  /^[a-z-]+/u.exec(valueOf(element, 'list-style-type') ?? valueOf(element, 'list-style') ?? '')?.[0]
