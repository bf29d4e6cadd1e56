import { sanitize } from './sanitize.js'

/** An element with its attributes, those that are undefined left out, and either elements or text in it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string | number | undefined>>
  children?: readonly XmlElement[]
  /** Its lines are kept, whatever else is invisible in them is not. */
  text?: string
}

/** An XML 1.0 document in UTF-8, two spaces a level. Characters that XML or a reader cannot take are shown as escapes. */
export const printXml = (root: XmlElement): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...lines(root), ''].join('\n')

function lines({ name, attributes, children = [], text }: XmlElement): string[] {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const start = `<${name}${printed.join('')}`
  if (text !== undefined) return [`${start}>${text.split('\n').map(escapeXml).join('\n')}</${name}>`]
  if (children.length === 0) return [`${start}/>`]
  return [`${start}>`, ...children.flatMap(lines).map((line) => `  ${line}`), `</${name}>`]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/**
 * Text for an element or an attribute. The two noncharacters are all that XML 1.0 forbids besides what `sanitize` shows;
 * to Unicode they are unassigned.
 */
export const escapeXml = (text: string): string =>
  sanitize(text)
    .replaceAll('\ufffe', String.raw`\ufffe`)
    .replaceAll('\uffff', String.raw`\uffff`)
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
