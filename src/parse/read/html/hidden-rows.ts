import type { Block } from '../../../model/index.js'
import type { HiddenCell } from '../hidden-texts.js'
import type { HiddenPiece } from './hidden-pieces.js'
import type { CellContent } from './layout.js'
import type { HtmlElement } from './tree.js'
import type { View } from './view.js'

/** A cell that is not there for whoever looks at the page. */
interface GoneCell {
  cell: HtmlElement
  column: number
  text: string
}

/** The cells of a row with what they hide, in the order of their columns. */
export function cellsWithHidden(
  contents: readonly CellContent[],
  pieces: readonly (readonly HiddenPiece[])[],
  gone: readonly GoneCell[],
  view: View,
): HiddenCell[] {
  const seen = contents.map(({ blocks, column, at }, index): HiddenCell => {
    const hides = pieces[index] ?? []
    const place = { start: hides[0]?.place.start ?? at, end: hides.at(-1)?.place.end ?? at }
    const text = hides.map((piece) => piece.text).join('')
    return { column, text, seen: textOfBlocks(blocks) !== '', by: hides[0]?.by, place }
  })
  const missing = gone.map(({ cell, column, text }): HiddenCell => ({
    column,
    text,
    seen: false,
    by: byOf(cell, view),
    place: { start: cell.start, end: cell.end },
  }))
  return [...seen, ...missing].sort((a, b) => a.column - b.column)
}

/** Why a cell is not seen: for itself, its row or its group of rows. */
function byOf(cell: HtmlElement, view: View): HiddenCell['by'] {
  for (let element: HtmlElement | undefined = cell; element && element.name !== 'table'; element = element.parent) {
    const by = view.hiddenBy(element)
    if (by) return by
  }
  return 'undisplayed'
}

/** Blocks as text: a line a paragraph, a line a row with its cells set apart by tabs. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.type !== 'table') lines.push(block.text.text)
    else
      for (const { cells } of block.rows) {
        let line = ''
        let at = 0
        for (const { text, column } of cells) {
          line += '\t'.repeat(Math.max(0, column - at)) + text.replace(/[\t\n]/gu, ' ')
          at = Math.max(at, column)
        }
        lines.push(line)
      }
  }
  return lines.join('\n').trim()
}
