import type { Block, FormatName, Limits, Reader, Span } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import { byExtension, formatOfPath } from '../detect.js'
import { InputError, isInputError } from '../input-error.js'
import type { NamedReading } from '../parse.js'

interface Chosen {
  filePath?: string
  format?: FormatName
  readers?: readonly Reader[]
}

/**
 * The reader from outside that a source is for: by the format asked for, by the extension, or by the first bytes. A
 * file with an extension of ours is never given away, though its bytes be those of another format.
 */
export function readerFor(
  source: string | Uint8Array,
  { filePath = '', format, readers = [] }: Chosen,
): Reader | undefined {
  if (format !== undefined) return readers.find((one) => one.format === format)
  if (readers.length === 0) return undefined
  const name = filePath.toLowerCase()
  const promised = readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))
  if (typeof source === 'string') return promised
  if (promised) return promised.recognises?.(source) === false ? undefined : promised
  return formatOfPath(filePath) === undefined ? readers.find((one) => one.recognises?.(source) === true) : undefined
}

/** Names of the formats that need no reader from outside. */
export const builtIn: ReadonlySet<string> = new Set(Object.values(byExtension))

/**
 * Reads a source with a reader from outside.
 *
 * @throws {InputError} that of the reader, or `corrupt` for any other error of it.
 * @throws {TypeError} for blocks and notes with places outside of the text that the reader gives: a mistake in the reader.
 */
export async function readWith(reader: Reader, source: string | Uint8Array, limits: Limits): Promise<NamedReading> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const { format } = reader
  const reading = await attempt(format, async () => reader.read(bytes, limits))
  for (const block of reading.blocks)
    for (const span of spansOf(block)) if (!liesIn(reading.source, span)) throw misplaced(format, span)
  for (const { kind, place } of reading.notes ?? [])
    if (place && !liesIn(reading.source, { text: '', ...place })) throw misplaced(format, { text: kind, ...place })
  for (const { text, place } of reading.hidden ?? [])
    if (!liesIn(reading.source, { text: '', ...place })) throw misplaced(format, { text, ...place })
  return { ...reading, format }
}

async function attempt<Value>(format: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action()
  } catch (error) {
    if (isInputError(error)) throw new InputError(error.code, error.reason)
    throw new InputError('corrupt', {
      zh: `读取器“${format}”不能读取此文件：${String(error)}；请检查文件，或告知插件作者`,
      en: `The reader “${format}” could not read the file: ${String(error)}. Check the file, or tell the author of the plugin`,
    })
  }
}

const spansOf = (block: Block): Span[] =>
  block.type === 'table' ? flatMap(block.rows, ({ cells }) => cells) : [block.text]

function liesIn(source: string, { text, start, end, offsets }: Span): boolean {
  if (!(start >= 0 && start <= end && end <= source.length)) return false
  if (!offsets) return source.startsWith(text, start)
  return (
    offsets.length === text.length && offsets.every((offset) => offset >= start && offset < Math.max(end, start + 1))
  )
}

const misplaced = (format: string, { text, start, end }: Span): TypeError =>
  new TypeError(
    `the reader “${format}” gives “${text.slice(0, 20)}” the place ${start} to ${end}, where its text does not have it`,
  )
