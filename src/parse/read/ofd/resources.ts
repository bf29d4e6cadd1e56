import { type XmlElement, childOf, childrenOf } from '../packed/xml-tree.js'
import { type OfdPackage, locate } from './package.js'

/** What parts with resources define, by id: how things are drawn, what colours mean, and drawings used again. */
export class Resources {
  readonly drawParams = new Map<string, XmlElement>()
  /** Types of colour spaces: GRAY, RGB or CMYK. */
  readonly colorSpaces = new Map<string, string>()
  /** Drawings that are used in several places. */
  readonly composites = new Map<string, XmlElement>()

  /** These, and what parts of a page define besides. */
  with(file: OfdPackage, parts: readonly { path: string; root: XmlElement }[]): Resources {
    if (parts.every(({ root }) => childOf(root, 'PageRes') === undefined)) return this
    const all = new Resources()
    for (const [id, own] of this.drawParams) all.drawParams.set(id, own)
    for (const [id, own] of this.colorSpaces) all.colorSpaces.set(id, own)
    for (const [id, own] of this.composites) all.composites.set(id, own)
    for (const { path, root } of parts) all.add(file, path, root, 'PageRes')
    return all
  }

  /** Adds what the parts define that an element names; one that is not there defines nothing. */
  add(file: OfdPackage, from: string, parent: XmlElement | undefined, ...names: readonly string[]): void {
    for (const { text } of names.flatMap((name) => childrenOf(parent, name)))
      this.#addAll(file.tree(locate(from, text)))
  }

  #addAll(root: XmlElement | undefined): void {
    const each = (list: string, item: string, add: (id: string, element: XmlElement) => void): void => {
      for (const group of childrenOf(root, list))
        for (const element of childrenOf(group, item)) add(element.attributes['ID'] ?? '', element)
    }
    each('DrawParams', 'DrawParam', (id, element) => this.drawParams.set(id, element))
    each('ColorSpaces', 'ColorSpace', (id, { attributes }) => this.colorSpaces.set(id, attributes['Type'] ?? 'RGB'))
    each('CompositeGraphicUnits', 'CompositeGraphicUnit', (id, element) => {
      const content = childOf(element, 'Content')
      if (content) this.composites.set(id, content)
    })
  }
}
