import { flatMap } from '../../../../text/flat-map.js'
import type { PageItems } from './page-items.js'
import { type TextLine, lineText } from '../lines/text-lines.js'
import { pageFurniture as tolerances } from '../tolerances.js'

/** `- 3 -`, `3`, `3 / 9`, `第 3 页 共 9 页`, `Page 3 of 9`. */
const pageNumber =
  /^(?:[-—–―－·~]*\s*\d{1,4}\s*[-—–―－·~]*|\d{1,4}\s*[/／]\s*\d{1,4}|第?\s*\d{1,4}\s*页[\s，,/]*(?:共\s*\d{1,4}\s*页)?|Page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu

/** Takes page numbers, and heads and feet that stand on several pages, off the pages. */
export function removeFurniture(pages: readonly PageItems[]): void {
  const count = new Set(pages.map(({ page }) => page)).size
  const seen = new Map<string, Set<number>>()
  for (const items of pages)
    for (const key of flatMap(edgesOf(items), (edge) => edge.map((line) => keyOfEdge(line, items))))
      seen.set(key, (seen.get(key) ?? new Set()).add(items.page))
  for (const page of pages) {
    const isFurniture = (line: TextLine): boolean =>
      pageNumber.test(lineText(line)) || (seen.get(keyOfEdge(line, page))?.size ?? 0) * 2 > Math.max(2, count)
    const furniture = new Set(flatMap(edgesOf(page), (edge) => edge.slice(0, furnitureEnd(edge, isFurniture))))
    page.lines = page.lines.filter((line) => !furniture.has(line))
  }
}

/** Nothing of the report stands farther out than furniture. */
function furnitureEnd(edge: readonly TextLine[], isFurniture: (line: TextLine) => boolean): number {
  const end = edge.findIndex((line) => !isFurniture(line))
  return end < 0 ? edge.length : end
}

/** Lines at the head and at the foot of a page, outside of tables, from the edge inwards. */
function edgesOf({ lines, tables, height }: PageItems): [TextLine[], TextLine[]] {
  const firstTable = Math.min(...tables.map(({ top }) => top))
  const lastTable = Math.max(...tables.map(({ bottom }) => bottom))
  const head = lines
    .slice(0, tolerances.deepest)
    .filter(({ bottom }) => bottom < height * tolerances.margin && bottom < firstTable + 2)
  const foot = lines
    .slice(-tolerances.deepest)
    .filter(({ top }) => top > height * (1 - tolerances.margin) && top > lastTable - 2)
  return [head, foot.reverse()]
}

/** The same line on another page, its numbers apart. */
const keyOfEdge = (line: TextLine, { height }: PageItems): string =>
  `${line.top < height / 2 ? 'head' : 'foot'} ${lineText(line).replace(/\d+/gu, '0')}`
