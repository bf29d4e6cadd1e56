import type { Box, Rule, Rules } from '../geometry.js'
import { joinRules } from './ruling-lines.js'
import { tableGrid as tolerances } from '../tolerances.js'

/** A cell of a table by the squares of the grid that it covers. */
export interface GridCell extends Box {
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

/** A table as its ruling lines draw it. */
export interface Grid extends Box {
  /** Where columns begin and end, from left to right. */
  columns: number[]
  /** Where rows begin and end, from top to bottom. */
  rows: number[]
  cells: GridCell[]
}
/** A page with more lines than this shows a drawing, not tables. */
const mostRules = 3_000
/** Lines that make more squares than this draw a pattern, not a table. */
const mostSquares = 20_000

/** The tables that ruling lines draw. A frame with nothing inside but text is none. */
export function gridsOf(rules: Rules): Grid[] {
  const horizontal = joinRules(rules.horizontal)
  const vertical = joinRules(rules.vertical)
  if (horizontal.length + vertical.length > mostRules) return []
  return connected(horizontal, vertical)
    .flatMap((lines) => withoutFrames(gridOf(lines)))
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Lines in groups of those that touch. */
function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Rules[] {
  const groupOf = new Map<Rule, number>()
  const groups = new Map<number, Rules>()
  const join = (one: number, other: number): void => {
    const from = groups.get(other)
    const to = groups.get(one)
    if (one === other || !from || !to) return
    for (const rule of [...from.horizontal, ...from.vertical]) groupOf.set(rule, one)
    to.horizontal.push(...from.horizontal)
    to.vertical.push(...from.vertical)
    groups.delete(other)
  }
  vertical.forEach((rule, index) => {
    groupOf.set(rule, index)
    groups.set(index, { horizontal: [], vertical: [rule] })
  })
  for (const rule of horizontal) {
    let own: number | undefined
    for (const crossing of vertical) {
      if (!crosses(rule, crossing)) continue
      const group = groupOf.get(crossing) ?? -1
      if (own === undefined) {
        own = group
        groups.get(group)?.horizontal.push(rule)
        groupOf.set(rule, group)
      } else if (own !== group) join(own, group)
    }
  }
  return [...groups.values()]
}

const crosses = (horizontal: Rule, vertical: Rule): boolean =>
  horizontal.at >= vertical.from - tolerances.touching &&
  horizontal.at <= vertical.to + tolerances.touching &&
  vertical.at >= horizontal.from - tolerances.touching &&
  vertical.at <= horizontal.to + tolerances.touching

function gridOf({ horizontal, vertical }: Rules): Grid | undefined {
  const columns = withoutEdges(withOpenSides(placesOf(vertical), horizontal), tolerances.narrowestColumn)
  const rows = withoutEdges(withOpenSides(placesOf(horizontal), vertical), tolerances.lowestRow)
  if (columns.length < 2 || rows.length < 2 || columns.length * rows.length > mostSquares) return undefined
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)]
  const cells = cellsOf(columns, rows, borders(vertical, columns, rows), borders(horizontal, rows, columns))
  return cells.length < 2 && bottom - top > tolerances.highestRow
    ? undefined
    : { left, top, right, bottom, columns, rows, cells }
}

/**
 * The tables within a grid. A row that is one cell and higher than rows are is a frame around text, and so are rows
 * without any columns: boxes below one another, or lines between rows whose columns have none.
 */
function withoutFrames(grid: Grid | undefined): Grid[] {
  if (!grid) return []
  const width = grid.columns.length - 1
  const whole = grid.cells.filter(({ colSpan }) => colSpan === width)
  if (grid.cells.length > 1 && whole.length === grid.cells.length) return []
  const frames = whole.filter(({ top, bottom }) => bottom - top > tolerances.highestRow)
  if (frames.length === 0) return [grid]
  const ends = [...frames.map(({ row }) => row), grid.rows.length - 1]
  return ends.flatMap((end, index) => {
    const above = frames[index - 1]
    return withoutFrames(rowsOf(grid, above ? above.row + above.rowSpan : 0, end))
  })
}

