import type { FileKind } from '../model/index.js'
import { formatByMagic } from './detect.js'

/**
 * What bytes prove a file to be: a format that is read, or a kind that is not; undefined where they prove nothing, as
 * those of plain text do not.
 *
 * @param head The first bytes of the file, or all.
 * @param tail The last bytes, where `head` is not all: archives have their directory there.
 */
export function kindOfBytes(head: Uint8Array, tail?: Uint8Array): FileKind | 'docx' | 'doc' | 'ofd' | undefined {
  const magic = formatByMagic(head)
  if (magic === 'docx') return kindOfArchive(latin1(head) + (tail ? latin1(tail) : ''))
  if (magic === 'doc') return kindOfCompoundFile(head)
  if (magic === 'pdf') return 'pdf'
  const signed = signatures.find(([, ...parts]) =>
    parts.every(([at, bytes]) => bytes.every((byte, index) => head[at + index] === byte)),
  )
  return signed?.[0] ?? kindOfText(latin1(head.subarray(0, 1024)))
}

/** What is found in an archive by the names in it, in lower case; the first that is there decides. */
const archiveParts: readonly [name: string, kind: FileKind | 'docx' | 'ofd'][] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'presentation'],
  ['ofd.xml', 'ofd'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.', 'spreadsheet'],
  ['ppt/presentation.xml', 'presentation'],
]

/** @param names Text in which the names of an archive's parts stand as they are, whatever else is in it. */
export function kindOfArchive(names: string): FileKind | 'docx' | 'ofd' {
  const text = names.toLowerCase()
  return archiveParts.find(([name]) => text.includes(name))?.[1] ?? 'archive'
}

/** Entries in the directory of a compound file that tell which program wrote it. */
const entries: ReadonlyMap<string, FileKind | 'doc'> = new Map<string, FileKind | 'doc'>([
  ['WordDocument', 'doc'],
  // Any of Office's formats, with a password: only the name of the file can say which.
  ['EncryptedPackage', 'other-document'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['PP40', 'presentation'],
  ['__nameid_version1.0', 'unknown'],
  ['__properties_version1.0', 'unknown'],
  ['VisioDocument', 'unknown'],
])

const headerLength = 512
const entryLength = 128
const longestName = Math.max(...Array.from(entries.keys(), ({ length }) => length))

/**
 * The kind of an OLE compound file, by the first entry of its directory that is known: those of files embedded in it
 * come later. One without a name that is known may be a document of another program.
 */
function kindOfCompoundFile(bytes: Uint8Array): FileKind | 'doc' {
  for (let at = headerLength; at < bytes.length; at += entryLength) {
    const kind = entries.get(entryName(bytes, at))
    if (kind) return kind
  }
  return 'other-document'
}

/** The name that an entry begins with: UTF-16, ended by a zero. */
function entryName(bytes: Uint8Array, at: number): string {
  let name = ''
  for (let from = at; name.length <= longestName; from += 2) {
    const code = (bytes[from] ?? 0) + (bytes[from + 1] ?? 0) * 0x100
    if (code === 0) break
    name += String.fromCharCode(code)
  }
  return name
}

/** What Word saves as text besides pages: RTF, a page with its pictures (MHTML), and the XML of 2003. */
const texts: readonly [start: RegExp, kind: FileKind][] = [
  [/^\s*\{\\rtf/u, 'rtf'],
  [/^\s*MIME-Version:/iu, 'mhtml'],
  [/^\s*<\?xml[^>]*\?>\s*(?:<\?mso-application[^>]*\?>\s*)?<(?:w:wordDocument|pkg:package)\b/iu, 'word-xml'],
]

/** The kind of a text that is the source of a document, and not text to be read; undefined for any other. */
export const kindOfText = (text: string): FileKind | undefined => {
  const start = text.slice(0, 1024).replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/u, '')
  return texts.find(([pattern]) => pattern.test(start))?.[1]
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** Bytes that a kind has at certain places. */
const signatures: readonly [kind: FileKind, ...parts: [at: number, bytes: readonly number[]][]][] = [
  ['picture', [0, [0x89, ...ascii('PNG\r\n')]]],
  ['picture', [0, [0xff, 0xd8, 0xff]]],
  ['picture', [0, ascii('GIF8')]],
  ['picture', [0, [0x49, 0x49, 0x2a, 0x00]]],
  ['picture', [0, [0x4d, 0x4d, 0x00, 0x2a]]],
  ['picture', [0, ascii('RIFF')], [8, ascii('WEBP')]],
  // Its two letters alone might begin a text; the zeros are reserved numbers.
  ['picture', [0, ascii('BM')], [6, [0, 0, 0, 0]]],
  ['word-95', [0, [0xdb, 0xa5, 0x2d, 0x00]]],
  ['old-wps', [0, [0x01, 0xfe, 0x32, 0x00]]],
  ['archive', [0, [...ascii('Rar!'), 0x1a, 0x07]]],
  ['archive', [0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]]],
  ['archive', [0, [0x1f, 0x8b, 0x08]]],
]

const decoder = new TextDecoder('latin1')
const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes)
