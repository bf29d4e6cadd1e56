import type { Facts } from '../model/index.js'

/** Keeps facts until their groups are known: in memory, or in a file where there is one. */
export interface FactsStore {
  /** Keeps facts and says how they are asked for. */
  add: (facts: Facts) => number
  /** The facts that were kept under a number. */
  read: (number: number) => Facts
}

/** A store in memory, as bytes: a hundred thousand reports take 250 MB so. */
export function memoryStore(): FactsStore {
  const kept: Uint8Array[] = []
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
  return {
    add: (facts) => kept.push(encoder.encode(JSON.stringify(facts))) - 1,
    read: (number) => JSON.parse(decoder.decode(kept[number])) as Facts,
  }
}
