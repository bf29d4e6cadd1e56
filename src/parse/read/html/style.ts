import type { OffLine } from '../../../text/off-line.js'
import { declarationsOf } from './css/declarations.js'
import { pixelsOf } from './css/lengths.js'
import { blockElements, tableParts } from './elements.js'
import type { HtmlElement } from './tree.js'
import { style as tolerances } from './tolerances.js'

const values = {
  inline: ['display', /^inline$/u],
  block: ['display', /^(?:block|flex|grid|table|list-item)$/u],
  pre: ['white-space', /^(?:pre|pre-wrap|pre-line|break-spaces)$/u],
  normal: ['white-space', /^(?:normal|nowrap)$/u],
  wordNumber: ['mso-list', /^ignore$/u],
} as const

/** The properties that are asked for here; most style attributes have none of them. */
const telling = /display|mso-|white-space|list-style|vertical-align|\\/iu

function valueOf({ attributes: { style } }: HtmlElement, property: string): string | undefined {
  if (style === undefined || style === '' || !telling.test(style)) return undefined
  return declarationsOf(style).get(property)?.value
}

function hasStyle(element: HtmlElement, name: keyof typeof values): boolean {
  const [property, expected] = values[name]
  return expected.test(valueOf(element, property) ?? '')
}

const offLineElements: Readonly<Record<string, OffLine>> = { sup: 'above', sub: 'below' }

/**
 * Where an element sets its text off the line; undefined where it does not.
 *
 * @param declared What the style sheets of the page and its own attribute declare for it.
 */
export function offLineOf(
  element: HtmlElement,
  declared: (property: string) => string | undefined = (property) => valueOf(element, property),
): OffLine | undefined {
  const byName = offLineElements[element.name]
  if (byName) return byName
  const value = declared('mso-text-raise') ?? declared('vertical-align')
  if (value === undefined || tableParts.has(element.name) || isBlock(element)) return undefined
  if (value === 'super' || value === 'sub') return value === 'super' ? 'above' : 'below'
  const raised = pixelsOf(value) ?? 0
  if (Math.abs(raised) < tolerances.offLineFrom) return undefined
  return raised > 0 ? 'above' : 'below'
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
