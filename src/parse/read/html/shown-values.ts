import type { HtmlElement, HtmlNode } from './tree.js'

/** Fields that show no text, or that show other characters in its place. */
const withoutText = new Set(['checkbox', 'color', 'file', 'hidden', 'image', 'password', 'radio', 'range'])

/**
 * What a field, a list of choices or a button shows where it stands in a text or a cell, as far as it is a number.
 * Outside of these they are what visitors search and choose with.
 */
export function shownValue(element: HtmlElement): string {
  if (!isInText(element)) return ''
  const text = valueOf(element)
  return /\d/u.test(text) ? text : ''
}

function isInText(element: HtmlElement): boolean {
  for (let { parent } = element; parent && parent.name !== 'form'; { parent } = parent)
    if (/^(?:td|th|p)$/u.test(parent.name)) return true
  return false
}

function valueOf(element: HtmlElement): string {
  const { name, attributes, children } = element
  if (name === 'input' && !withoutText.has(attributes.type?.toLowerCase() ?? ''))
    return attributes.value ?? attributes.placeholder ?? ''
  if (name === 'textarea') return textIn(children) === '' ? (attributes.placeholder ?? '') : textIn(children)
  if (name === 'button' || name === 'rt') return textIn(children)
  if (name !== 'select') return ''
  if (attributes.multiple !== undefined || Number(attributes.size ?? 1) > 1) return choicesIn(element)
  const choices = children.filter((child): child is HtmlElement => child.type === 'element' && child.name === 'option')
  return textIn((choices.find(({ attributes: { selected } }) => selected !== undefined) ?? choices[0])?.children ?? [])
}

/** All choices of a list that shows several, with the names of their groups. */
const choicesIn = ({ children }: HtmlElement): string =>
  children
    .flatMap((child) => {
      if (child.type === 'text') return []
      const { name, attributes } = child
      if (name === 'optgroup') return [attributes.label ?? '', choicesIn(child)]
      return name === 'option' ? [textIn(child.children)] : []
    })
    .join(' ')

const textIn = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.text : textIn(node.children)))
    .join('')
    .trim()
