import { addressText } from '../form/cells.js'
import { flatMap } from '../text/flat-map.js'
import { distinctBy } from '../text/lists.js'
import type { Cause, CauseCell, Cell, CellAddress, Equation } from '../model/index.js'

/** A cell with the equations that it is part of: +1 on the left of them, −1 on the right. */
interface Place {
  address: CellAddress
  value: number
  constraints: { constraint: Constraint; sign: 1 | -1 }[]
}

/** An equation with the cells whose number is known. `surplus` is the left side less the right one. */
interface Constraint {
  equation: Equation
  surplus: number
  unknownLeft: boolean
  unknownRight: boolean
  places: { place: Place; sign: 1 | -1 }[]
}

/** Other numbers for some cells. */
type Corrections = ReadonlyMap<Place, number>

/** The ways to satisfy each constraint that fails: the cells of it that are corrected together. */
type Causes = Map<Constraint, CauseCell[][]>

/** More wrong cells than these behind one group of constraints are not searched for together. */
const mostTogether = 2
/** （七）总计 of a column is in its balance, its sum and its row. */
const mostRelations = 3

/**
 * Finds for the constraints that fail the fewest cells whose other values satisfy every constraint
 * that these cells are part of. Where other cells would do as well, all of them are candidates.
 */
export function diagnose(judged: readonly Equation[]): Equation[] {
  if (!judged.some(({ state }) => state === 'fails')) return [...judged]
  const constraints = constraintsOf(judged)
  const causes: Causes = new Map()
  let corrected: Corrections = new Map()
  let groups = groupsOf(constraints.filter((constraint) => isViolated(constraint, corrected)))
  while (groups.length > 0) {
    const unexplained = groups.filter((group) => !explain(group, corrected, causes))
    const step = bestStep(unexplained.flat(), corrected, causes)
    if (!step) break
    corrected = new Map([...corrected, ...step])
    groups = groupsOf(unexplained.flat().filter((constraint) => isViolated(constraint, corrected)))
  }
  return constraints.map((constraint) => {
    const { equation } = constraint
    const cause = causeOf(causes.get(constraint) ?? [])
    if (!cause) return equation
    // Sides are made when they are asked for.
    const { left, right } = equation
    return { ...equation, left, right, cause }
  })
}

function causeOf(ways: readonly CauseCell[][]): Cause | null {
  const candidates = distinctBy(ways.flat(), ({ cell, expected }) => `${addressText(cell)} ${String(expected)}`)
  const [only] = candidates
  if (!only) return null
  if (candidates.length === 1) return only
  if (ways.every(({ length }) => length === 1)) return { candidates }
  return { candidates, together: ways.length === 1 ? 'all' : 'some' }
}

function constraintsOf(equations: readonly Equation[]): Constraint[] {
  // By the cell where there is one: to name all addresses took longer than all the rest.
  const places = new Map<Cell | string, Place>()
  return equations.map((equation) => {
    const { left, right } = equation
    const constraint: Constraint = {
      equation,
      surplus: equation.leftSum - equation.rightSum,
      unknownLeft: left.some(({ value }) => value === null),
      unknownRight: right.some(({ value }) => value === null),
      places: [],
    }
    for (const [terms, sign] of [
      [left, 1],
      [right, -1],
    ] as const)
      for (const { address, cell, value } of terms) {
        if (value === null) continue
        const key = cell ?? addressText(address)
        const place = places.get(key) ?? { address, value, constraints: [] }
        places.set(key, place)
        place.constraints.push({ constraint, sign })
        constraint.places.push({ place, sign })
      }
    return constraint
  })
}

function surplusOf({ surplus, places }: Constraint, corrections: Corrections): number {
  let sum = surplus
  for (const { place, sign } of places) sum += sign * ((corrections.get(place) ?? place.value) - place.value)
  return sum
}

/** Unknown cells hold 0 or more: they can only add to their side. */
function isViolated(constraint: Constraint, corrections: Corrections): boolean {
  const surplus = surplusOf(constraint, corrections)
  return surplus > 0 ? !constraint.unknownRight : surplus < 0 && !constraint.unknownLeft
}

