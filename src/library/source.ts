import type { ByteBlob, Limits, ReportSource } from '../model/index.js'
import { limitError, limitsFor } from '../parse/limits.js'
import { CallError } from './refuse.js'

/**
 * The text or the bytes of a report, whatever holds them. Bytes that others may change while they are read, those of
 * shared memory, are copied.
 *
 * @param called The function, as its caller knows it.
 * @throws {TypeError} that names what came in their place.
 * @throws {InputError} `limit-bytes` for a Blob beyond the limit, which is not even read.
 */
export async function contentOf(
  called: string,
  source: ReportSource,
  given: Partial<Limits> = {},
): Promise<string | Uint8Array> {
  if (typeof source === 'string') return source
  const held = heldBytes(source)
  if (held) return held
  if (!isBlob(source)) throw notASource(called, source)
  const limits = limitsFor(given, source.size)
  if (source.size > limits.bytes) throw limitError('bytes', limits)
  return new Uint8Array(await source.arrayBuffer())
}

/** Bytes that can be had at once; undefined for a Blob, and for what is no source. */
function heldBytes(source: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(source)) {
    const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    return tagOf(source.buffer) === 'SharedArrayBuffer' ? copyOf(bytes) : bytes
  }
  // By their tags: objects of other windows and contexts are no instances of the classes here.
  const tag = tagOf(source)
  if (tag === 'ArrayBuffer') return new Uint8Array(source as ArrayBuffer)
  return tag === 'SharedArrayBuffer' ? copyOf(new Uint8Array(source as SharedArrayBuffer)) : undefined
}

const copyOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

const isBlob = (source: unknown): source is ByteBlob =>
  /^(?:Blob|File)$/u.test(tagOf(source)) && typeof (source as ByteBlob).arrayBuffer === 'function'

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

function notASource(called: string, source: unknown): CallError {
  const name = nameOf(source)
  const { zh, en } = adviceFor(source)
  return new CallError({
    zh: `${called}：需要报告的文字，或者文件的字节（ArrayBuffer、Blob、Buffer、类型化数组），收到的是 ${name}${zh}`,
    en: `${called} takes the text of a report, or the bytes of its file (ArrayBuffer, Blob, Buffer, typed array). It got ${name}${en}`,
  })
}

/** What a value is, as programmers call it. */
function nameOf(value: unknown): string {
  if (typeof value === 'function') return 'function'
  if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? 'symbol' : String(value)
  const { constructor: made } = value as { constructor?: unknown }
  return typeof made === 'function' && made.name !== '' ? made.name : tagOf(value)
}

/** What was probably meant. */
function adviceFor(source: unknown): { zh: string; en: string } {
  const has = (method: string): boolean =>
    typeof source === 'object' && source !== null && typeof (source as Record<string, unknown>)[method] === 'function'
  if (has('then')) return { zh: '；请先 await', en: '. Await it first' }
  if (has('arrayBuffer')) return { zh: '；请先 await 它的 arrayBuffer()', en: '. Await its arrayBuffer() first' }
  if (has('getReader') || has('pipe')) return { zh: '；请先读完这个流', en: '. Read the stream to its end first' }
  return tagOf(source) === 'URL' ? { zh: '；请先读取文件', en: '. Read the file first' } : { zh: '', en: '' }
}
