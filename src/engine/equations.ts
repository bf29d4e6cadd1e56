import { editions, tableSpec } from '../editions/index.js'
import type { EquationSpec, TableSpec } from '../editions/schema.js'
import type { Cell, Equation, Report, Term } from '../types.js'

/** Every relation of the report's tables, judged. */
export function equationsOf(report: Report): Equation[] {
  return [...report.tables.values()].flatMap((table) => {
    const edition = editions.find(({ id }) => id === table.edition)
    const spec = edition && tableSpec(edition, table.id)
    if (!spec) return []
    const cells = new Map(
      table.children.map((row) => [row.id, new Map(row.children.map((cell) => [cell.column, cell]))]),
    )
    return spec.equations.flatMap((equation) => equationsOfTable(equation, spec, cells))
  })
}

/** Cells by row and column. */
type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>

function equationsOfTable(equation: EquationSpec, spec: TableSpec, cells: Cells): Equation[] {
  const lines = equation.scope === 'column' ? spec.columns : spec.rows
  return lines.map(({ id }) => judge(equation, spec, cells, id))
}

function judge({ rule, scope, left, right }: EquationSpec, spec: TableSpec, cells: Cells, line: string): Equation {
  const cellOf = (id: string): Cell | undefined =>
    scope === 'column' ? cells.get(id)?.get(line) : cells.get(line)?.get(id)
  const ownLeft = sideOf(left, cellOf)
  const ownRight = sideOf(right, cellOf)
  return {
    rule,
    table: spec.id,
    scope,
    line,
    leftSum: ownLeft.sum,
    rightSum: ownRight.sum,
    state: stateOf(ownLeft, ownRight),
    cause: null,
    // Most relations hold, and nobody asks for their terms.
    get left() {
      return left.map((id) => termOf(id, scope, spec, line, cellOf(id)))
    },
    get right() {
      return right.map((id) => termOf(id, scope, spec, line, cellOf(id)))
    },
  }
}

function termOf(id: string, scope: EquationSpec['scope'], spec: TableSpec, line: string, cell: Cell | undefined): Term {
  const [row, column] = scope === 'column' ? [id, line] : [line, id]
  const specs = scope === 'column' ? spec.rows : spec.columns
  const label = specs.find((candidate) => candidate.id === id)?.label ?? id
  return { address: { table: spec.id, row, column }, label, value: cell?.value ?? null, ...(cell && { cell }) }
}

/** One side of a relation: the sum of what is known, and whether all is. */
interface Side {
  sum: number
  /** A cell has no number. */
  unknown: boolean
  /** A cell could not be read and may hold any number; an empty one is most likely a nil. */
  unread: boolean
}

function sideOf(ids: readonly string[], cellOf: (id: string) => Cell | undefined): Side {
  const side = { sum: 0, unknown: false, unread: false }
  for (const id of ids) {
    const cell = cellOf(id)
    const value = cell?.value ?? null
    if (value === null) side.unknown = true
    else side.sum += value
    if (!cell) side.unread = true
  }
  return side
}

/** Counts are never negative: what is unknown can only add to its side. */
function stateOf(left: Side, right: Side): Equation['state'] {
  if (left.sum === right.sum) {
    const onlyNilsFit = !left.unknown || !right.unknown || !(left.unread || right.unread)
    return onlyNilsFit ? 'holds' : 'unknown'
  }
  const moreThanPossible = left.sum > right.sum ? !right.unknown : !left.unknown
  return moreThanPossible ? 'fails' : 'unknown'
}
