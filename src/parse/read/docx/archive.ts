import type { Limits } from '../../../model/index.js'
import { Inflate } from 'fflate'
import { InputError, isInputError } from '../../input-error.js'
import { limitError } from '../../limits.js'
import { encryptedFile } from '../encrypted-file.js'

/** The parts of a zip archive, inflated one by one as they are asked for. */
export interface Archive {
  /** The bytes of a part; undefined where the archive has none of this name. Case and leading slash do not matter. */
  read(name: string): Uint8Array | undefined
  /** Names of all parts, in lower case. */
  names(): string[]
}

interface Entry {
  /** Where its local header begins. */
  offset: number
  compressedSize: number
  /** What the archive says that it inflates to: good for refusing it, not for trusting it. */
  declaredSize: number
  method: number
  encrypted: boolean
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const longestComment = 0xffff
/** A chunk of zeros inflates to a thousand times its size, so that a limit is passed by 2 MB at most, and by less where the bomb begins at once. */
const largestChunk = 2048
const firstChunk = 512
/** Parts that inflate to less may be as empty as they like. */
const growthAllowed = 2 ** 20
/** Stands for a size of 4 GB or more, or one that is only told elsewhere. */
const unknownSize = 0xffffffff

/**
 * Opens a zip archive by its central directory. A declared size that is small is not believed: bytes
 * are counted while they are inflated, over all parts together.
 *
 * @throws {InputError} `corrupt` where the directory is cut off, `limit-bytes`, `limit-entries`; when reading, `limit-inflated`, `encrypted`, `corrupt`.
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
      if (entry.declaredSize !== unknownSize && inflated + entry.declaredSize > limits.inflatedBytes)
        throw limitError('inflatedBytes', limits)
      const content = contentOf(entry, view, bytes)
      if (entry.method === 8) return inflate(content, count, limits)
      if (entry.method !== 0) throw corruptArchive
      count(content.length)
      return content
    },
  }
}

const normalName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

function directoryOf(view: DataView, bytes: Uint8Array, limits: Limits): Map<string, Entry> {
  const end = endOf(view)
  const directorySize = view.getUint32(end + 12, true)
  // Where something stands in front of the archive, all its offsets are too small by as much.
  const shift = Math.max(0, end - directorySize - view.getUint32(end + 16, true))
  const entries = new Map<string, Entry>()
  const decoder = new TextDecoder()
  let at = Math.max(0, end - directorySize)
  for (let number = 0; at + 46 <= end && view.getUint32(at, true) === centralSignature; number += 1) {
    if (number >= limits.entries) throw limitError('entries', limits)
    const nameLength = view.getUint16(at + 28, true)
    const name = normalName(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)))
    const entry = {
      offset: view.getUint32(at + 42, true) + shift,
      compressedSize: view.getUint32(at + 20, true),
      declaredSize: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    }
    if (!entries.has(name)) entries.set(name, entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the record at the archive's end begins. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endSignature) return at
  throw corruptArchive
}

/** The bytes of an entry as they are stored. */
function contentOf({ offset, compressedSize }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw corruptArchive
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + compressedSize)
}

function inflate(content: Uint8Array, count: (more: number) => void, limits: Limits): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    count(chunk.length)
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

const corruptArchive = new InputError('corrupt', {
  zh: '文件已损坏或不完整（压缩包结构无法读取）；请重新下载，或在 Word、WPS 中打开后另存为 .docx',
  en: 'The file is damaged or cut off: its archive cannot be read. Get it again, or open it in Word or WPS and save it as .docx',
})
