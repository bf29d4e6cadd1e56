import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { cellElements, tableSections } from './elements.js'
import type { View } from './view.js'
import type { HtmlElement, HtmlNode } from './tree.js'

/** A cell element and the column of the table's grid in which it begins. */
export interface GridCell {
  element: HtmlElement
  column: number
}

/** A row of a table with what stands in front of it outside any cell. */
export interface GridRow {
  /** Undefined for what stands behind the last row. */
  element: HtmlElement | undefined
  strays: HtmlNode[]
  cells: GridCell[]
  /** Cells that are not seen, in the column where they would begin. */
  gone: GridCell[]
}

/** What the cells of a file's tables come to, all together. */
export interface CellCount {
  cells: number
}

const integer = (text: string | undefined): number => {
  const digits = /^\s*\+?(\d{1,6})/u.exec(text ?? '')?.[1]
  return digits === undefined ? 1 : Number(digits)
}

/** The rows of a table as shown, the foot last. A cell that spans appears only where it begins. */
export function gridRows(table: HtmlElement, view: View, limits: Limits, count: CellCount): GridRow[] {
  const rows: GridRow[] = []
  let strays: HtmlNode[] = []
  const collapsed = collapsedColumns(table, view)
  for (const part of partsOf(table)) {
    const grid = new Grid(limits, count, collapsed)
    for (const node of part) {
      if (node.type === 'text' || node.name !== 'tr') strays.push(node)
      else if (!view.isLeftOut(node)) {
        const isGone = [node, node.parent].some((one) => one && one !== table && view.hiddenBy(one) !== undefined)
        const row = grid.row(node, view, isGone)
        rows.push({ ...row, strays: [...strays, ...row.strays] })
        strays = []
      }
    }
  }
  if (strays.length > 0) rows.push({ element: undefined, strays, cells: [], gone: [] })
  return rows
}

/** Columns that the table takes together to nothing. */
function collapsedColumns(table: HtmlElement, view: View): Set<number> {
  const columns = new Set<number>()
  let at = 0
  for (const child of table.children) {
    if (child.type === 'text' || (child.name !== 'col' && child.name !== 'colgroup')) continue
    const inner = child.children.filter((node) => node.type === 'element' && node.name === 'col')
    for (const column of inner.length > 0 ? inner : [child]) {
      if (column.type === 'element' && view.unseenBy(column) === 'invisible') columns.add(at)
      at += 1
    }
  }
  return columns
}

/** Groups of rows; spans do not reach from one into the next. Rows without a group make groups of their own. */
function partsOf(table: HtmlElement): HtmlNode[][] {
  const parts: HtmlNode[][] = []
  const feet: HtmlNode[][] = []
  let loose: HtmlNode[] | undefined
  for (const child of table.children) {
    if (child.type === 'element' && tableSections.has(child.name)) {
      loose = undefined
      ;(child.name === 'tfoot' ? feet : parts).push(child.children)
    } else if (loose) loose.push(child)
    else parts.push((loose = [child]))
  }
  return [...parts, ...feet]
}

class Grid {
  readonly #limits: Limits
  readonly #count: CellCount
  /** For each column the number of the row in which it is free again. */
  readonly #freeFrom: number[] = []
  readonly #collapsed: ReadonlySet<number>
  #rows = 0

  constructor(limits: Limits, count: CellCount, collapsed: ReadonlySet<number>) {
    this.#collapsed = collapsed
    this.#limits = limits
    this.#count = count
  }

  row(element: HtmlElement, view: View, isGone: boolean): GridRow {
    const row: GridRow = { element, strays: [], cells: [], gone: [] }
    let column = 0
    for (const child of element.children) {
      if (child.type === 'text' || !cellElements.has(child.name)) row.strays.push(child)
      else if (isGone || view.hiddenBy(child) !== undefined) {
        row.gone.push({ element: child, column: isGone ? row.gone.length : column })
      } else if (!view.isLeftOut(child)) {
        while ((this.#freeFrom[column] ?? 0) > this.#rows) column += 1
        this.#check(column)
        const cell = { element: child, column }
        if (this.#collapsed.has(column)) row.gone.push(cell)
        else row.cells.push(cell)
        column += this.#occupy(child, column)
      }
    }
    if (!isGone) this.#rows += 1
    return row
  }

  /** Takes the columns that a cell spans, for the rows that it spans; gives their number. */
  #occupy({ attributes }: HtmlElement, column: number): number {
    // Some pages write colspan="1000" for all that is left.
    const columns = Math.min(Math.max(1, integer(attributes.colspan)), this.#limits.spans - column)
    const rows = integer(attributes.rowspan)
    // rowspan="0" reaches to the end of the group.
    const until = rows === 0 ? Infinity : this.#rows + rows
    if (rows !== 1)
      for (let taken = column; taken < column + columns; taken += 1) {
        // Where spans overlap, the rows below belong to the one that reaches further.
        while (this.#freeFrom.length < taken) this.#freeFrom.push(0)
        this.#freeFrom[taken] = Math.max(this.#freeFrom[taken] ?? 0, until)
      }
    return columns
  }

  #check(column: number): void {
    this.#count.cells += 1
    if (this.#count.cells > this.#limits.cells) throw limitError('cells', this.#limits)
    if (column >= this.#limits.spans) throw limitError('spans', this.#limits)
  }
}
