import type { Cause, CauseCell, CellAddress, Equation, Term } from '../types.js'

/** A cell, the relations that it is part of, and on which side. */
interface Membership {
  address: CellAddress
  value: number
  equations: { equation: Equation; side: 'left' | 'right' }[]
}

/**
 * Finds for each relation that fails the one cell whose other value would satisfy every relation
 * that the cell is part of. Where several cells would do as well, all of them are candidates.
 */
export function diagnose(judged: readonly Equation[]): Equation[] {
  if (!judged.some(({ state }) => state === 'fails')) return [...judged]
  const equations = judged.map((equation) => ({ ...equation }))
  const failing = new Set(equations.filter((equation) => equation.state === 'fails' && isKnown(equation)))
  if (failing.size === 0) return equations
  const memberships = membershipsOf(equations, failing)
  const causes = new Map<Equation, Cause>()
  for (
    let suspects = mostExplaining(memberships, failing);
    suspects.length > 0;
    suspects = mostExplaining(memberships, failing)
  ) {
    const explained = suspects[0]?.explains ?? []
    const cells = suspects.filter(({ explains }) => sameSet(explains, explained)).map(({ cause }) => cause)
    const [only] = cells
    for (const equation of explained) {
      if (only) causes.set(equation, cells.length === 1 ? only : { candidates: cells })
      failing.delete(equation)
    }
  }
  explainByOthers(failing, causes)
  return equations.map((equation) => ({ ...equation, cause: causes.get(equation) ?? null }))
}

const termsOf = ({ left, right }: Equation): Term[] => [...left, ...right]
const isKnown = (equation: Equation): boolean => termsOf(equation).every(({ value }) => value !== null)
const keyOf = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`
const sameSet = (a: readonly Equation[], b: readonly Equation[]): boolean =>
  a.length === b.length && a.every((equation) => b.includes(equation))

/** The cells of relations that fail, with all relations they are part of. */
function membershipsOf(equations: readonly Equation[], failing: ReadonlySet<Equation>): Membership[] {
  const members = new Map<string, Membership>()
  for (const { address, value } of [...failing].flatMap(termsOf))
    if (value !== null) members.set(keyOf(address), { address, value, equations: [] })
  for (const equation of equations)
    for (const side of ['left', 'right'] as const)
      for (const { address } of equation[side]) members.get(keyOf(address))?.equations.push({ equation, side })
  return [...members.values()]
}

interface Suspect {
  cause: CauseCell
  explains: Equation[]
}

/** The cells that explain the most of the failing relations and contradict none that holds. */
function mostExplaining(memberships: readonly Membership[], failing: ReadonlySet<Equation>): Suspect[] {
  const suspects = memberships.flatMap((membership) => suspectOf(membership, failing) ?? [])
  const most = Math.max(0, ...suspects.map(({ explains }) => explains.length))
  return suspects.filter(({ explains }) => explains.length === most)
}

function suspectOf({ address, value, equations }: Membership, failing: ReadonlySet<Equation>): Suspect | undefined {
  const contradicted = equations.some(({ equation }) => equation.state === 'holds' && isKnown(equation))
  const own = equations.filter(({ equation }) => failing.has(equation))
  const expected = new Map<number, Equation[]>()
  for (const { equation, side } of own) {
    const surplus = equation.leftSum - equation.rightSum
    const right = value + (side === 'left' ? -surplus : surplus)
    expected.set(right, [...(expected.get(right) ?? []), equation])
  }
  if (contradicted) return undefined
  const [best] = [...expected].filter(([number]) => number >= 0).sort(([, a], [, b]) => b.length - a.length)
  return best ? { cause: { cell: address, printed: value, expected: best[0] }, explains: best[1] } : undefined
}

/** A relation that two wrong cells share fits neither alone: it is explained by both together. */
function explainByOthers(failing: ReadonlySet<Equation>, causes: Map<Equation, Cause>): void {
  const found = [...causes.values()].flatMap((cause) => ('candidates' in cause ? [] : [cause]))
  for (const equation of failing) {
    const own = found.filter(({ cell }) => termsOf(equation).some(({ address }) => keyOf(address) === keyOf(cell)))
    const cells = [...new Map(own.map((cause) => [keyOf(cause.cell), cause])).values()]
    if (cells.length > 0) causes.set(equation, { candidates: cells })
  }
}
