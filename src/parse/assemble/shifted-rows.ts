import { stateOf, type Side } from '../../report/equation-state.js'
import { flatMap } from '../../text/flat-map.js'
import type { Cell, EquationSpec, Row, ShapeDefect, Table, TableSpec } from '../../model/index.js'
import { shiftedRows as tolerances } from './tolerances.js'

/** The values of a row by column; a column that has none is not known. */
type Values = ReadonlyMap<string, number>

/** An equation along one row or column, as the form has it, and the line it is of. */
interface Line {
  equation: EquationSpec
  id: string
}

/**
 * Takes out the numbers of rows that stand in the wrong columns as a whole: the cells at one end are blank, what was at
 * the other end is lost, equations fail as the row is printed, and all of them hold, or may hold, when it is moved back.
 */
export function withoutShiftedRows(table: Table, spec: TableSpec): Table {
  const candidates = table.children.filter(({ children }) => blanksAtOneEnd(children) !== 0)
  if (candidates.length === 0) return table
  const values = new Map(table.children.map((row) => [row.id, valuesOf(row.children)]))
  const shifted = candidates.filter((row) => isShifted(row, spec, values))
  const defects = shifted.map(({ id, children, position }): ShapeDefect => ({
    kind: 'shifted',
    row: id,
    by: blanksAtOneEnd(children),
    printed: children.map(({ text }) => text),
    position,
  }))
  return {
    ...table,
    children: table.children.map((row) => (shifted.includes(row) ? { ...row, children: [] } : row)),
    defects: [...table.defects, ...defects],
  }
}

const valuesOf = (cells: readonly Cell[]): Values =>
  new Map(flatMap(cells, ({ column, value }) => (value === null ? [] : [[column, value] as const])))

/** Whether a row with blank cells at one end fails as it is printed, and does not when these go to the other end. */
function isShifted({ id, children }: Row, spec: TableSpec, values: ReadonlyMap<string, Values>): boolean {
  const { columns, equations } = spec
  if (children.length !== columns.length) return false
  const by = blanksAtOneEnd(children)
  const moved = new Map(
    flatMap(columns, ({ id: column }, index) => {
      const value = children[index + by]?.value ?? null
      return value === null ? [] : [[column, value] as const]
    }),
  )
  const lines = flatMap(equations, (equation): Line[] => {
    if (equation.scope === 'row') return [{ equation, id }]
    const isOfRow = equation.left.includes(id) || equation.right.includes(id)
    return isOfRow ? columns.map((column) => ({ equation, id: column.id })) : []
  })
  const failures = (rows: ReadonlyMap<string, Values>): number => lines.filter((line) => fails(line, rows)).length
  return failures(values) >= tolerances.fewestFailures && failures(new Map([...values, [id, moved]])) === 0
}

/** How many blank cells a row begins with, or less 1 for each that it ends with; 0 where anything else is no number. */
function blanksAtOneEnd(cells: readonly Cell[]): number {
  const isBlank = ({ state }: Cell): boolean => state === 'blank'
  const first = cells.findIndex((cell) => !isBlank(cell))
  const last = cells.findLastIndex((cell) => !isBlank(cell))
  if (first < 0 || cells.slice(first, last + 1).some(({ state }) => state !== 'number')) return 0
  const after = cells.length - 1 - last
  return first > 0 && after > 0 ? 0 : first - after
}

/** Whether no numbers for what is not known would make an equation hold. */
function fails({ equation, id }: Line, rows: ReadonlyMap<string, Values>): boolean {
  const sideOf = (ids: readonly string[]): Side => {
    const terms = ids.map((term) => (equation.scope === 'column' ? rows.get(term)?.get(id) : rows.get(id)?.get(term)))
    const unknown = terms.includes(undefined)
    return { sum: terms.reduce<number>((sum, term) => sum + (term ?? 0), 0), unknown, unread: unknown }
  }
  return stateOf(sideOf(equation.left), sideOf(equation.right)) === 'fails'
}
