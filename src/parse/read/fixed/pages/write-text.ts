import type { Block } from '../../../../model/index.js'
import { flatMap } from '../../../../text/flat-map.js'
import { CanonicalText, type PagePart } from './canonical.js'
import type { PageTable } from '../tables/cell-glyphs.js'
import { inOrder, type PageItems } from './page-items.js'
import { continuesParagraph, joinLines, textArea, type TextArea } from '../lines/paragraphs.js'
import { appendTable, isContinued } from './table-pages.js'
import { lineText, type TextLine } from '../lines/text-lines.js'
import { appendUnruled, isUnruled } from './unruled-pages.js'

export interface PagesText {
  blocks: Block[]
  /** Canonical text: a line a paragraph, a line a table row with tabs. */
  source: string
  /** Offset in `source` where each page begins. */
  pages: number[]
  /** Numbers of pages that have a picture and no text, from 1: scanned ones among others. Empty pages are not among them. */
  pagesWithoutText: number[]
}

/** A paragraph that may go on in the next line. */
interface OpenParagraph {
  parts: PagePart[]
  line: TextLine
  area: TextArea
}

/** The pages, each in the parts that it is read in, as one text: paragraphs and tables that a page break cut are whole again. */
export function writeText(pages: readonly PageItems[]): PagesText {
  const text = new CanonicalText()
  let paragraph: OpenParagraph | undefined
  let table: PageTable | undefined
  const areas = new Map<number, TextArea>()
  const areaOf = (width: number): TextArea => {
    const area = areas.get(width) ?? textArea(pages, width)
    areas.set(width, area)
    return area
  }
  const close = (): void => {
    if (table) text.addTable(table)
    if (paragraph) text.addParagraph(paragraph.parts)
    table = paragraph = undefined
  }
  let before: PageItems | undefined
  for (const items of pages) {
    const { page } = items
    const area = areaOf(items.width)
    // No paragraph goes on from the whole width of a page in one of its columns.
    const isOther = before?.page === page && before.width !== items.width
    before = items
    inOrder(items).forEach((item, index) => {
      const samePage = index > 0
      if ('cells' in item) {
        const continued = !samePage && table ? continuedTable(table, item) : undefined
        if (!continued) close()
        table = continued ?? item
      } else if (
        paragraph &&
        !(isOther && !samePage) &&
        continuesParagraph(paragraph.line, item, [paragraph.area, area], samePage)
      ) {
        addLine(paragraph, item, page)
        paragraph.area = area
      } else {
        close()
        paragraph = { parts: [{ text: lineText(item), page }], line: item, area }
      }
    })
  }
  close()
  text.endPages((pages.at(-1)?.page ?? -1) + 1)
  const { blocks, source, pages: starts } = text
  const pagesWithoutText = flatMap(pages, ({ lines, tables, hasPicture, page }) =>
    hasPicture && lines.length + tables.length === 0 ? [page + 1] : [],
  )
  return { blocks, source, pages: starts, pagesWithoutText }
}

function continuedTable(table: PageTable, next: PageTable): PageTable | undefined {
  if (isUnruled(table)) return isUnruled(next) ? appendUnruled(table, next) : undefined
  return !isUnruled(next) && isContinued(table, next) ? appendTable(table, next) : undefined
}

function addLine(paragraph: OpenParagraph, line: TextLine, page: number): void {
  const last = paragraph.parts.at(-1)
  paragraph.line = line
  if (last?.page === page) last.text = joinLines(last.text, lineText(line))
  else paragraph.parts.push({ text: lineText(line), page })
}
