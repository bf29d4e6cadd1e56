import type { BlockCell } from '../../model/index.js'
import { isValueText } from '../../lexicon/cell-values.js'
import { filledCount } from '../blocks.js'

/** The cells of a row in the columns of its table. */
export interface Alignment {
  /** One entry a column; undefined where no cell is certain. */
  placed: (BlockCell | undefined)[]
  /** Cells with text, where they are not as many as the columns and no empty cell explains it. */
  miscounted?: BlockCell[]
  /** How many cells the line should have, where that is not the number of columns. */
  expected?: number
  /** Words stand between its label and its numbers: the label is not to be relied upon. */
  isLabelLost?: true
}

const filledOf = (cells: readonly BlockCell[]): BlockCell[] => cells.filter(({ text }) => text !== '')

/** What the full rows of a table tell of those that are not. */
interface Makes {
  /**
   * Where the first cell of a full row stands among the cells behind its label, by the number of
   * those cells: merged labels leave empty cells, and rows of one make leave the same.
   */
  leads: ReadonlyMap<number, number>
  /** How many cells stand behind labels that end in the same column. */
  lengths: ReadonlyMap<number, ReadonlySet<number>>
}

function makesOf(rows: readonly (readonly BlockCell[])[], width: number): Makes {
  const leads = new Map<number, number>()
  const lengths = new Map<number, Set<number>>()
  for (const cells of rows) {
    const first = cells.findIndex(({ text }) => text !== '')
    const full = filledCount(cells.slice(first, first + width)) === width
    if (!full || filledCount(cells) !== width) continue
    if (!leads.has(cells.length)) leads.set(cells.length, first)
    const start = cells[0]?.column ?? 0
    lengths.set(start, (lengths.get(start) ?? new Set()).add(cells.length))
  }
  return { leads, lengths }
}

/**
 * Whether an empty first cell may be left from the label: a row that has lost a cell may have as many as the full rows
 * of another make, 一、 with six numbers as many as （一） with seven.
 */
const hasLostCell = (cells: readonly BlockCell[], { lengths }: Makes): boolean =>
  lengths.get(cells[0]?.column ?? 0)?.has(cells.length) === false

/** Aligns the rows of a table, each given as the cells behind its label. */
export function alignAll(rows: readonly (readonly BlockCell[])[], width: number): Alignment[] {
  const makes = makesOf(rows, width)
  const grid = gridLead(rows, width)
  return rows.map((cells) => {
    const window = grid === undefined ? [] : cells.filter(({ column }) => column >= grid && column < grid + width)
    return window.length === width ? { placed: window } : alignCells(cells, width, makes)
  })
}

/** Where all rows have the same number of cells and all numbers stand in `width` columns of them, the first of these. */
function gridLead(rows: readonly (readonly BlockCell[])[], width: number): number | undefined {
  const ends = new Set(rows.map((cells) => cells.at(-1)?.column))
  if (width < 2 || ends.size !== 1) return undefined
  let first = Infinity
  let last = -1
  for (const cells of rows)
    for (const { text, column } of cells) {
      if (text === '') continue
      first = Math.min(first, column)
      last = Math.max(last, column)
    }
  return last - first === width - 1 ? first : undefined
}

/**
 * Puts the cells behind a label into `width` columns. Nothing is guessed: empty cells place the
 * others only where their number, or that of a full row of the same make, leaves one way.
 */
export function alignCells(
  cells: readonly BlockCell[],
  width: number,
  makes: Makes = { leads: new Map(), lengths: new Map() },
): Alignment {
  const filled = filledOf(cells)
  if (filled.length === width) return { placed: filled }
  if (filled.length === 0) return { placed: blanks(cells, width) }
  if (filled.length > width) {
    // 项之1.属于国家秘密 0 0 0: labels that are printed over one another are no numbers.
    const values = filled.slice(-width)
    const areLabelsBefore = filled.slice(0, -width).every(({ text }) => !isValueText(text))
    if (areLabelsBefore && values.every(({ text }) => isValueText(text))) return { placed: values, isLabelLost: true }
    return { placed: alikeWhicheverIsSurplus(filled, width), miscounted: filled }
  }
  const { leads } = makes
  const lead = leads.get(cells.length) ?? onlyLead(cells, width, leads)
  if (lead === undefined) return { placed: [], miscounted: filled }
  const window = cells.slice(lead, lead + width)
  const isWhole = filledCount(window) === filled.length && !(window[0]?.text === '' && hasLostCell(cells, makes))
  return isWhole ? { placed: window } : { placed: [], miscounted: filled }
}

/**
 * The only stretch of `width` cells that holds every filled one. An empty first cell may be left
 * from a merged label where the full rows of the table have such cells.
 */
function onlyLead(cells: readonly BlockCell[], width: number, leads: ReadonlyMap<number, number>): number | undefined {
  const first = cells.findIndex(({ text }) => text !== '')
  if (first > 0 && [...leads.values()].some((lead) => lead > 0)) return undefined
  const last = cells.findLastIndex(({ text }) => text !== '')
  const lowest = Math.max(0, last - width + 1)
  const highest = Math.min(first, cells.length - width)
  return lowest === highest ? lowest : undefined
}

/** A row without any number is empty in every column, however many cells of it the file has kept. */
const blanks = (cells: readonly BlockCell[], width: number): (BlockCell | undefined)[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? cells.at(-1))

/** With too many cells, those whose text is the same whichever of them is one too many. */
function alikeWhicheverIsSurplus(filled: readonly BlockCell[], width: number): (BlockCell | undefined)[] {
  const surplus = filled.length - width
  return Array.from({ length: width }, (_, column) => {
    const possible = filled.slice(column, column + surplus + 1)
    return possible.every(({ text }) => text === possible[0]?.text) ? possible[0] : undefined
  })
}
