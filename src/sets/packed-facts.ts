import type { Facts } from '../model/index.js'

/*
 * Facts as bytes, for a hundred thousand reports at a time: a line of JSON without the sentences, in which equal numbers next
 * to one another are told once, and a line of the sentences, which only few rules ask for and which are read when one does.
 */

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const lineEnd = 0x0a

export function packFacts({ sentences, values, ...rest }: Facts): Uint8Array {
  return encoder.encode(`${JSON.stringify({ ...rest, values: stretchesOf(values) })}\n${sentences.join(' ')}\n`)
}

export function unpackFacts(bytes: Uint8Array): Facts {
  const end = bytes.indexOf(lineEnd)
  const { values, ...rest } = JSON.parse(decoder.decode(bytes.subarray(0, end))) as Packed
  let sentences: string[] | undefined
  return {
    ...rest,
    values: values.flatMap(([value, count]) => Array<typeof value>(count).fill(value)),
    get sentences() {
      sentences ??= decoder
        .decode(bytes.subarray(end + 1, -1))
        .split(' ')
        .filter(Boolean)
      return sentences
    },
  }
}

/** Most numbers of a report are 0, one behind the other. */
type ValueStretch = [value: number | null, count: number]
type Packed = Omit<Facts, 'values' | 'sentences'> & { values: ValueStretch[] }

function stretchesOf(values: Facts['values']): ValueStretch[] {
  const stretches: ValueStretch[] = []
  for (const value of values) {
    const last = stretches.at(-1)
    if (last?.[0] === value) last[1] += 1
    else stretches.push([value, 1])
  }
  return stretches
}
