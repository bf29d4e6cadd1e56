import type { FileKind, Limits } from '../../../model/index.js'
import { unsupportedKind } from '../../file-kinds.js'
import type { InputError } from '../../input-error.js'
import { kindOfArchive } from '../../kind-of-bytes.js'
import { isOwnWorkbook, ownOutput } from '../../own-output.js'
import type { Archive } from '../packed/archive.js'
import { corruptArchive } from '../packed/directory.js'
import { parseXml } from './xml.js'

/** The parts of a Word file that a report's text depends on, and the one with its comments. */
export interface WordParts {
  /** Name of the main part. */
  main: string
  document: Uint8Array
  styles: Uint8Array | undefined
  numbering: Uint8Array | undefined
  comments: Uint8Array | undefined
}

/** Finds the parts by their relationships, as Word does, or at their usual places. @throws {InputError} for another kind of archive. */
export function findParts(archive: Archive, limits: Limits): WordParts {
  const kind = kindOfArchive([textOf(archive, 'mimetype', 'mimetype'), ...archive.names()].join('\n'))
  if (kind === 'ofd') throw notWord('archive', archive)
  if (kind !== 'docx' && kind !== 'archive') throw notWord(kind, archive)
  const main = relationships(archive, '', limits).get('officeDocument') ?? 'word/document.xml'
  const document = archive.read(main)
  if (!document) throw notWord('archive', archive)
  const related = relationships(archive, main, limits)
  const folder = folderOf(main)
  const part = (type: string): Uint8Array | undefined => archive.read(related.get(type) ?? `${folder}${type}.xml`)
  return { main, document, styles: part('styles'), numbering: part('numbering'), comments: part('comments') }
}

export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** Name of the part that holds the relationships of a part, or of the package where that is ''. */
export function relationshipsPart(source: string): string {
  const folder = folderOf(source)
  return `${folder}_rels/${source.slice(folder.length)}.rels`
}

/** What types of relationship begin with, transitional and strict. A type that ends in the same word is another one. */
const relations = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
]

/** Types that a file has one part of. */
const singleParts = new Set(['officeDocument', 'styles', 'numbering', 'comments'])

/** A type of relationship by its last step; undefined for those that are none of Word's. */
function typeOf(type: string): string | undefined {
  const base = relations.find((one) => type.startsWith(one))
  return base === undefined ? undefined : type.slice(base.length)
}

/** Parts that a part refers to, one of each type. @throws {InputError} `corrupt` for two. */
function relationships(archive: Archive, source: string, limits: Limits): Map<string, string> {
  const targets = new Map<string, string>()
  for (const { type: whole, part } of relationshipsOf(archive, source, limits)) {
    const type = typeOf(whole)
    if (type === undefined) continue
    // Which of two a program takes differs from one to the other.
    if (singleParts.has(type) && targets.has(type) && targets.get(type) !== part) throw corruptArchive
    targets.set(type, part)
  }
  return targets
}

/** A part that another refers to. */
export interface Relationship {
  /** The whole name of the type. */
  type: string
  /** Name of the part. */
  part: string
}

/** The parts that a part refers to, or the package where that is ''; external ones are never followed. */
export function relationshipsOf(archive: Archive, source: string, limits: Limits): Relationship[] {
  const bytes = archive.read(relationshipsPart(source))
  const found: Relationship[] = []
  const open = (name: string, attributes: { plain: (name: string) => string | undefined }): undefined => {
    const target = attributes.plain('Target')
    if (name !== 'rel:Relationship' || !target || attributes.plain('TargetMode') === 'External') return
    found.push({ type: attributes.plain('Type') ?? '', part: resolve(folderOf(source), target) })
  }
  if (bytes) parseXml(bytes, { open, close: () => undefined, text: () => undefined }, limits)
  return found
}

function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The error for an archive that is no Word document: what it is instead. */
const notWord = (kind: FileKind, archive: Archive): InputError =>
  kind === 'spreadsheet' && isOwnWorkbook(textOf(archive, 'docProps/core.xml')) ? ownOutput : unsupportedKind(kind)

/** Text of a part behind a prefix; nothing where it is not there or cannot be read, which is no matter here. */
function textOf(archive: Archive, name: string, prefix = ''): string {
  try {
    const bytes = archive.read(name)
    return bytes ? prefix + new TextDecoder().decode(bytes) : ''
  } catch {
    return ''
  }
}
