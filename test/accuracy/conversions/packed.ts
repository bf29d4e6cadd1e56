import { strFromU8, strToU8, unzipSync } from 'fflate'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { zipOf } from '../../support/docx.js'

/** A file as characters from 0 to 255, or the same of the parts of a zip archive. */
type Kept = string | Record<string, string>

const isArchive = (name: string): boolean => name.endsWith('.docx')

/** Files by name as one compressed file. What archives hold is compressed together with the rest. */
export function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const kept = Object.entries(files).map(([name, file]): [string, Kept] => [
    name,
    isArchive(name)
      ? Object.fromEntries(Object.entries(unzipSync(file)).map(([part, content]) => [part, strFromU8(content, true)]))
      : strFromU8(file, true),
  ])
  return brotliCompressSync(strToU8(JSON.stringify(Object.fromEntries(kept)), true), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  })
}

/** What was packed. Archives are made again; their bytes are others, their parts the same. */
export function unpack(packed: Uint8Array): Map<string, Uint8Array> {
  const kept = JSON.parse(strFromU8(brotliDecompressSync(packed), true)) as Record<string, Kept>
  return new Map(
    Object.entries(kept).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file, true) : zipped(file)]),
  )
}

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content, true)])))