/** Constraints that share a cell belong together. */
function groupsOf(constraints: readonly Constraint[]): Constraint[][] {
  const groups: Constraint[][] = []
  for (const constraint of constraints) {
    const near = groups.filter((group) => group.some((other) => shareCell(constraint, other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), constraint])
  }
  return groups
}

const shareCell = (a: Constraint, b: Constraint): boolean =>
  a.places.some(({ place }) => b.places.some((other) => other.place === place))

/** Notes the cells of the smallest sets of corrections that satisfy a group; false where there is none. */
function explain(group: readonly Constraint[], corrected: Corrections, causes: Causes): boolean {
  for (let size = 1; size <= mostTogether; size += 1) {
    // A cell is part of three constraints at most: fewer corrections than that cannot explain a larger group.
    if (group.length > size * mostRelations) continue
    const found = solutions(group, corrected, size)
    if (found.length === 0) continue
    note(found, corrected, group, causes)
    return true
  }
  return false
}

/** @param solutions Corrections of which any satisfies what it is about, besides those made `before`. */
function note(
  solutions: readonly Corrections[],
  before: Corrections,
  group: readonly Constraint[],
  causes: Causes,
): void {
  for (const constraint of group) {
    const ways = solutions.map((corrections) => correctedCells(constraint, corrections, before))
    const told = ways.filter(({ length }) => length > 0)
    const earlier = causes.get(constraint) ?? [[]]
    if (told.length > 0)
      causes.set(
        constraint,
        earlier.flatMap((cells) => told.map((more) => [...cells, ...more])),
      )
  }
}

function correctedCells({ places }: Constraint, corrections: Corrections, before: Corrections): CauseCell[] {
  return flatMap(places, ({ place }) => {
    const expected = before.has(place) ? undefined : corrections.get(place)
    return expected === undefined ? [] : [{ cell: place.address, printed: place.value, expected }]
  })
}

/** Sets of exactly `size` corrections that leave nothing violated in the group nor around the corrected cells. */
function solutions(group: readonly Constraint[], corrections: Corrections, size: number): Corrections[] {
  const violated = group.filter((constraint) => isViolated(constraint, corrections))
  const around = flatMap([...corrections.keys()], ({ constraints }) => constraints.map(({ constraint }) => constraint))
  const open = [...new Set([...violated, ...around.filter((constraint) => isViolated(constraint, corrections))])]
  if (size === 0) return open.length === 0 ? [corrections] : []
  const found = new Map<string, Corrections>()
  for (const next of stepsOf(open, corrections))
    for (const solution of solutions(group, next, size - 1)) found.set(nameOf(solution), solution)
  return [...found.values()]
}

const nameOf = (corrections: Corrections): string =>
  [...corrections]
    .map(([{ address }, value]) => `${addressText(address)} ${String(value)}`)
    .sort()
    .join()

/** Every correction of one more cell that satisfies one of the constraints. */
function stepsOf(open: readonly Constraint[], corrections: Corrections): Corrections[] {
  const steps = new Map<string, Corrections>()
  for (const constraint of open) {
    if (constraint.unknownLeft || constraint.unknownRight) continue
    const surplus = surplusOf(constraint, corrections)
    for (const { place, sign } of constraint.places) {
      const value = place.value - sign * surplus
      if (corrections.has(place) || value < 0) continue
      const next = new Map([...corrections, [place, value]])
      steps.set(nameOf(next), next)
    }
  }
  return [...steps.values()]
}

/** The one correction that satisfies two constraints more than any other, where no small set satisfies all. */
function bestStep(open: readonly Constraint[], corrected: Corrections, causes: Causes): Corrections | undefined {
  const gains = stepsOf(open, corrected).map((next) => {
    const place = [...next.keys()].at(-1)
    const touched = place?.constraints.map(({ constraint }) => constraint) ?? []
    const count = (corrections: Corrections): number =>
      touched.filter((constraint) => isViolated(constraint, corrections)).length
    return { next, gain: count(corrected) - count(next) }
  })
  const most = Math.max(0, ...gains.map(({ gain }) => gain))
  const best = gains.filter(({ gain }) => gain === most)
  if (most < 2 || best.length !== 1 || !best[0]) return undefined
  note([best[0].next], corrected, open, causes)
  return best[0].next
}
