import type { Facts } from '../model/index.js'

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
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
  let used = 0
  return {
    add: (facts) => {
      const bytes = encoder.encode(JSON.stringify({ ...facts, values: stretchesOf(facts.values) }))
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
      const bytes = blocks[places.block[number] ?? 0]?.subarray(places.start[number], places.end[number])
      const packed = JSON.parse(decoder.decode(bytes)) as Packed
      return { ...packed, values: packed.values.flatMap(([value, count]) => Array<typeof value>(count).fill(value)) }
    },
  }
}

/** Most numbers of a report are 0, one behind the other. */
type ValueStretch = [value: number | null, count: number]
type Packed = Omit<Facts, 'values'> & { values: ValueStretch[] }

function stretchesOf(values: Facts['values']): ValueStretch[] {
  const stretches: ValueStretch[] = []
  for (const value of values) {
    const last = stretches.at(-1)
    if (last?.[0] === value) last[1] += 1
    else stretches.push([value, 1])
  }
  return stretches
}
