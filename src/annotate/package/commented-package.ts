import type { Limits } from '../../model/index.js'
import { folderOf, relationshipsOf, relationshipsPart, type WordParts } from '../../parse/read/docx/package.js'
import type { Archive } from '../../parse/read/packed/archive.js'
import type { Entry } from '../../parse/read/packed/directory.js'
import { textOfPart } from '../xml/part-text.js'
import type { CommentText } from '../words.js'
import {
  emptyComments,
  type ExistingComments,
  noComments,
  paragraphIdsFor,
  readExisting,
  withComments,
} from './comments-part.js'
import { companions } from './companions.js'
import { emptyRelationships, withContentType, withRelationship } from './registry.js'
import { writeZip } from './write-zip.js'

const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const relations = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
}

/** A Word file whose comments of ours are replaced. Nothing of it changes but what comments need. */
export class CommentedPackage {
  /** The text of the main part. */
  readonly document: string
  private readonly commentsName: string
  private readonly isRelated: boolean
  private readonly existing: ExistingComments
  private readonly changed = new Map<Entry, Uint8Array>()
  private readonly added = new Map<string, Uint8Array>()

  /** @throws {InputError} `corrupt`, or a limit. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly archive: Archive,
    private readonly parts: WordParts,
    private readonly limits: Limits,
  ) {
    this.document = textOfPart(parts.document).text
    const types = Object.values(relations)
    const related = relationshipsOf(archive, parts.main, limits).find(({ type }) => types.includes(type))
    this.isRelated = related !== undefined
    this.commentsName = related?.part ?? `${folderOf(parts.main)}comments.xml`
    this.existing = parts.comments ? readExisting(textOfPart(parts.comments).text) : noComments
  }

  /** Ids of the comments that an earlier run has written. */
  get ownIds(): ReadonlySet<string> {
    return new Set(this.existing.own.map(({ id }) => id))
  }

  /** Id of the first comment that is written. */
  get nextId(): number {
    return this.existing.nextId
  }

  /**
   * The whole file.
   *
   * @param document The main part with the marks of the comments.
   * @param namespace Word's, in the main part.
   */
  write(document: string, texts: readonly CommentText[], namespace: string): Uint8Array {
    const { existing, archive, parts, limits } = this
    const live = paragraphIdsFor(texts, existing, (id) => document.includes(`"${id}"`))
    const comments = texts.map(({ lines }, index) => ({
      id: existing.nextId + index,
      paragraphId: live[index] ?? '',
      lines,
    }))
    this.edit(parts.main, () => document)
    this.edit(this.commentsName, (xml) => withComments(xml, existing, comments), emptyComments(namespace))
    this.edit('[Content_Types].xml', (xml) => withContentType(xml, this.commentsName))
    if (!this.isRelated) this.relate(namespace)
    const earlier = new Set(existing.own.flatMap(({ paragraphId }) => paragraphId ?? []))
    const related = relationshipsOf(archive, parts.main, limits)
    for (const { type, edit } of companions) {
      const part = related.find((one) => one.type.endsWith(type))?.part
      if (part !== undefined && archive.find(part)) this.edit(part, (xml) => edit(xml, { live, earlier }))
    }
    return writeZip(this.bytes, archive.entries(), { changed: this.changed, added: this.added })
  }

  private relate(namespace: string): void {
    const { main } = this.parts
    const type = namespace === strictNamespace ? relations.strict : relations.transitional
    const target = this.commentsName.slice(folderOf(main).length)
    this.edit(relationshipsPart(main), (xml) => withRelationship(xml, type, target), emptyRelationships)
  }

  /** Changes a part. @param empty What it begins with where there is none; without it, nothing is done then. */
  private edit(name: string, change: (xml: string) => string, empty?: string): void {
    const entry = this.archive.find(name)
    if (!entry) {
      if (empty !== undefined) this.added.set(name, new TextEncoder().encode(change(empty)))
      return
    }
    const { text, bytesOf } = textOfPart(this.archive.contentOf(entry))
    const changed = change(text)
    if (changed !== text) this.changed.set(entry, bytesOf(changed))
  }
}
