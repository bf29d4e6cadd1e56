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
  const leftCells = left.map(cellOf)
  const rightCells = right.map(cellOf)
  const leftSum = sumOf(leftCells)
  const rightSum = sumOf(rightCells)
  return {
    rule,
    table: spec.id,
    scope,
    line,
    leftSum,
    rightSum,
    state: stateOf(leftCells, rightCells, leftSum, rightSum),
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

type Line = readonly (Cell | undefined)[]

function sumOf(cells: Line): number {
  let sum = 0
  for (const cell of cells) sum += cell?.value ?? 0
  return sum
}

const isUnknown = (cell: Cell | undefined): boolean => (cell?.value ?? null) === null
/** A cell that could not be read may hold any number; an empty one is most likely a nil. */
const isUnread = (cell: Cell | undefined): boolean => cell === undefined

/** Counts are never negative: what is unknown can only add to its side. */
function stateOf(left: Line, right: Line, leftSum: number, rightSum: number): Equation['state'] {
  const unknownLeft = left.some(isUnknown)
  const unknownRight = right.some(isUnknown)
  if (leftSum === rightSum) {
    const onlyNilsFit = !unknownLeft || !unknownRight || !(left.some(isUnread) || right.some(isUnread))
    return onlyNilsFit ? 'holds' : 'unknown'
  }
  const moreThanPossible = leftSum > rightSum ? !unknownRight : !unknownLeft
  return moreThanPossible ? 'fails' : 'unknown'
}
