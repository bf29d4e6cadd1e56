import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random.js'

export type Parts = Readonly<Record<string, Uint8Array>>

const largestPart = 2 ** 21

/** The same files are changed again and again: each is taken apart once. */
const opened = new WeakMap<Buffer, Parts>()

/** The parts of an archive by their names. */
export function partsOf(bytes: Buffer): Parts {
  const known = opened.get(bytes)
  if (known) return known
  // A part is believed to be as long as the directory says, which may have been changed.
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= largestPart })
  opened.set(bytes, parts)
  return parts
}

/** Packs parts; mostly without deflating them, which takes longer than reading them does. */
export const packed = (parts: Parts, random: Random): Buffer =>
  Buffer.from(zipSync({ ...parts }, { level: random.below(16) === 0 ? 6 : 0 }))

const endSignature = 0x06054b50
const endLength = 22
const numbers = [0, 1, 2, 0x14, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** Changes numbers of the directory of an archive: places, lengths, counts, ways of packing. */
export function mutateDirectory(bytes: Buffer, random: Random): Buffer {
  const end = bytes.length - endLength
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) return bytes
  const changed = Buffer.from(bytes)
  const start = Math.min(bytes.readUInt32LE(end + 16), end)
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = start + random.below(bytes.length - start - 4)
    const before = changed.readUInt32LE(at)
    const value = random.below(2) === 0 ? random.oneOf(numbers) : (before + random.below(64) - 32) >>> 0
    if (random.below(2) === 0) changed.writeUInt32LE(value, at)
    else changed.writeUInt16LE(value & 0xffff, at)
  }
  return changed
}
