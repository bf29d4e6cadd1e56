import { limitError } from '../../limits.js'
import { type XmlElement, childOf, childrenOf, textOfChild } from '../packed/xml-tree.js'
import { type OfdPackage, locate } from './package.js'
import type { OfdPage } from './page-content.js'
import { Resources } from './resources.js'

/** The part that every OFD file begins with. */
const mainPart = 'OFD.xml'

/** What an OFD file consists of. */
export interface OfdDocument {
  /** Pages in their order; undefined stands for one whose part is missing. */
  pages: Iterable<OfdPage | undefined>
  /** How many signatures and seals it names. */
  signatures: number
}

interface Part {
  path: string
  root: XmlElement
}

/** Finds the pages of all documents of a file; undefined where it names none. @throws {InputError} `limit-pages`. */
export function findDocument(file: OfdPackage): OfdDocument | undefined {
  const bodies = childrenOf(file.tree(mainPart), 'DocBody')
  const roots = bodies.flatMap((body) => partOf(file, mainPart, textOfChild(body, 'DocRoot')) ?? [])
  const pages = roots.flatMap(({ root }) => pagesOf(root))
  if (pages.length === 0) return undefined
  if (pages.length > file.limits.pages) throw limitError('pages', file.limits)
  return { pages: readPages(roots, file), signatures: bodies.reduce((all, body) => all + signaturesIn(body, file), 0) }
}

const pagesOf = (root: XmlElement): XmlElement[] => childrenOf(childOf(root, 'Pages'), 'Page')

function signaturesIn(body: XmlElement, file: OfdPackage): number {
  const path = textOfChild(body, 'Signatures')
  return path === undefined ? 0 : childrenOf(file.tree(locate(mainPart, path)), 'Signature').length
}

function* readPages(roots: readonly Part[], file: OfdPackage): Generator<OfdPage | undefined> {
  for (const { path, root } of roots) {
    const common = childOf(root, 'CommonData')
    const shared = new Resources()
    shared.add(file, path, common, 'PublicRes', 'DocumentRes')
    const templates = new Map(
      childrenOf(common, 'TemplatePage').map(({ attributes }) => [attributes['ID'], attributes]),
    )
    for (const { attributes } of pagesOf(root)) {
      const page = partOf(file, path, attributes['BaseLoc'], true)
      if (!page) {
        yield undefined
        continue
      }
      const used = childrenOf(page.root, 'Template').flatMap(
        (template) => partOf(file, path, templates.get(template.attributes['TemplateID'])?.['BaseLoc']) ?? [],
      )
      yield {
        root: page.root,
        templates: used.map((template) => template.root),
        resources: shared.with(file, [page, ...used]),
        area: childOf(common, 'PageArea'),
        defaultSpace: textOfChild(common, 'DefaultCS'),
      }
    }
  }
}

/** A part that another one names; undefined where it is not there. `isPage` says that no other part needs it. */
function partOf(file: OfdPackage, from: string, location = '', isPage = false): Part | undefined {
  const path = locate(from, location)
  const root = isPage ? file.passingTree(path) : file.tree(path)
  return root && { path, root }
}
