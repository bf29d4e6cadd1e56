import { alignRows } from '../tables/aligned-rows.js'
import { fillGrids, type PageTable } from '../tables/cell-glyphs.js'
import type { PageContent } from '../geometry.js'
import type { Grid } from '../tables/table-grid.js'
import { withNoteMarks } from '../lines/note-marks.js'
import { linesOf, type TextLine } from '../lines/text-lines.js'
import { takeUnruledTables } from '../tables/unruled-table.js'
import { pageItems as tolerances } from '../tolerances.js'

/** The tables of a page and the lines of text around them. */
export interface PageItems {
  width: number
  height: number
  /** From 0. */
  page: number
  tables: PageTable[]
  /** From top to bottom. */
  lines: TextLine[]
  /** Something besides text is drawn on it, which may be a picture of text. */
  hasPicture: boolean
}

/** What stands on a page whose lines draw these tables. */
export function itemsOf(
  { width, height, glyphs: placed, pictures, outlines }: PageContent,
  grids: readonly Grid[],
  page: number,
): PageItems {
  const glyphs = withNoteMarks(placed)
  const { tables, rest } = fillGrids(grids, glyphs, page)
  const unruled = takeUnruledTables(linesOf(rest), glyphs, { page, height })
  const hasPicture = pictures >= tolerances.largePicture || outlines >= tolerances.manyOutlines
  return {
    width,
    height,
    page,
    hasPicture,
    tables: [...tables.filter(hasText), ...unruled.tables],
    lines: alignRows(unruled.lines),
  }
}

const hasText = ({ cells }: PageTable): boolean => cells.some(({ text }) => text !== '')

/** What stands on a page, in reading order. */
export function inOrder({ tables, lines }: PageItems): (PageTable | TextLine)[] {
  const middle = (item: PageTable | TextLine): number => ('cells' in item ? item.top : (item.top + item.bottom) / 2)
  return [...tables, ...lines].sort((a, b) => middle(a) - middle(b))
}
