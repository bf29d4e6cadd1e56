import { type Glyph, type PageContent, ascent, descent } from '../../../../src/parse/read/fixed/geometry.js'
import { removeFurniture } from '../../../../src/parse/read/fixed/pages/page-furniture.js'
import { seenPage } from '../../../../src/parse/read/fixed/pages/seen-page.js'
import { TextColumns } from '../../../../src/parse/read/fixed/pages/text-columns.js'
import { type PagesText, writeText } from '../../../../src/parse/read/fixed/pages/write-text.js'
import { gridsOf } from '../../../../src/parse/read/fixed/tables/table-grid.js'

/** Size of the characters of a page, in points. */
export const size = 10

interface TextForm {
  size?: number
  /** Space between characters, in points. */
  apart?: number
}

/** Characters from a place on, on a baseline; those of ASCII are half as wide as the others. */
export function text(
  x: number,
  y: number,
  characters: string,
  { size: own = size, apart = 0 }: TextForm = {},
): Glyph[] {
  let left = x
  return Array.from(characters, (character) => {
    const right = left + (character < '\x80' ? own / 2 : own)
    const box = { left, right, top: y - ascent * own, bottom: y + descent * own }
    left = right + apart
    return { text: character, ...box, size: own, turn: 0, vertical: false }
  })
}

/** Lines of text below one another, from the left. */
export const column = (x: number, y: number, pitch: number, lines: readonly string[]): Glyph[] =>
  lines.flatMap((line, index) => text(x, y + index * pitch, line))

/** The ruling lines of a table, by where its columns and its rows begin and end. */
export function ruled(columns: readonly number[], rows: readonly number[]): PageContent['rules'] {
  const along = (places: readonly number[]) => ({ from: Math.min(...places), to: Math.max(...places) })
  return {
    horizontal: rows.map((at) => ({ at, ...along(columns) })),
    vertical: columns.map((at) => ({ at, ...along(rows) })),
  }
}

/** A page of A4 with these characters, and whatever else stands on it. */
export const page = (glyphs: readonly Glyph[], others: Partial<PageContent> = {}): PageContent => ({
  ...{ width: 595, height: 842, rules: { horizontal: [], vertical: [] }, pictures: 0, outlines: 0 },
  ...others,
  glyphs: [...glyphs],
})

/** Pages as the readers of PDF and OFD read them. */
export function reading(...pages: readonly PageContent[]): PagesText {
  const columns = new TextColumns()
  const items = pages.flatMap((content, index) => seenPage(content, gridsOf(content.rules), index, columns).items)
  removeFurniture(items)
  return writeText(items)
}

/** What is read of pages: a paragraph is a text, a table the texts of its rows. */
export const readPages = (...pages: readonly PageContent[]): (string | string[][])[] =>
  reading(...pages).blocks.map((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : block.text.text,
  )
