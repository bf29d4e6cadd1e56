/** Choices that follow from a seed alone: the same seed gives the same choices on every machine. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  /** @throws for an empty list. */
  pick: <Item>(items: readonly Item[]) => Item
  /** True once in `times` on average. */
  once: (times: number) => boolean
}

/** FNV-1a, so that names can be seeds. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32: a generator of 32 bits of state that is the same everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
    once: (times) => between(1, times) === 1,
  }
}
