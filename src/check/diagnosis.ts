import { flatMap } from '../text/flat-map.js'
import type { Cause, CauseCell, Cell, CellAddress, Equation } from '../model/index.js'

/** A cell with the relations that it is part of: +1 on the left of them, −1 on the right. */
interface Place {
  address: CellAddress
  value: number
  relations: { relation: Relation; sign: 1 | -1 }[]
}

/** A relation with the cells whose number is known. `surplus` is the left side less the right one. */
interface Relation {
  equation: Equation
  surplus: number
  unknownLeft: boolean
  unknownRight: boolean
  places: { place: Place; sign: 1 | -1 }[]
}

/** Other numbers for some cells. */
type Corrections = ReadonlyMap<Place, number>

/** More wrong cells than these behind one group of relations are not searched for together. */
const mostTogether = 2
/** （七）总计 of a column is in its balance, its sum and its row. */
const mostRelations = 3

/**
 * Finds for the relations that fail the fewest cells whose other values satisfy every relation
 * that these cells are part of. Where other cells would do as well, all of them are candidates.
 */
export function diagnose(judged: readonly Equation[]): Equation[] {
  if (!judged.some(({ state }) => state === 'fails')) return [...judged]
  const relations = relationsOf(judged)
  const causes = new Map<Relation, CauseCell[]>()
  let corrected: Corrections = new Map()
  let groups = groupsOf(relations.filter((relation) => isViolated(relation, corrected)))
  while (groups.length > 0) {
    const unexplained = groups.filter((group) => !explain(group, corrected, causes))
    const step = bestStep(unexplained.flat(), corrected, causes)
    if (!step) break
    corrected = new Map([...corrected, ...step])
    groups = groupsOf(unexplained.flat().filter((relation) => isViolated(relation, corrected)))
  }
  return relations.map((relation) => {
    const { equation } = relation
    const cause = causeOf(causes.get(relation) ?? [])
    if (!cause) return equation
    // Sides are made when they are asked for.
    const { left, right } = equation
    return { ...equation, left, right, cause }
  })
}

const keyOf = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`

function causeOf(cells: readonly CauseCell[]): Cause | null {
  const different = [...new Map(cells.map((cell) => [`${keyOf(cell.cell)} ${String(cell.expected)}`, cell])).values()]
  const [only] = different
  if (!only) return null
  return different.length === 1 ? only : { candidates: different }
}

function relationsOf(equations: readonly Equation[]): Relation[] {
  // By the cell where there is one: to name all addresses took longer than all the rest.
  const places = new Map<Cell | string, Place>()
  return equations.map((equation) => {
    const { left, right } = equation
    const relation: Relation = {
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
        const key = cell ?? keyOf(address)
        const place = places.get(key) ?? { address, value, relations: [] }
        places.set(key, place)
        place.relations.push({ relation, sign })
        relation.places.push({ place, sign })
      }
    return relation
  })
}

function surplusOf({ surplus, places }: Relation, corrections: Corrections): number {
  let sum = surplus
  for (const { place, sign } of places) sum += sign * ((corrections.get(place) ?? place.value) - place.value)
  return sum
}

/** Unknown cells hold 0 or more: they can only add to their side. */
function isViolated(relation: Relation, corrections: Corrections): boolean {
  const surplus = surplusOf(relation, corrections)
  return surplus > 0 ? !relation.unknownRight : surplus < 0 && !relation.unknownLeft
}

/** Relations that share a cell belong together. */
function groupsOf(relations: readonly Relation[]): Relation[][] {
  const groups: Relation[][] = []
  for (const relation of relations) {
    const near = groups.filter((group) => group.some((other) => shareCell(relation, other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), relation])
  }
  return groups
}

const shareCell = (a: Relation, b: Relation): boolean =>
  a.places.some(({ place }) => b.places.some((other) => other.place === place))

/** Notes the cells of the smallest sets of corrections that satisfy a group; false where there is none. */
function explain(group: readonly Relation[], corrected: Corrections, causes: Map<Relation, CauseCell[]>): boolean {
  for (let size = 1; size <= mostTogether; size += 1) {
    // A cell is part of three relations at most: fewer corrections than that cannot explain a larger group.
    if (group.length > size * mostRelations) continue
    const found = solutions(group, corrected, size)
    if (found.length === 0) continue
    for (const corrections of found) note(corrections, corrected, group, causes)
    return true
  }
  return false
}

function note(
  corrections: Corrections,
  before: Corrections,
  group: readonly Relation[],
  causes: Map<Relation, CauseCell[]>,
): void {
  for (const [place, expected] of corrections) {
    if (before.has(place)) continue
    for (const { relation } of place.relations)
      if (group.includes(relation))
        causes.set(relation, [...(causes.get(relation) ?? []), { cell: place.address, printed: place.value, expected }])
  }
}

/** Sets of exactly `size` corrections that leave nothing violated in the group nor around the corrected cells. */
function solutions(group: readonly Relation[], corrections: Corrections, size: number): Corrections[] {
  const violated = group.filter((relation) => isViolated(relation, corrections))
  const around = flatMap([...corrections.keys()], ({ relations }) => relations.map(({ relation }) => relation))
  const open = [...new Set([...violated, ...around.filter((relation) => isViolated(relation, corrections))])]
  if (size === 0) return open.length === 0 ? [corrections] : []
  const found = new Map<string, Corrections>()
  for (const next of stepsOf(open, corrections))
    for (const solution of solutions(group, next, size - 1)) found.set(nameOf(solution), solution)
  return [...found.values()]
}

const nameOf = (corrections: Corrections): string =>
  [...corrections]
    .map(([{ address }, value]) => `${keyOf(address)} ${String(value)}`)
    .sort()
    .join()

/** Every correction of one more cell that satisfies one of the relations. */
function stepsOf(open: readonly Relation[], corrections: Corrections): Corrections[] {
  const steps = new Map<string, Corrections>()
  for (const relation of open) {
    if (relation.unknownLeft || relation.unknownRight) continue
    const surplus = surplusOf(relation, corrections)
    for (const { place, sign } of relation.places) {
      const value = place.value - sign * surplus
      if (corrections.has(place) || value < 0) continue
      const next = new Map([...corrections, [place, value]])
      steps.set(nameOf(next), next)
    }
  }
  return [...steps.values()]
}

/** The one correction that satisfies two relations more than any other, where no small set satisfies all. */
function bestStep(
  open: readonly Relation[],
  corrected: Corrections,
  causes: Map<Relation, CauseCell[]>,
): Corrections | undefined {
  const gains = stepsOf(open, corrected).map((next) => {
    const place = [...next.keys()].at(-1)
    const touched = place?.relations.map(({ relation }) => relation) ?? []
    const count = (corrections: Corrections): number =>
      touched.filter((relation) => isViolated(relation, corrections)).length
    return { next, gain: count(corrected) - count(next) }
  })
  const most = Math.max(0, ...gains.map(({ gain }) => gain))
  const best = gains.filter(({ gain }) => gain === most)
  if (most < 2 || best.length !== 1 || !best[0]) return undefined
  note(best[0].next, corrected, open, causes)
  return best[0].next
}
