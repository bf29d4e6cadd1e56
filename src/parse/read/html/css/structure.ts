import { AttributeAction, type AttributeSelector } from 'css-what'
import { keptAttributes, type AttributeName, type HtmlElement } from '../tree.js'
import type { Selector, Test } from './selectors.js'

/** Whether something holds; `unknown` where a page has more than is kept of it. */
export type Certainty = boolean | 'unknown'

/** Whether an element passes a test; `holds` compares it with a selector. */
export function passes(
  element: HtmlElement,
  test: Test,
  holds: (element: HtmlElement, selector: Selector) => Certainty,
): Certainty {
  if (test.kind === 'attribute') return hasAttribute(element, test.token)
  if (test.kind === 'empty') return element.children.length === 0
  if (test.kind === 'place') return stands(element, test)
  const each = test.selectors.map((selector) => holds(element, selector))
  const isAny = each.includes(true) || (each.includes('unknown') ? 'unknown' : false)
  return test.kind === 'any' || isAny === 'unknown' ? isAny : !isAny
}

/** Attributes whose values are compared without regard to case. */
const withoutCase = new Set(['bgcolor', 'color', 'media', 'type'])

function hasAttribute({ attributes }: HtmlElement, { name, action, value, ignoreCase }: AttributeSelector): Certainty {
  const written = keptAttributes.has(name) ? attributes[name as AttributeName] : undefined
  if (written === undefined) return action === AttributeAction.Not
  const isFolded = ignoreCase === true || (ignoreCase === 'quirks' && withoutCase.has(name))
  const [own, wanted] = isFolded ? [written.toLowerCase(), value.toLowerCase()] : [written, value]
  switch (action) {
    case AttributeAction.Exists:
      return true
    case AttributeAction.Equals:
      return own === wanted
    case AttributeAction.Element:
      return wanted !== '' && own.split(/\s+/u).includes(wanted)
    case AttributeAction.Start:
      return wanted !== '' && own.startsWith(wanted)
    case AttributeAction.End:
      return wanted !== '' && own.endsWith(wanted)
    case AttributeAction.Any:
      return wanted !== '' && own.includes(wanted)
    case AttributeAction.Hyphen:
      return own === wanted || own.startsWith(`${wanted}-`)
    default:
      return 'unknown'
  }
}

function stands(element: HtmlElement, { step, offset, fromBack, ofType }: Test & { kind: 'place' }): Certainty {
  const { parent } = element
  // The root holds what html, head and body hold; parts of tables may stand in groups that no tag names.
  if (parent?.parent === undefined || parent.name === 'table') return 'unknown'
  const children = parent.children.filter((child) => child.type === 'element')
  const same = ofType ? children.filter(({ name }) => name === element.name) : children
  const index = same.indexOf(element)
  const place = (fromBack ? same.length - 1 - index : index) + 1
  const rounds = place - offset
  return step === 0 ? rounds === 0 : rounds % step === 0 && rounds / step >= 0
}
