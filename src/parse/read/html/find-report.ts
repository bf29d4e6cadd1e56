import type { Block, TableBlock } from '../../../model/index.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { numberingOf } from '../../../text/numbering.js'
import { isCommonLabel } from '../../../lexicon/vocabulary.js'
import { flatMap } from '../../../text/flat-map.js'
import { keyOf } from '../../../text/key.js'
import { blockStart } from '../../blocks.js'
import { pathTo, type HtmlElement } from './tree.js'
import { findReport as tolerances } from './tolerances.js'

/** The part of a page that is the report, apart from its title. */
export interface ReportPlace {
  element: HtmlElement
  /** Where the first and the last of the six headings stand, or of the tables where there is no heading. */
  first: number
  last: number
}

interface Anchor {
  /** What it is: the id of a section, or a table. */
  id: string
  offset: number
}

/** Elements that hold paragraphs and tables side by side; any other is a part of what holds the report. */
const containers = new Set(['', 'article', 'center', 'dd', 'div', 'form', 'main', 'section', 'td', 'th'])

/** The smallest element that holds the headings and tables of the report; undefined where there are none. */
export function findReport(blocks: readonly Block[], root: HtmlElement, lexicon: Lexicon): ReportPlace | undefined {
  const anchors = flatMap(blocks, (block) => anchorsOf(block, lexicon)).filter(
    ({ id, offset }) => id === 'table' || !isLinked(root, offset),
  )
  const kinds = new Set(anchors.map(({ id }) => id))
  if (kinds.size < 2 && !kinds.has('table')) return undefined
  const all = extentOf(anchors)
  const headings = anchors.filter(({ id }) => id !== 'table')
  const element = kinds.size < tolerances.fewestAnchors ? root : containerOf(root, all.first, all.last)
  return { element, ...(headings.length > 0 ? extentOf(headings) : all) }
}

function extentOf(anchors: readonly Anchor[]): { first: number; last: number } {
  let first = Infinity
  let last = 0
  for (const { offset } of anchors) {
    first = Math.min(first, offset)
    last = Math.max(last, offset)
  }
  return { first, last }
}

function anchorsOf(block: Block, lexicon: Lexicon): Anchor[] {
  if (block.type !== 'table') return sectionAnchor(block.text.text, block.text.start, lexicon)
  const sections = flatMap(block.rows, ({ cells }) =>
    flatMap(cells, ({ text, start }) => sectionAnchor(text, start, lexicon)),
  )
  return isOfficial(block, lexicon) ? [...sections, { id: 'table', offset: blockStart(block) }] : sections
}

function sectionAnchor(text: string, offset: number, { headings }: Lexicon): Anchor[] {
  const numbering = numberingOf(text)
  if (!numbering || !headings.isSectionHeading(text)) return []
  const id = headings.byWording(text.slice(numbering.length))?.id
  return id ? [{ id, offset }] : []
}

/** Whether a table has labels of the form. */
function isOfficial({ rows }: TableBlock, { labels: known }: Lexicon): boolean {
  let labels = 0
  for (const { cells } of rows)
    for (const { text } of cells) {
      if (text.length < 2) continue
      const key = keyOf(text)
      if (known.isLabel(key) && !isCommonLabel(key)) labels += 1
      if (labels >= tolerances.fewestLabels) return true
    }
  return false
}

/** A link is an entry of a list of contents or a menu, not a heading. */
export const isLinked = (root: HtmlElement, offset: number): boolean =>
  pathTo(root, offset, offset + 1).some(({ name, attributes }) => name === 'a' && attributes.href !== undefined)

function containerOf(root: HtmlElement, first: number, last: number): HtmlElement {
  let element = pathTo(root, first, last).at(-1) ?? root
  while (!containers.has(element.name) && element.parent) element = element.parent
  return element
}
