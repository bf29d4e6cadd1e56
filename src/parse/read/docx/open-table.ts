import { isLayout } from './layout.js'
import type { TrackedChange } from './passed-by.js'
import type { Cell, Row, Story, Table } from './story.js'

/** How a cell goes on with the one above it or before it. */
type Merge = 'begins' | 'continues'

/** A cell while it is read. */
export interface OpenCell {
  span: number
  vertical?: Merge
  horizontal?: Merge
  deleted: boolean
  /** It has a colour of its own. */
  filled?: boolean
  ground?: string | undefined
}

/** A row while it is read. */
interface OpenRow {
  cells: Cell[]
  /** Grid column of the next cell. */
  column: number
  /** Its own properties are being read. */
  inProperties: boolean
  /** Deleted. */
  dropped: boolean
  /** It has no height. */
  collapsed?: boolean
  /** The tracked change that the whole row is part of. */
  change?: TrackedChange
  cell: OpenCell | undefined
  /** Columns in which a merged cell goes on below. */
  merged: Set<number>
}

/** A table while it is read: places cells on the grid and leaves out what merged cells cover. */
export class OpenTable {
  row: OpenRow | undefined
  /** Its style, where it names one. */
  style: string | undefined
  /** It has a colour of its own. */
  filled = false
  /** It stands where no page is. */
  isOffPage = false
  readonly #rows: Row[] = []
  /** Columns in which a cell of the last row goes on below. */
  #merged = new Set<number>()

  beginRow(): void {
    this.row = {
      cells: [],
      column: 0,
      inProperties: false,
      dropped: false,
      cell: undefined,
      merged: new Set(),
    }
  }

  endCell(story: Story): void {
    const { row } = this
    const cell = row?.cell
    if (!row || !cell) return
    const { column } = row
    row.column += cell.span
    row.cell = undefined
    const blank = isBlank(story)
    const covered = this.#isCovered(cell, column, blank)
    if (cell.vertical) row.merged.add(column)
    if (!covered && !cell.deleted) row.cells.push({ column, story, blank })
  }

  endRow(): void {
    const { row } = this
    this.row = undefined
    if (!row || row.dropped) return
    this.#merged = row.merged
    this.#rows.push({ cells: row.cells, layout: isLayout(row.cells) })
  }

  end(): Table {
    return { type: 'table', rows: this.#rows.filter(({ cells }) => cells.length > 0) }
  }

  /**
   * Whether a merged cell covers this one. Some programs write spans wrongly, so that nothing is
   * merged above in this column; then an empty cell is taken for covered all the same, one with text is not.
   */
  #isCovered({ vertical, horizontal }: OpenCell, column: number, blank: boolean): boolean {
    if (horizontal === 'continues') return column > 0 && blank
    if (vertical !== 'continues' || this.#rows.length === 0) return false
    return this.#merged.has(column) || blank
  }
}

const isBlank = (story: Story): boolean =>
  story.every((item) =>
    item.type === 'paragraph'
      ? item.text.trim() === '' && item.unseen.length === 0
      : item.rows.every(({ cells }) => cells.every(({ blank }) => blank)),
  )
