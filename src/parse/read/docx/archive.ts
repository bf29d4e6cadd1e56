import type { Limits } from '../../../model/index.js'
import { Inflate } from 'fflate'
import { isInputError } from '../../input-error.js'
import { limitError } from '../../limits.js'
import { encryptedFile } from '../encrypted-file.js'
import { Checksum } from './checksum.js'
import { corruptArchive, directoryOf, type Entry, localSignature, normalName } from './directory.js'

/** The parts of a zip archive, inflated one by one as they are asked for. */
export interface Archive {
  /** The bytes of a part; undefined where the archive has none of this name. Case and leading slash do not matter. */
  read(name: string): Uint8Array | undefined
  /** Names of all parts, in lower case. */
  names(): string[]
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
 * @throws {InputError} `corrupt` where the directory is cut off or two parts have one name, `limit-bytes`, `limit-entries`; when reading, `limit-inflated`, `encrypted`, `corrupt`.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.length > limits.bytes) throw limitError('bytes', limits)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(view, bytes, limits)
  let inflated = 0
  const count = (more: number): void => {
    inflated += more
    if (inflated > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
  }
  return {
    names: () => [...entries.keys()],
    read(name) {
      const entry = entries.get(normalName(name))
      if (!entry) return undefined
      if (entry.encrypted) throw encryptedFile
      if (inflated + entry.declaredSize > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
      const content = contentOf(entry, view, bytes)
      if (entry.method !== 8 && entry.method !== 0) throw corruptArchive
      const checksum = new Checksum()
      if (entry.method === 8) {
        const take = (chunk: Uint8Array): void => {
          checksum.add(chunk)
          count(chunk.length)
        }
        const whole = inflate(content, take, limits)
        if (checksum.value !== entry.checksum) throw corruptArchive
        return whole
      }
      count(content.length)
      checksum.add(content)
      if (checksum.value !== entry.checksum) throw corruptArchive
      return content
    },
  }
}

/** The bytes of an entry as they are stored. */
function contentOf({ offset, compressedSize }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw corruptArchive
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + compressedSize)
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
