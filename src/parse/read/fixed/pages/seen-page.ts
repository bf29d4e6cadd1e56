import type { HiddenBy, ReadingHidden } from '../../../../model/index.js'
import type { Glyph, PageContent } from '../geometry.js'
import { linesOf } from '../lines/text-lines.js'
import { itemsOf, type PageItems } from './page-items.js'
import { type PagePart, TextColumns } from './text-columns.js'
import { withoutWatermark } from './watermarks.js'
import { type PagesText, writeText } from './write-text.js'
import type { PageTable } from '../tables/cell-glyphs.js'
import type { Grid } from '../tables/table-grid.js'
import { seenPage as tolerances } from '../tolerances.js'

/** What a page shows, and what it hides. */
export interface SeenPage {
  /** In the order of reading: more than one where the page has columns. */
  items: PageItems[]
  hidden: Omit<ReadingHidden, 'place'>[]
  /** Its words were recognised from its picture. */
  isLayer: boolean
}

/**
 * Tells what is seen of a page from what is not. Annotations are lines of text, wherever they stand.
 *
 * @param columns What is known of the columns of the report.
 */
export function seenPage(
  content: PageContent,
  grids: readonly Grid[],
  page: number,
  columns = new TextColumns(),
): SeenPage {
  const text = { ...content, glyphs: withoutWatermark(content.glyphs) }
  const parts = columns.partsOf(text, grids).map((part) => seenPart(part, page))
  return {
    items: parts.map(({ items }) => items),
    hidden: parts.flatMap(({ hidden }) => hidden),
    isLayer: parts.reduce((sum, { layer }) => sum + layer, 0) >= tolerances.fewestOfLayer,
  }
}

/** What a part of a page shows, what it hides, and how many of its characters lie below a picture. */
interface SeenPart {
  items: PageItems
  hidden: SeenPage['hidden']
  layer: number
}

function seenPart({ content, grids }: PagePart, page: number): SeenPart {
  const seen: Glyph[] = []
  const annotations: Glyph[] = []
  const hidden = new Map<HiddenBy, Glyph[]>()
  let layer = 0
  for (const glyph of content.glyphs) {
    if (glyph.isLayer) layer += 1
    if (glyph.hidden === undefined) (glyph.isAnnotation ? annotations : seen).push(glyph)
    else if (hidden.has(glyph.hidden)) hidden.get(glyph.hidden)?.push(glyph)
    else hidden.set(glyph.hidden, [glyph])
  }
  const items = itemsOf({ ...content, glyphs: seen }, grids, page)
  if (annotations.length > 0) items.lines.push(...linesOf(annotations))
  const texts = [...hidden].flatMap(([by, glyphs]) => {
    const own = itemsOf({ ...content, glyphs }, grids, page)
    return hiddenTexts(by, own, items.tables)
  })
  return { items, hidden: texts, layer }
}

/** What all pages hide, each text where its page begins. */
export const hiddenOnPages = (pages: readonly SeenPage[], text: PagesText): ReadingHidden[] =>
  pages.flatMap(({ hidden }, page) => hidden.map((one) => ({ ...one, place: placeOfPage(text, page) })))

/** Where a page begins in the text of all of them. */
export function placeOfPage({ pages }: PagesText, page: number): ReadingHidden['place'] {
  const start = pages[page] ?? 0
  return { start, end: start }
}

/** The texts that a page hides for one reason: parts of cells that are seen, and everything else. */
function hiddenTexts(by: HiddenBy, items: PageItems, seen: readonly PageTable[]): SeenPage['hidden'] {
  const parts: SeenPage['hidden'] = []
  const seenCells = new Set(seen.flatMap(cellKeys))
  for (const table of items.tables)
    for (const cell of table.cells) {
      if (cell.text === '' || !seenCells.has(keyOf(table, cell))) continue
      parts.push({ by, text: cell.text, within: 'cell' })
      cell.text = ''
    }
  const text = writeText([items]).source.trim()
  return text === '' ? parts : [...parts, { by, text }]
}

const keyOf = ({ left, top }: PageTable, { row, column }: PageTable['cells'][number]): string =>
  [Math.round(left), Math.round(top), row, column].join(' ')

const cellKeys = (table: PageTable): string[] =>
  table.cells.filter(({ text }) => text !== '').map((cell) => keyOf(table, cell))
