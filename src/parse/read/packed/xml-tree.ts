import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { decodeXml, xmlParser } from './xml.js'

/** An element of a part. Prefixes are left out: producers use name spaces that are not the standard's. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** Text that stands in the element itself. */
  text: string
}

/**
 * Reads a part as a tree.
 *
 * @param count Called for each element, to stop where there are too many.
 * @throws {InputError} `corrupt`, `dtd`, `limit-depth`, and what `count` throws.
 */
export function readXmlTree(bytes: Uint8Array, limits: Limits, count: () => void = () => undefined): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = xmlParser()
  let attributes: Record<string, string> = {}
  parser.on('attribute', ({ name, value }) => {
    attributes[localName(name)] = value
  })
  parser.on('opentag', ({ name }) => {
    if (open.length > limits.depth) throw limitError('depth', limits)
    count()
    const element = { name: localName(name), attributes, children: [], text: '' }
    attributes = {}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  return root.children[0] ?? root
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The text of the first child of that name, without space around it. */
export const textOfChild = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text.trim()
