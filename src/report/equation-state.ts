import type { Equation } from '../model/index.js'

/** One side of an equation: the sum of what is known, and whether all is. */
export interface Side {
  sum: number
  /** A cell has no number. */
  unknown: boolean
  /** A cell could not be read and may hold any number; an empty one is most likely 0. */
  unread: boolean
}

/** Counts are never negative: what is unknown can only add to its side. */
export function stateOf(left: Side, right: Side): Equation['state'] {
  if (left.sum === right.sum) {
    const onlyZerosFit = !left.unknown || !right.unknown || !(left.unread || right.unread)
    return onlyZerosFit ? 'holds' : 'unknown'
  }
  const moreThanPossible = left.sum > right.sum ? !right.unknown : !left.unknown
  return moreThanPossible ? 'fails' : 'unknown'
}
