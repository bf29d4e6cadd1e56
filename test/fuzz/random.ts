/** Numbers drawn from a seed: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`; 0 where there is none. */
  below(end: number): number
  /** One of a list that is not empty. */
  oneOf<T>(items: readonly T[]): T
}

/** Mulberry32: 32 bits of state, good enough to choose places in a file. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => (end <= 0 ? 0 : Math.floor(next() * end))
  return {
    below,
    oneOf: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to choose from')
      return item
    },
  }
}
