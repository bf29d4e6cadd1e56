import { type PageContent, middleX, middleY } from '../geometry.js'
import { gridsOf, type Grid } from '../tables/table-grid.js'
import { paragraphs } from '../tolerances.js'
import { isFull, isInColumns, type Stretch, stretchesOf } from './column-stretches.js'
import { possibleGutters } from './gutters.js'
import { type Piece, piecesOf } from './page-pieces.js'

/** A page, or a part of one that is read by itself, with the tables that are drawn there. */
export interface PagePart {
  content: PageContent
  grids: readonly Grid[]
}

/** Two columns of text. */
interface Columns {
  pageWidth: number
  /** Where the gutter between them is. */
  gutter: number
  /** How far the second is to the right of the first. */
  shift: number
  width: number
}

/** More columns than this are none of text. */
const mostLevels = 2
/** A page that is divided more often is a drawing. */
const mostStretches = 30

/**
 * Divides pages in two columns of text, as folded sheets have them, into the parts that are read one after the other: what
 * goes over the whole width of the page, and the columns between. What one page shows of its columns holds for those behind.
 */
export class TextColumns {
  readonly #known: Columns[] = []

  partsOf(content: PageContent, grids: readonly Grid[]): PagePart[] {
    return this.#divided(content, grids, mostLevels) ?? [{ content, grids }]
  }

  /** Undefined for a page that has no columns. */
  #divided(content: PageContent, grids: readonly Grid[], levels: number): PagePart[] | undefined {
    if (levels === 0) return undefined
    const known = this.#known.filter(({ pageWidth }) => Math.abs(pageWidth - content.width) < paragraphs.sameWidth)
    const gutters = possibleGutters(content, grids)
    if (known.length + gutters.length === 0) return undefined
    const pieces = piecesOf(content, grids)
    for (const columns of known) {
      const stretches = stretchesOf(pieces, columns.gutter)
      const divided = stretches.filter((stretch) => isInColumns(stretch, content.width, true))
      if (divided.length > 0 && divided.length <= mostStretches) return this.#parts(content, columns, divided, levels)
    }
    const found = gutters.map((gutter) => ({
      gutter,
      divided: stretchesOf(pieces, gutter).filter((stretch) => isInColumns(stretch, content.width, false)),
    }))
    const [best] = found.sort((a, b) => heightOf(b.divided) - heightOf(a.divided))
    if (!best || best.divided.length === 0 || best.divided.length > mostStretches) return undefined
    const columns = columnsAt(best.gutter, best.divided, content.width)
    this.#known.push(columns)
    const divided = stretchesOf(pieces, columns.gutter).filter((stretch) => isInColumns(stretch, content.width, true))
    return this.#parts(content, columns, divided, levels)
  }

  #parts(content: PageContent, columns: Columns, divided: readonly Stretch[], levels: number): PagePart[] {
    return cutPage(content, columns, divided).flatMap((part) => {
      const grids = gridsOf(part.rules)
      const inner = part.width < content.width ? this.#divided(part, grids, levels - 1) : undefined
      return inner ?? [{ content: part, grids }]
    })
  }
}

/** How much of the height of a page is in columns. */
const heightOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { left, right }) => sum + coveredBy([...left, ...right]), 0)

const coveredBy = (pieces: readonly Piece[]): number => pieces.reduce((sum, { top, bottom }) => sum + bottom - top, 0)

function columnsAt(gutter: number, stretches: readonly Stretch[], pageWidth: number): Columns {
  const left = edgesOf(stretches.flatMap((stretch) => stretch.left))
  const right = edgesOf(stretches.flatMap((stretch) => stretch.right))
  // Tables begin a little before the text around them.
  const hasText = left.text < Infinity && right.text < Infinity
  const shift = hasText ? right.text - left.text : right.all - left.all
  return { pageWidth, gutter, shift, width: Math.max(gutter, pageWidth - gutter) }
}

/** Where the lines of prose of a column begin, and where anything does. */
function edgesOf(pieces: readonly Piece[]): { text: number; all: number } {
  const all = Math.min(...pieces.map(({ left }) => left))
  const end = Math.max(...pieces.map(({ right }) => right))
  return { text: Math.min(...pieces.filter((piece) => isFull(piece, end - all)).map(({ left }) => left)), all }
}

/** A part while it is filled, and how far what stands on it is moved to the left. */
interface OpenPart {
  content: PageContent
  by: number
}

/** The parts of a page from top to bottom, the first of two columns before the second, which is moved to its place. */
function cutPage(content: PageContent, { gutter, shift, width }: Columns, divided: readonly Stretch[]): PageContent[] {
  const whole = (): OpenPart => emptyPart(content, content.width, 0)
  const columns = (): OpenPart[] => [emptyPart(content, width, 0), emptyPart(content, width, shift)]
  const parts = [whole(), ...divided.flatMap(() => [...columns(), whole()])]
  const partAt = (x: number, y: number): OpenPart => {
    const at = divided.findIndex(({ bottom }) => y < bottom)
    const before = 3 * (at < 0 ? divided.length : at)
    const isBetween = y > (divided[at]?.top ?? Infinity)
    return parts[isBetween ? before + (x < gutter ? 1 : 2) : before] ?? whole()
  }
  for (const glyph of content.glyphs) {
    const part = partAt(middleX(glyph), middleY(glyph))
    const { left, right } = glyph
    part.content.glyphs.push(part.by === 0 ? glyph : { ...glyph, left: left - part.by, right: right - part.by })
  }
  for (const { at, from, to } of content.rules.horizontal) {
    const part = partAt((from + to) / 2, at)
    part.content.rules.horizontal.push({ at, from: from - part.by, to: to - part.by })
  }
  for (const { at, from, to } of content.rules.vertical) {
    const part = partAt(at, (from + to) / 2)
    part.content.rules.vertical.push({ at: at - part.by, from, to })
  }
  return parts.map((part) => part.content).filter(({ glyphs }) => glyphs.length > 0)
}

/** A page with columns has text, whatever pictures stand on it. */
const emptyPart = ({ height }: PageContent, width: number, by: number): OpenPart => ({
  content: { width, height, glyphs: [], rules: { horizontal: [], vertical: [] }, pictures: 0, outlines: 0 },
  by,
})
