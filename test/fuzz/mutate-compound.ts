import { CompoundFile } from '../../src/parse/read/doc/compound-file.js'
import { compoundFile } from '../support/doc/compound.js'
import type { Random } from './random.js'

const wordStreams = ['WordDocument', '1Table', '0Table', 'Data']
/** Numbers that lengths, places and counts are wrong by. */
const numbers = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff]
const longNumbers = [0, 1, 0x200, 0x400, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x40000000]
/** Properties that tables, paragraphs and text depend on. */
const properties = [
  0x2416, 0x6649, 0x664a, 0x2417, 0x244b, 0x244c, 0xd608, 0xd62b, 0x5624, 0x5622, 0x7621, 0x2640, 0x460b,
]
const moreProperties = [0x260a, 0x6646, 0x0800, 0x083c, 0x0855, 0x6a09, 0x4a30, 0x4600, 0xc615, 0x0818, 0x4863]
/** Codes that stand for other things than characters. */
const codes = [0x07, 0x0c, 0x0d, 0x13, 0x14, 0x15, 0x01, 0x05, 0x28]

/** Changes numbers in a stream of a Word file of 97 to 2003, or its chains of sectors. */
export function mutateCompound(bytes: Buffer, random: Random): Buffer {
  if (random.below(6) === 0) return mutateChains(bytes, random)
  const file = new CompoundFile(bytes)
  const streams = Object.fromEntries(
    wordStreams.flatMap((name) => {
      const stream = file.stream(name)
      return stream ? [[name, Buffer.from(stream)] as const] : []
    }),
  )
  const names = Object.keys(streams)
  const name = random.oneOf(names)
  const stream = streams[name] ?? Buffer.alloc(0)
  for (let left = 1 + random.below(6); left > 0 && stream.length >= 1024; left -= 1) mutateStream(stream, random)
  if (random.below(20) === 0) streams[name] = stream.subarray(0, random.below(stream.length))
  if (random.below(40) === 0) return Buffer.from(compoundFile(withoutOne(streams, random.oneOf(names))))
  return Buffer.from(compoundFile(streams))
}

const withoutOne = (streams: Record<string, Buffer>, name: string): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(streams).filter(([other]) => other !== name))

function mutateStream(stream: Buffer, random: Random): void {
  // The beginning says where everything is; pages of properties stand behind the text.
  const reach = random.below(3) === 0 ? 1024 : stream.length
  const at = random.below(reach - 4)
  switch (random.below(6)) {
    case 0:
      stream.writeUInt16LE(random.oneOf(numbers), at & ~1)
      break
    case 1:
      stream.writeUInt32LE(random.oneOf(longNumbers), at & ~1)
      break
    case 2:
      stream.writeUInt16LE(random.oneOf([...properties, ...moreProperties]), at)
      break
    case 3:
      stream.writeUInt16LE(random.oneOf(codes), at & ~1)
      break
    case 4:
      stream.writeUInt32LE((stream.readUInt32LE(at & ~1) + random.below(64) - 32) >>> 0, at & ~1)
      break
    default:
      stream.copyWithin(at, random.below(stream.length), random.below(stream.length))
  }
}

/** Changes the header, the table of chains or the directory, which stand in the first sectors. */
function mutateChains(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes)
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const at = random.below(Math.min(changed.length, 2048) - 4) & ~3
    changed.writeUInt32LE(random.below(2) === 0 ? random.oneOf(longNumbers) : random.below(40), at)
  }
  return changed
}
