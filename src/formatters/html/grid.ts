import type { TableSpec } from '../../model/index.js'

/** A label over rows or columns: its text, how many lines it is over, how many levels it takes. */
export interface GridLabel {
  text: string
  span: number
  levels: number
}

/** A table as the form draws it. */
export interface Grid {
  /** Labels of each header row, from the top. */
  head: GridLabel[][]
  /** Levels of row labels; 0 where the form has none. */
  stub: number
  rows: GridRow[]
}

/** A row with the labels that begin in it and the ids of its cells. */
export interface GridRow {
  labels: GridLabel[]
  cells: { row: string; column: string }[]
}

/** A label of a path from the outside in. */
interface Step {
  text: string
  levels: number
}

/** How the form draws a table: groups span their rows and columns; rows next to one another make one line. */
export function gridOf(spec: TableSpec): Grid {
  return spec.layout === 'sideBySide' ? sideBySide(spec) : stacked(spec)
}

function stacked({ rows, columns }: TableSpec): Grid {
  const headDepth = depthOf(columns)
  const stub = depthOf(rows)
  const path = (depth: number, { groups, label }: { groups: string[]; label: string }): Step[] => [
    ...groups.map((text) => ({ text, levels: 1 })),
    { text: label, levels: depth - groups.length },
  ]
  const beginnings = labelsByLine(rows.map((row) => path(stub, row)))
  return {
    head: labelsByLevel(
      columns.map((column) => path(headDepth, column)),
      headDepth,
    ),
    stub,
    rows: rows.map((row, index) => ({
      labels: beginnings[index] ?? [],
      cells: columns.map((column) => ({ row: row.id, column: column.id })),
    })),
  }
}

/** Rows become column groups over one line; their own labels take the levels that their groups leave. */
function sideBySide({ rows, columns }: TableSpec): Grid {
  const depth = depthOf(rows)
  const paths = rows.flatMap(({ groups, label }) =>
    columns.map((column): Step[] => [
      ...groups.map((text) => ({ text, levels: 1 })),
      { text: label, levels: depth - groups.length },
      { text: column.label, levels: 1 },
    ]),
  )
  const cells = rows.flatMap((row) => columns.map((column) => ({ row: row.id, column: column.id })))
  return { head: labelsByLevel(paths, depth + 1), stub: 0, rows: [{ labels: [], cells }] }
}

const depthOf = (lines: readonly { groups: string[] }[]): number =>
  Math.max(...lines.map(({ groups }) => groups.length)) + 1

interface Placed extends GridLabel {
  line: number
  level: number
}

/** Joins neighbours that share a label and everything outside of it. */
function place(paths: readonly (readonly Step[])[]): Placed[] {
  const placed: Placed[] = []
  const open: { key: string; label: Placed }[] = []
  paths.forEach((path, line) => {
    let key = ''
    let level = 0
    path.forEach(({ text, levels }, index) => {
      key += `\n${text}`
      const last = index === path.length - 1
      const current = open[index]
      if (!last && current?.key === key) current.label.span += 1
      else {
        const label = { text, span: 1, levels, line, level }
        placed.push(label)
        open.splice(index, open.length, { key, label })
      }
      level += levels
    })
  })
  return placed
}

function labelsByLine(paths: readonly (readonly Step[])[]): GridLabel[][] {
  const placed = place(paths)
  return paths.map((_, line) => placed.filter((label) => label.line === line))
}

function labelsByLevel(paths: readonly (readonly Step[])[], depth: number): GridLabel[][] {
  const placed = place(paths)
  return Array.from({ length: depth }, (_, level) => placed.filter((label) => label.level === level))
}
