import type { Limits } from '../../../model/index.js'
import { Inflate, inflateSync } from 'fflate'
import { isInputError } from '../../input-error.js'
import { limitError } from '../../limits.js'
import { encryptedFile } from '../encrypted-file.js'
import { Checksum } from './checksum.js'
import { corruptArchive, directoryOf, type Entry, localSignature } from './directory.js'

/** The parts of a zip archive, inflated one by one as they are asked for. */
export interface Archive {
  /** The bytes of a part; undefined where the archive has none of this name. Case and leading slash do not matter. */
  read(name: string): Uint8Array | undefined
  /** The part of that name; case and leading slash do not matter. */
  find(name: string): Entry | undefined
  /** Names of all parts, in lower case. */
  names(): string[]
  /** All parts as the directory has them, those of one name too. */
  entries(): readonly Entry[]
  /** The bytes of one of them. */
  contentOf(entry: Entry): Uint8Array
}

/** A chunk of zeros inflates to a thousand times its size, so that a limit is passed by 2 MB at most, and by less where the bomb begins at once. */
const largestChunk = 2048
const firstChunk = 512
/** Parts that inflate to less may be as empty as they like. */
const growthAllowed = 2 ** 20

/**
 * Opens a zip archive by its central directory. A declared size that is small is not believed: bytes
 * are counted while they are inflated, over all parts together.
 *
 * @throws {InputError} `corrupt` where the directory is cut off, `limit-bytes`, `limit-entries`; when names are asked for,
 * `corrupt` where two parts have one name; when reading, `limit-inflated`, `encrypted`, `corrupt`.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.length > limits.bytes) throw limitError('bytes', limits)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const all = directoryOf(view, bytes, limits)
  let named: ReadonlyMap<string, Entry> | undefined
  let inflated = 0
  const contentOf = (entry: Entry): Uint8Array => {
    if (entry.encrypted) throw encryptedFile
    if (inflated + entry.declaredSize > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
    const stored = storedBytes(entry, view, bytes)
    const whole = inflateAtOnce(entry, stored)
    if (whole) {
      inflated += whole.length
      return whole
    }
    const checksum = new Checksum()
    const take = (chunk: Uint8Array): void => {
      checksum.add(chunk)
      inflated += chunk.length
      if (inflated > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
    }
    const content = unpacked(entry, stored, take, limits)
    if (checksum.value !== entry.checksum) throw corruptArchive
    return content
  }
  const find = (name: string): Entry | undefined => (named ??= byName(all)).get(normalName(name))
  return {
    names: () => [...(named ??= byName(all)).keys()],
    find,
    read(name) {
      const entry = find(name)
      return entry && contentOf(entry)
    },
    entries: () => all,
    contentOf,
  }
}

/** Programs compare names of parts without case, and take either slash. */
const normalName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

/**
 * Parts by their names.
 *
 * @throws {InputError} `corrupt` where two have names that a program may take for one: which of them is read differs
 * from program to program.
 */
function byName(all: readonly Entry[]): Map<string, Entry> {
  const decoder = new TextDecoder()
  const entries = new Map(all.map((entry) => [normalName(decoder.decode(entry.name)), entry]))
  if (entries.size < all.length) throw corruptArchive
  return entries
}

function unpacked(
  { method }: Entry,
  content: Uint8Array,
  take: (chunk: Uint8Array) => void,
  limits: Limits,
): Uint8Array {
  if (method === 8) return inflate(content, take, limits)
  if (method !== 0) throw corruptArchive
  take(content)
  return content
}

/** The bytes of an entry as they are stored. */
function storedBytes({ offset, compressedSize }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw corruptArchive
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + compressedSize)
}

/** A part is inflated at once up to this size: however it was made, it is done with in some milliseconds. */
const largestAtOnce = 16_384

/** A small part as its directory says that it is; undefined for any other, which is inflated piece by piece and counted. */
function inflateAtOnce({ method, declaredSize, checksum }: Entry, content: Uint8Array): Uint8Array | undefined {
  if (method !== 8 || content.length > largestAtOnce || declaredSize > growthAllowed) return undefined
  try {
    // One byte more shows whether there is more than is declared.
    const whole = inflateSync(content, { out: new Uint8Array(declaredSize + 1) })
    const own = new Checksum()
    own.add(whole)
    return whole.length === declaredSize && own.value === checksum ? whole : undefined
  } catch {
    return undefined
  }
}

function inflate(content: Uint8Array, take: (chunk: Uint8Array) => void, limits: Limits): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    take(chunk)
    length += chunk.length
    chunks.push(chunk)
  })
  try {
    // Behind the end of the data nothing comes out any more, however much the archive says belongs to it.
    for (let at = 0, idle = 0, next = 0; at < content.length && idle < 2; at = next) {
      const before = length
      if (length > growthAllowed && length > at * limits.growth) throw limitError('growth', limits)
      next = at + Math.min(largestChunk, Math.max(firstChunk, at))
      stream.push(content.subarray(at, next), next >= content.length)
      idle = length === before ? idle + 1 : 0
    }
  } catch (error) {
    throw isInputError(error) ? error : corruptArchive
  }
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
