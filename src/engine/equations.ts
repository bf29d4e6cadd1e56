import { editions, tableSpec } from '../editions/index.js'
import type { EquationSpec, TableSpec } from '../editions/schema.js'
import type { Cell, Equation, Report, Term } from '../types.js'
import { cellsOf } from './queries.js'

/** Every relation of the report's tables, judged. */
export function equationsOf(report: Report): Equation[] {
  return [...report.tables.values()].flatMap((table) => {
    const edition = editions.find(({ id }) => id === table.edition)
    const spec = edition && tableSpec(edition, table.id)
    if (!spec) return []
    const cells = new Map(cellsOf(table).map((cell) => [`${cell.row}/${cell.column}`, cell]))
    return spec.equations.flatMap((equation) => equationsOfTable(equation, spec, cells))
  })
}

type Cells = ReadonlyMap<string, Cell>

function equationsOfTable(equation: EquationSpec, spec: TableSpec, cells: Cells): Equation[] {
  const lines = equation.scope === 'column' ? spec.columns : spec.rows
  return lines.map(({ id }) => judge(equation, spec, cells, id))
}

function judge({ rule, scope, left, right }: EquationSpec, spec: TableSpec, cells: Cells, line: string): Equation {
  const terms = (ids: readonly string[]): Term[] => ids.map((id) => termOf(id, scope, spec, cells, line))
  const leftTerms = terms(left)
  const rightTerms = terms(right)
  const equation = {
    rule,
    table: spec.id,
    scope,
    line,
    left: leftTerms,
    right: rightTerms,
    leftSum: sumOf(leftTerms),
    rightSum: sumOf(rightTerms),
    cause: null,
  }
  return { ...equation, state: stateOf(equation) }
}

function termOf(id: string, scope: EquationSpec['scope'], spec: TableSpec, cells: Cells, line: string): Term {
  const [row, column] = scope === 'column' ? [id, line] : [line, id]
  const specs = scope === 'column' ? spec.rows : spec.columns
  const label = specs.find((candidate) => candidate.id === id)?.label ?? id
  const cell = cells.get(`${row}/${column}`)
  return { address: { table: spec.id, row, column }, label, value: cell?.value ?? null, ...(cell && { cell }) }
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + (value ?? 0), 0)
const isUnknown = ({ value }: Term): boolean => value === null
/** A cell that could not be read may hold any number; an empty one is most likely a nil. */
const isUnread = ({ cell }: Term): boolean => cell === undefined

/** Counts are never negative: what is unknown can only add to its side. */
function stateOf({
  left,
  right,
  leftSum,
  rightSum,
}: Pick<Equation, 'left' | 'right' | 'leftSum' | 'rightSum'>): Equation['state'] {
  const unknownLeft = left.some(isUnknown)
  const unknownRight = right.some(isUnknown)
  if (leftSum === rightSum) {
    const onlyNilsFit = !unknownLeft || !unknownRight || ![...left, ...right].some(isUnread)
    return onlyNilsFit ? 'holds' : 'unknown'
  }
  const moreThanPossible = leftSum > rightSum ? !unknownRight : !unknownLeft
  return moreThanPossible ? 'fails' : 'unknown'
}
