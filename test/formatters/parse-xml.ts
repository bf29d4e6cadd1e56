import { SaxesParser } from 'saxes'

/** An element as a strict parser reads it; `text` is that of the element and all in it. */
export interface ParsedElement {
  name: string
  attributes: Record<string, string>
  children: ParsedElement[]
  text: string
}

/**
 * Reads an XML 1.0 document.
 *
 * @throws {Error} when it is not well formed.
 */
export function parseXml(xml: string): ParsedElement {
  const root: ParsedElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser<{ xmlns: false; defaultXMLVersion: '1.0'; forceXMLVersion: true }>({
    xmlns: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: ParsedElement = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.forEach((element) => (element.text += text)))
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0]!
}
