import { OpenTable } from '../docx/open-table.js'
import type { Story, Table } from '../docx/story.js'
import type { CellMerge, RowDefinition } from './row-definition.js'
import { tableGrid as tolerances } from './tolerances.js'

/** A row as its paragraphs give it: the cells in it, and what its end says of how they stand. */
export interface PendingRow {
  cells: Story[]
  definition: RowDefinition | undefined
}

/**
 * Places the cells of rows on one grid. Every row has edges of its own: the grid has all of them as its columns, so that
 * a cell spans as many as there are edges of other rows within it.
 */
export function tableOf(rows: readonly PendingRow[]): Table {
  const edges = rows.map(edgesOf)
  const columns = new GridColumns(edges.flatMap((row) => row ?? []))
  const table = new OpenTable()
  rows.forEach(({ cells, definition }, index) => {
    const row = edges[index]
    table.beginRow()
    cells.forEach((story, cell) => {
      placeCell(table, row ? columns.between(row[cell] ?? 0, row[cell + 1] ?? 0) : { column: cell, span: 1 })
      const open = table.row?.cell
      const merges = definition?.merges ?? []
      if (open && continues(merges, cell)) open.horizontal = 'continues'
      const vertical = merges[cell]?.vertical ?? 0
      if (open && vertical > 0) open.vertical = vertical === 1 ? 'continues' : 'begins'
      table.endCell(story)
    })
    table.endRow()
  })
  return table.end()
}

/** Makes a cell the one at hand. It never stands left of where the last one ended. */
function placeCell({ row }: OpenTable, { column, span }: { column: number; span: number }): void {
  if (!row) return
  row.column = Math.max(row.column, column)
  row.cell = { span, deleted: false }
}

/** Edges of the cells that a row has; undefined where its definition has fewer of them. */
function edgesOf({ cells, definition }: PendingRow): readonly number[] | undefined {
  const edges = definition?.edges.slice(0, cells.length + 1) ?? []
  return edges.length === cells.length + 1 ? edges : undefined
}

/**
 * Whether a cell is covered by one before it. Descriptions disagree on which value the first of merged cells has, and
 * so the first of those that have any gives it.
 */
function continues(merges: readonly CellMerge[], cell: number): boolean {
  let first = cell
  while (first > 0 && (merges[first - 1]?.horizontal ?? 0) > 0) first -= 1
  const own = merges[cell]?.horizontal ?? 0
  return own > 0 && first < cell && own !== merges[first]?.horizontal
}

/** Columns of a grid by the edges between them. */
class GridColumns {
  /** The first edge of each group of those that are one. */
  readonly #edges: number[] = []

  constructor(edges: readonly number[]) {
    for (const edge of new Set([...edges].sort((one, other) => one - other))) {
      const last = this.#edges.at(-1)
      if (last === undefined || edge - last > tolerances.sameEdge) this.#edges.push(edge)
    }
  }

  /** The first column of a cell and how many it spans. */
  between(left: number, right: number): { column: number; span: number } {
    const column = this.#indexOf(left)
    return { column, span: Math.max(1, this.#indexOf(right) - column) }
  }

  #indexOf(edge: number): number {
    let low = 0
    let high = this.#edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edges[middle] ?? 0) <= edge) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}
