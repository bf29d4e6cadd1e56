import { type Edit, insertion } from './edit.js'
import { type PlacedElement, walkXml } from './walk.js'

/** Namespaces of what comments are made of, besides Word's own. */
export const namespaces = {
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  w16cid: 'http://schemas.microsoft.com/office/word/2016/wordml/cid',
  w16cex: 'http://schemas.microsoft.com/office/word/2018/wordml/cex',
} as const

/** The element that all of a part stands in. @throws {InputError} `corrupt`. */
export function rootOf(xml: string): PlacedElement {
  const roots: PlacedElement[] = []
  walkXml(xml, {
    close: (element) => {
      if (!element.parent) roots.push(element)
    },
  })
  const [root] = roots
  if (!root) throw new Error('a part without an element is no XML, which the parser refuses')
  return root
}

/** The namespace of a root element. */
export const namespaceOf = ({ prefix, attributes }: PlacedElement): string | undefined =>
  attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`]

/** The prefix that a root element declares for a namespace, with its colon. */
export const prefixFor = ({ attributes }: PlacedElement, namespace: string): string | undefined =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === namespace && name.startsWith('xmlns:') ? [`${name.slice(6)}:`] : [],
  )[0]

/** A prefix for names of a namespace, and its declaration where there is none yet. */
export interface Prefix {
  prefix: string
  /** An attribute with a space before it, or empty. */
  declaration: string
}

/** The prefix that is declared; or another, which is declared where it is used. */
export const prefixOrOwn = (declared: string | undefined, namespace: string, own: string): Prefix =>
  declared === undefined
    ? { prefix: `${own}:`, declaration: ` xmlns:${own}="${namespace}"` }
    : { prefix: declared, declaration: '' }

/** Puts elements in behind all others of a root element. */
export function append({ isEmptyTag, startEnd, endStart, prefix, local }: PlacedElement, content: string): Edit {
  if (!isEmptyTag) return insertion(endStart, content)
  return { start: startEnd - 2, end: startEnd, text: `>${content}</${prefix}${local}>` }
}
