import type { Block, BlockCell, BlockRow } from '../../blocks.js'
import type { Span } from '../../span.js'
import type { PageTable } from './cell-glyphs.js'

/** Text of a paragraph that stands on one page. */
export interface PagePart {
  text: string
  page: number
}

/** Writes the canonical text of a document and the blocks that point into it. */
export class CanonicalText {
  readonly blocks: Block[] = []
  /** Offset in the source where each page begins. */
  readonly pages: number[] = []
  source = ''

  /** A paragraph is given in parts, one a page. */
  addParagraph(parts: readonly PagePart[]): void {
    const start = this.source.length
    for (const { text, page } of parts) this.#write(text, page)
    const text = this.source.slice(start)
    this.blocks.push({ type: 'line', text: { text, start, end: this.source.length } })
    this.source += '\n'
  }

  /** A row is a line, its cells set apart by as many tabs as there are columns between them. */
  addTable({ cells, height }: PageTable): void {
    const rows: BlockRow[] = Array.from({ length: height }, () => ({ cells: [], closed: true }))
    const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
    let row = 0
    let column = 0
    for (const cell of ordered) {
      for (; row < cell.row; row += 1) {
        this.source += '\n'
        column = 0
      }
      this.source += '\t'.repeat(Math.max(0, cell.column - column))
      column = cell.column
      const written: BlockCell = { ...this.#write(cell.text, cell.page), column }
      rows[row]?.cells.push(written)
    }
    this.source += '\n'
    this.blocks.push({ type: 'table', rows: rows.filter((own) => own.cells.length > 0) })
  }

  /** Pages without anything begin where the next one does. */
  endPages(count: number): void {
    while (this.pages.length < count) this.pages.push(this.source.length)
  }

  #write(text: string, page: number): Span {
    while (this.pages.length <= page) this.pages.push(this.source.length)
    const start = this.source.length
    this.source += text
    return { text, start, end: this.source.length }
  }
}
