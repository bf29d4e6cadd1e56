import type { Block, BlockCell, BlockRow, Span } from '../../../../model/index.js'
import type { PageTable } from '../tables/cell-glyphs.js'

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
  readonly #parts: string[] = []
  #length = 0

  get source(): string {
    return this.#parts.join('')
  }

  /** A paragraph is given in parts, one a page. */
  addParagraph(parts: readonly PagePart[]): void {
    const start = this.#length
    for (const { text, page } of parts) this.#write(text, page)
    const text = parts.map((part) => part.text).join('')
    this.blocks.push({ type: 'line', text: { text, start, end: this.#length } })
    this.#append('\n')
  }

  /** A row is a line, its cells set apart by as many tabs as there are columns between them. */
  addTable({ cells, height }: PageTable): void {
    const rows: BlockRow[] = Array.from({ length: height }, () => ({ cells: [], closed: true }))
    const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
    let row = 0
    let column = 0
    for (const cell of ordered) {
      for (; row < cell.row; row += 1) {
        this.#append('\n')
        column = 0
      }
      this.#append('\t'.repeat(Math.max(0, cell.column - column)))
      column = cell.column
      const written: BlockCell = { ...this.#write(cell.text, cell.page), column }
      rows[row]?.cells.push(written)
    }
    this.#append('\n')
    this.blocks.push({ type: 'table', rows: rows.filter((own) => own.cells.length > 0) })
  }

  /** Pages without anything begin where the next one does. */
  endPages(count: number): void {
    while (this.pages.length < count) this.pages.push(this.#length)
  }

  #write(text: string, page: number): Span {
    while (this.pages.length <= page) this.pages.push(this.#length)
    const start = this.#length
    this.#append(text)
    return { text, start, end: this.#length }
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}
