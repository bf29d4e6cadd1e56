import { type Box, type Glyph, type PageContent, boxOf, contains, middleX, middleY } from '../geometry.js'
import { linesOf } from '../lines/text-lines.js'
import { isNumberText } from '../number-text.js'
import type { Grid } from '../tables/table-grid.js'
import { textColumns as tolerances } from '../tolerances.js'

/** What takes up room on a page: a table, a part of a line of text, or a line that is drawn. */
export interface Piece extends Box {
  type: 'table' | 'text' | 'rule'
  text: string
  isNumber: boolean
}

/** The pieces of a page. What stands in a table is a part of it. */
export function piecesOf({ glyphs, rules }: PageContent, grids: readonly Grid[]): Piece[] {
  const seen = glyphs.filter(({ hidden, text }) => !hidden && text.trim() !== '')
  const texts = linesOf(seen)
    .flatMap(({ glyphs: own }) => partsOf(own))
    .map(textPiece)
    .filter((piece) => !grids.some((grid) => contains(grid, middleX(piece), middleY(piece))))
  const drawn = rules.horizontal.map(({ at, from, to }) =>
    pieceOf('rule', { left: from, right: to, top: at, bottom: at }),
  )
  return [...grids.map((grid) => pieceOf('table', grid)), ...texts, ...drawn]
}

const pieceOf = (type: Piece['type'], { left, right, top, bottom }: Box): Piece => ({
  type,
  left,
  right,
  top,
  bottom,
  text: '',
  isNumber: false,
})

function textPiece(glyphs: readonly Glyph[]): Piece {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return { ...pieceOf('text', boxOf(glyphs)), text, isNumber: isNumberText(text) }
}

/** The parts of a line that wide gaps set apart. */
function partsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1)
    if (before && glyph.left - before.right < tolerances.narrowest * Math.min(before.size, glyph.size))
      parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  return parts
}
