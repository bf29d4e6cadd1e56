import { alignRows } from './aligned-rows.js'
import { fillGrids, type PageTable } from './cell-glyphs.js'
import type { PageContent } from './geometry.js'
import type { Grid } from './table-grid.js'
import { linesOf, type TextLine } from './text-lines.js'

/** The tables of a page and the lines of text around them. */
export interface PageItems {
  width: number
  height: number
  /** From 0. */
  page: number
  tables: PageTable[]
  /** From top to bottom. */
  lines: TextLine[]
}

/** What stands on a page whose lines draw these tables. */
export function itemsOf({ width, height, glyphs }: PageContent, grids: readonly Grid[], page: number): PageItems {
  const { tables, rest } = fillGrids(grids, glyphs, page)
  return { width, height, page, tables: tables.filter(hasText), lines: alignRows(linesOf(rest)) }
}

const hasText = ({ cells }: PageTable): boolean => cells.some(({ text }) => text !== '')

/** What stands on a page, in reading order. */
export function inOrder({ tables, lines }: PageItems): (PageTable | TextLine)[] {
  const middle = (item: PageTable | TextLine): number => ('cells' in item ? item.top : (item.top + item.bottom) / 2)
  return [...tables, ...lines].sort((a, b) => middle(a) - middle(b))
}