/** Some rows of a grid as one of its own; nothing where there are none. */
function rowsOf(grid: Grid, from: number, to: number): Grid | undefined {
  if (from >= to) return undefined
  const rows = grid.rows.slice(from, to + 1)
  const cells = grid.cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => ({ ...cell, row: cell.row - from }))
  return { ...grid, top: rows[0] ?? grid.top, bottom: rows.at(-1) ?? grid.bottom, rows, cells }
}

/** Where the lines of one direction stand, near ones taken together. */
function placesOf(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b)
  const places: number[] = []
  for (let from = 0; from < sorted.length;) {
    let to = from + 1
    while (to < sorted.length && (sorted[to] ?? 0) - (sorted[from] ?? 0) <= tolerances.touching) to += 1
    places.push(((sorted[from] ?? 0) + (sorted[to - 1] ?? 0)) / 2)
    from = to
  }
  return places
}

/** Many tables have no line at their left and right, or none where the page ends: there the crossing lines end. */
function withOpenSides(places: number[], crossing: readonly Rule[]): number[] {
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return places
  const beyond = (rules: readonly Rule[]): boolean => rules.length > 1 && rules.length * 2 > crossing.length
  const before = crossing.filter(({ from }) => from < first - tolerances.openSide)
  const behind = crossing.filter(({ to }) => to > last + tolerances.openSide)
  return [
    ...(beyond(before) ? [Math.min(...before.map(({ from }) => from))] : []),
    ...places,
    ...(beyond(behind) ? [Math.max(...behind.map(({ to }) => to))] : []),
  ]
}

/** A frame around a table touches it, and leaves an edge that is too narrow for text. */
function withoutEdges(places: number[], narrowest: number): number[] {
  const isEdge = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && other - one < narrowest
  const from = places.length > 2 && isEdge(places[0], places[1]) ? 1 : 0
  const to = places.length - from > 2 && isEdge(places.at(-2), places.at(-1)) ? -1 : undefined
  return places.slice(from, to)
}

/** For each place of the lines: at which squares along it there is a line. The outermost are always closed. */
function borders(rules: readonly Rule[], places: readonly number[], along: readonly number[]): boolean[][] {
  const covered = places.map(() => new Float64Array(along.length - 1))
  for (const { at, from, to } of rules) {
    const place = nearest(places, at)
    for (let square = 0; square + 1 < along.length; square += 1) {
      const overlap = Math.min(to, along[square + 1] ?? 0) - Math.max(from, along[square] ?? 0)
      const row = covered[place]
      if (overlap > 0 && row) row[square] = (row[square] ?? 0) + overlap
    }
  }
  return covered.map((row, place) =>
    Array.from(
      row,
      (length, square) =>
        place === 0 ||
        place === places.length - 1 ||
        length >= tolerances.enough * ((along[square + 1] ?? 0) - (along[square] ?? 0)),
    ),
  )
}

function nearest(places: readonly number[], at: number): number {
  let best = 0
  places.forEach((place, index) => {
    if (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at)) best = index
  })
  return best
}

/** Squares with no line between them are one cell: to the right first, then down over the whole width. */
function cellsOf(columns: number[], rows: number[], vertical: boolean[][], horizontal: boolean[][]): GridCell[] {
  const width = columns.length - 1
  const height = rows.length - 1
  const taken = rows.map(() => new Uint8Array(width))
  const cells: GridCell[] = []
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken[row]?.[column]) continue
      let right = column + 1
      while (right < width && !vertical[right]?.[row] && !taken[row]?.[right]) right += 1
      let bottom = row + 1
      while (bottom < height && isOpen(horizontal[bottom], vertical, bottom, column, right)) bottom += 1
      for (let down = row; down < bottom; down += 1) taken[down]?.fill(1, column, right)
      cells.push({
        row,
        column,
        rowSpan: bottom - row,
        colSpan: right - column,
        left: columns[column] ?? 0,
        right: columns[right] ?? 0,
        top: rows[row] ?? 0,
        bottom: rows[bottom] ?? 0,
      })
    }
  }
  return cells
}

function isOpen(
  above: readonly boolean[] | undefined,
  vertical: readonly boolean[][],
  row: number,
  left: number,
  right: number,
): boolean {
  for (let column = left; column < right; column += 1) {
    if (above?.[column] || (column > left && vertical[column]?.[row])) return false
  }
  return true
}
