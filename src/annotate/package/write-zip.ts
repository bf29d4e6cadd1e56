import { deflateSync } from 'fflate'
import { Checksum } from '../../parse/read/packed/checksum.js'
import {
  corruptArchive,
  endOf,
  endSignature,
  type Entry,
  localSignature,
  wideField,
} from '../../parse/read/packed/directory.js'

/** What is to be different in a copy of an archive. */
export interface ArchiveChanges {
  /** New content of entries that are there. */
  changed: ReadonlyMap<Entry, Uint8Array>
  /** Entries to add, by name, in order. */
  added: ReadonlyMap<string, Uint8Array>
}

const localLength = 30
const centralLength = 46
const endLength = 22
/** Sizes and checksum stand behind the content. */
const inDescriptor = 0x0008
const utf8Name = 0x0800
const deflated = 8
/** First of January 1980, the earliest day that an archive can name. */
const noDay = 0x0021
const version = 20

/**
 * A copy of an archive. Entries that do not change are not unpacked: their stored bytes are copied. What stands before,
 * between or behind entries is left out, sizes stand in the headers, and a copy of a copy has the same bytes.
 *
 * @throws {InputError} `corrupt` where an entry is not where the directory says.
 */
export function writeZip(bytes: Uint8Array, entries: readonly Entry[], { changed, added }: ArchiveChanges): Uint8Array {
  const view = viewOf(bytes)
  const written: { local: Uint8Array; content: Uint8Array; central: Uint8Array }[] = []
  for (const entry of entries) {
    const content = changed.get(entry)
    const central = withoutWideField(entry.header, centralLength)
    const header = viewOf(central)
    header.setUint16(8, header.getUint16(8, true) & ~inDescriptor, true)
    if (content) written.push(packed(content, central, entry.name))
    else {
      const { start, extra } = localPlace(view, bytes, entry)
      header.setUint32(20, entry.compressedSize, true)
      header.setUint32(24, entry.declaredSize, true)
      const stored = bytes.subarray(start, start + entry.compressedSize)
      written.push({ local: localHeader(header, entry.name, extra), content: stored, central })
    }
  }
  for (const [name, content] of added) {
    const nameBytes = new TextEncoder().encode(name)
    const central = new Uint8Array(centralLength + nameBytes.length)
    const header = viewOf(central)
    header.setUint32(0, 0x02014b50, true)
    header.setUint16(4, version, true)
    header.setUint16(8, utf8Name, true)
    header.setUint16(14, noDay, true)
    header.setUint16(28, nameBytes.length, true)
    central.set(nameBytes, centralLength)
    written.push(packed(content, central, nameBytes))
  }
  return joined(written, commentOf(view, bytes))
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** An entry with new content. Its header in the directory is filled in. */
function packed(content: Uint8Array, central: Uint8Array, name: Uint8Array) {
  const stored = deflateSync(content)
  const checksum = new Checksum()
  checksum.add(content)
  const header = viewOf(central)
  header.setUint16(6, version, true)
  header.setUint16(10, deflated, true)
  header.setUint32(16, checksum.value, true)
  header.setUint32(20, stored.length, true)
  header.setUint32(24, content.length, true)
  return { local: localHeader(header, name, new Uint8Array()), content: stored, central }
}

/** The header that stands before the content, made of the one in the directory. */
function localHeader(central: DataView, name: Uint8Array, extra: Uint8Array): Uint8Array {
  const local = new Uint8Array(localLength + name.length + extra.length)
  const header = viewOf(local)
  header.setUint32(0, localSignature, true)
  // From the version on to the sizes both have the same fields.
  for (let at = 4; at < 26; at += 1) header.setUint8(at, central.getUint8(at + 2))
  header.setUint16(26, name.length, true)
  header.setUint16(28, extra.length, true)
  local.set(name, localLength)
  local.set(extra, localLength + name.length)
  return local
}

/** Where the content of an entry begins, and the extra fields before it. */
function localPlace(view: DataView, bytes: Uint8Array, { offset, compressedSize }: Entry) {
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) throw corruptArchive
  const nameEnd = offset + localLength + view.getUint16(offset + 26, true)
  const start = nameEnd + view.getUint16(offset + 28, true)
  if (start + compressedSize > bytes.length) throw corruptArchive
  return { start, extra: narrowFields(bytes.subarray(nameEnd, start)) }
}

/** A copy of a header of the directory without its field for sizes beyond four bytes: no file that is read is as large. */
function withoutWideField(header: Uint8Array, fixed: number): Uint8Array {
  const view = viewOf(header)
  const extraStart = fixed + view.getUint16(28, true)
  const extraEnd = extraStart + view.getUint16(30, true)
  const extra = narrowFields(header.subarray(extraStart, extraEnd))
  const copy = concat([header.subarray(0, extraStart), extra, header.subarray(extraEnd)])
  viewOf(copy).setUint16(30, extra.length, true)
  return copy
}

/** Extra fields but the one for sizes beyond four bytes; what is cut off is left out. */
function narrowFields(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra)
  const fields: Uint8Array[] = []
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true)
    if (next > extra.length) break
    if (view.getUint16(at, true) !== wideField) fields.push(extra.subarray(at, next))
    at = next
  }
  return concat(fields)
}

function commentOf(view: DataView, bytes: Uint8Array): Uint8Array {
  const end = endOf(view)
  return bytes.subarray(end + endLength, end + endLength + view.getUint16(end + 20, true))
}

function joined(
  entries: readonly { local: Uint8Array; content: Uint8Array; central: Uint8Array }[],
  comment: Uint8Array,
): Uint8Array {
  let offset = 0
  for (const { local, content, central } of entries) {
    viewOf(central).setUint32(42, offset, true)
    offset += local.length + content.length
  }
  const directory = concat(entries.map(({ central }) => central))
  const end = new Uint8Array(endLength)
  const view = viewOf(end)
  view.setUint32(0, endSignature, true)
  view.setUint16(8, entries.length, true)
  view.setUint16(10, entries.length, true)
  view.setUint32(12, directory.length, true)
  view.setUint32(16, offset, true)
  view.setUint16(20, comment.length, true)
  return concat([...entries.flatMap(({ local, content }) => [local, content]), directory, end, comment])
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
