import type { Facts } from '../model/index.js'
import { packFacts, unpackFacts } from './packed-facts.js'

/** Keeps facts until their groups are known: in memory, or in a file where there is one. */
export interface FactsStore {
  /** Keeps facts and says how they are asked for. */
  add: (facts: Facts) => number
  /** The facts that were kept under a number. */
  read: (number: number) => Facts
}

/** Bytes of memory that are asked for at a time: a buffer for each report would cost a third of what it holds. */
const bytesOfBlock = 1_000_000

/** A store in memory, as bytes. */
export function memoryStore(): FactsStore {
  const blocks: Uint8Array[] = []
  /** Of each report the block, its first byte there, and the byte behind its last. */
  const places = { block: [] as number[], start: [] as number[], end: [] as number[] }
  let used = 0
  return {
    add: (facts) => {
      const bytes = packFacts(facts)
      let block = blocks.at(-1)
      if (!block || used + bytes.length > block.length) {
        block = new Uint8Array(Math.max(bytesOfBlock, bytes.length))
        blocks.push(block)
        used = 0
      }
      block.set(bytes, used)
      places.block.push(blocks.length - 1)
      places.start.push(used)
      used += bytes.length
      return places.end.push(used) - 1
    },
    read: (number) => {
      const block = blocks[places.block[number] ?? 0] ?? new Uint8Array()
      return unpackFacts(block.subarray(places.start[number], places.end[number]))
    },
  }
}
