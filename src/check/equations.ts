import { stateOf, type Side } from '../report/equation-state.js'
import { specOfTable } from '../report/form.js'
import { flatMap } from '../text/flat-map.js'
import type { Cell, Equation, EquationSpec, Report, TableSpec, Term } from '../model/index.js'

/** Every equation of the report's tables, judged. */
export function equationsOf(report: Pick<Report, 'tables' | 'forms'>): Equation[] {
  return flatMap([...report.tables.values()], (table) => {
    const spec = specOfTable(report, table)
    if (!spec) return []
    const rows = new Map(table.children.map(({ id, children }) => [id, children]))
    return flatMap(spec.equations, (equation) => {
      const lines = equation.scope === 'column' ? spec.columns : spec.rows
      return lines.map(({ id }) => new JudgedEquation(equation, spec, rows, id))
    })
  })
}

/** The cells of each row, by its id. */
type Rows = ReadonlyMap<string, readonly Cell[]>

/** An equation along one line. Most equations hold, and nobody asks for their terms: these are made when asked for. */
class JudgedEquation implements Equation {
  readonly rule
  readonly table
  readonly scope
  readonly leftSum
  readonly rightSum
  readonly state
  readonly cause = null
  readonly #equation: EquationSpec
  readonly #spec: TableSpec
  readonly #rows: Rows

  constructor(
    equation: EquationSpec,
    spec: TableSpec,
    rows: Rows,
    readonly line: string,
  ) {
    this.rule = equation.rule
    this.table = spec.id
    this.scope = equation.scope
    this.#equation = equation
    this.#spec = spec
    this.#rows = rows
    const left = this.#sideOf(equation.left)
    const right = this.#sideOf(equation.right)
    this.leftSum = left.sum
    this.rightSum = right.sum
    this.state = stateOf(left, right)
  }

  get left(): Term[] {
    return this.#termsOf(this.#equation.left)
  }

  get right(): Term[] {
    return this.#termsOf(this.#equation.right)
  }

  #termsOf(ids: readonly string[]): Term[] {
    return ids.map((id) => termOf(id, this.scope, this.#spec, this.line, this.#cellOf(id)))
  }

  #cellOf(id: string): Cell | undefined {
    const [row, own] = this.scope === 'column' ? [id, this.line] : [this.line, id]
    for (const cell of this.#rows.get(row) ?? []) if (cell.column === own) return cell
    return undefined
  }

  #sideOf(ids: readonly string[]): Side {
    const side = { sum: 0, unknown: false, unread: false }
    for (const id of ids) {
      const cell = this.#cellOf(id)
      const value = cell?.value ?? null
      if (value === null) side.unknown = true
      else side.sum += value
      if (!cell) side.unread = true
    }
    return side
  }
}

function termOf(id: string, scope: EquationSpec['scope'], spec: TableSpec, line: string, cell: Cell | undefined): Term {
  const [row, column] = scope === 'column' ? [id, line] : [line, id]
  const specs = scope === 'column' ? spec.rows : spec.columns
  const label = specs.find((candidate) => candidate.id === id)?.label ?? id
  return { address: { table: spec.id, row, column }, label, value: cell?.value ?? null, ...(cell && { cell }) }
}
