import type { Random } from './random.js'

/** Changes the bytes of a file; `other` is a file to take pieces from. */
export type ByteMutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const longestPiece = 200

const flip: ByteMutation = (bytes, random) => {
  const changed = Buffer.from(bytes)
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    const at = random.below(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
  }
  return changed
}

const insert: ByteMutation = (bytes, random) => {
  const at = random.below(bytes.length)
  const added = Buffer.from(Array.from({ length: 1 + random.below(16) }, () => random.below(256)))
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)])
}

const remove: ByteMutation = (bytes, random) => {
  const at = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(longestPiece))])
}

const repeat: ByteMutation = (bytes, random) => {
  const at = random.below(bytes.length)
  const piece = bytes.subarray(at, at + 1 + random.below(longestPiece))
  const copies = Array.from({ length: 1 + random.below(40) }, () => piece)
  return Buffer.concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)])
}

const splice: ByteMutation = (bytes, random, other) =>
  Buffer.concat([bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))])

const truncate: ByteMutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length))

/** Any of the changes that need no idea of what the bytes mean. */
export const mutateBytes: ByteMutation = (bytes, random, other) =>
  random.oneOf([flip, flip, insert, remove, repeat, splice, truncate])(bytes, random, other)
