import type { SaxesTagPlain } from 'saxes'
import { corruptXml, xmlParser } from '../../parse/read/packed/xml.js'
import { Names } from '../../parse/read/docx/names.js'

/** An element with its place in the text of a part. */
export interface PlacedElement {
  /** As `names.ts` calls it, whatever prefix the file uses; empty for what Word's reader knows nothing of. */
  name: string
  /** Name without its prefix. */
  local: string
  /** As written, with a colon; empty where there is none. */
  prefix: string
  attributes: Readonly<Record<string, string>>
  /** Prefix of Word's attributes here, with a colon; undefined where none is declared. */
  wordPrefix: string | undefined
  parent: PlacedElement | undefined
  /** Of its start tag: `<`, and behind `>`. */
  start: number
  startEnd: number
  /** Of its end tag; both are behind the start tag of an element that has none. Known when it closes. */
  endStart: number
  end: number
  isEmptyTag: boolean
}

/** What is done with the elements of a part, in their order. */
export interface ElementVisitor {
  open?: (element: PlacedElement) => void
  close?: (element: PlacedElement) => void
  text?: (text: string) => void
}

/** Walks through the elements of a part. @throws {InputError} `corrupt`, `dtd`. */
export function walkXml(xml: string, visitor: ElementVisitor): void {
  const names = new Names()
  const parser = xmlParser()
  const open: PlacedElement[] = []
  parser.on('attribute', ({ name, value }) => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return
    if (!names.declare(open.length, name, value)) throw corruptXml
  })
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, names, { start: xml.lastIndexOf('<', parser.position - 1), end: parser.position })
    element.parent = open.at(-1)
    open.push(element)
    visitor.open?.(element)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop()
    if (!element) return
    element.end = parser.position
    element.endStart = isSelfClosing ? element.end : xml.lastIndexOf('<', element.end - 1)
    names.leave(open.length)
    visitor.close?.(element)
  })
  const text = (value: string): void => visitor.text?.(value)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
}

function elementOf(tag: SaxesTagPlain, names: Names, { start, end }: { start: number; end: number }): PlacedElement {
  const colon = tag.name.indexOf(':')
  return {
    name: names.resolve(tag) ?? '',
    local: tag.name.slice(colon + 1),
    prefix: tag.name.slice(0, colon + 1),
    attributes: tag.attributes,
    wordPrefix: names.wordPrefix,
    parent: undefined,
    start,
    startEnd: end,
    endStart: end,
    end,
    isEmptyTag: tag.isSelfClosing,
  }
}

/** An attribute of Word's namespace. */
export const wordAttribute = ({ attributes, wordPrefix = ':' }: PlacedElement, local: string): string | undefined =>
  attributes[wordPrefix + local]

/** An attribute of the namespace that the element itself is of. */
export const ownAttribute = ({ attributes, prefix }: PlacedElement, local: string): string | undefined =>
  attributes[prefix + local]
