import { Inflate } from 'fflate'
import { Output } from './output.js'

/** Deflate makes at most this many bytes of one. */
export const mostGrowth = 1_032
/** Bytes handed to the inflater at once: as many as there is room for whatever they make, within these bounds. */
const fewestAtOnce = 512
const mostAtOnce = 2 ** 16

/**
 * Inflates a stream, with or without the head of zlib. Checksums are not looked at.
 *
 * @throws for one that is damaged or ends too early, and {FilterOverflow} for more than `room` bytes.
 */
export function inflate(content: Uint8Array, room: number): Uint8Array {
  const output = new Output(room)
  pour(content, output, true)
  return output.bytes
}

/** The same, as far as a stream goes that is damaged or ends too early. @throws {FilterOverflow} beyond `room`. */
export function inflateLeniently(content: Uint8Array, room: number): Uint8Array {
  const output = new Output(room)
  try {
    pour(content, output, false)
  } catch (error) {
    if (error instanceof Error && error.name === 'FilterOverflow') throw error
  }
  return output.bytes
}

function pour(content: Uint8Array, output: Output, endsHere: boolean): void {
  const hasHead = ((content[0] ?? 0) & 15) === 8
  const inflater = new Inflate((piece) => output.append(piece))
  let at = hasHead ? 2 : 0
  while (at < content.length && !hasEnded(inflater)) {
    const next = at + Math.min(mostAtOnce, Math.max(fewestAtOnce, Math.floor(output.room / mostGrowth)))
    inflater.push(content.subarray(at, next), endsHere && next >= content.length)
    at = next
  }
}

/**
 * Whether the last block has come to its end. Not part of fflate's interface: where it is missing, what follows is
 * handed over too, of which fflate keeps a longer and longer copy.
 */
function hasEnded(inflater: object): boolean {
  const { s: state } = inflater as { s?: { f?: number; l?: unknown } }
  return Boolean(state?.f) && !state?.l
}
