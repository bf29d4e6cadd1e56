import { ownAuthor } from '../../parse/read/docx/comments.js'
import { type Edit, removal, withEdits } from '../xml/edit.js'
import { append, namespaces, prefixFor, prefixOrOwn, rootOf } from '../xml/namespaces.js'
import { ownAttribute, type PlacedElement, walkXml } from '../xml/walk.js'
import { idOf } from './comments-part.js'

/** Ids of paragraphs of comments of ours. */
export interface ParagraphIds {
  /** Of all comments that there are now. */
  live: readonly string[]
  /** Of those of an earlier run. */
  earlier: ReadonlySet<string>
}

const goneOf = ({ live, earlier }: ParagraphIds): Set<string> =>
  new Set([...earlier].filter((id) => !live.includes(id)))

/** A part that says more of the comments than the part for them. */
interface Companion {
  /** Types of relationship end in this. */
  type: string
  edit: (xml: string, ids: ParagraphIds) => string
}

/** Those that Word writes; each is changed where it is there. In this order, because the last needs what is in the one before it. */
export const companions: readonly Companion[] = [
  { type: '/office/2011/relationships/commentsExtended', edit: withThreads },
  { type: '/office/2016/09/relationships/commentsIds', edit: withDurableIds },
  { type: '/office/2018/08/relationships/commentsExtensible', edit: withExtensions },
  { type: '/office/2011/relationships/people', edit: withAuthor },
]

/** Which comment answers which, and which is done. An answer whose comment is gone stands for itself. */
function withThreads(xml: string, ids: ParagraphIds): string {
  const gone = goneOf(ids)
  const edits: Edit[] = []
  const known = new Set<string>()
  walkEntries(xml, 'commentEx', (entry) => {
    const id = ownAttribute(entry, 'paraId') ?? ''
    known.add(id)
    if (gone.has(id)) edits.push(removal(entry))
    else if (gone.has(ownAttribute(entry, 'paraIdParent') ?? ''))
      edits.push(...withoutAttribute(xml, entry, 'paraIdParent'))
  })
  const added = ids.live.filter((id) => !known.has(id)).map((id) => ({ paraId: id, done: '0' }))
  return withEntries(xml, edits, added, { name: 'commentEx', own: 'w15' })
}

/** An id that stays the same in whatever program, for each comment. */
function withDurableIds(xml: string, ids: ParagraphIds): string {
  const gone = goneOf(ids)
  const edits: Edit[] = []
  const known = new Set<string>()
  walkEntries(xml, 'commentId', (entry) => {
    const id = ownAttribute(entry, 'paraId') ?? ''
    known.add(id)
    if (gone.has(id)) edits.push(removal(entry))
  })
  const added = ids.live.filter((id) => !known.has(id)).map((id) => ({ paraId: id, durableId: durableId(id) }))
  return withEntries(xml, edits, added, { name: 'commentId', own: 'w16cid' })
}

const durableId = (paragraphId: string): string => idOf('durable', paragraphId)

/**
 * Dates and the like of each comment. Ours have none, so that the same input gives the same bytes. Those of an earlier
 * run may have got other ids from a program since then, and are left as they are.
 */
function withExtensions(xml: string, ids: ParagraphIds): string {
  const edits: Edit[] = []
  const known = new Set<string>()
  const gone = new Set(Array.from(goneOf(ids), durableId))
  walkEntries(xml, 'commentExtensible', (entry) => {
    const id = ownAttribute(entry, 'durableId') ?? ''
    known.add(id)
    if (gone.has(id)) edits.push(removal(entry))
  })
  const fresh = ids.live.filter((id) => !ids.earlier.has(id)).map(durableId)
  const added = fresh.filter((id) => !known.has(id)).map((id) => ({ durableId: id }))
  return withEntries(xml, edits, added, { name: 'commentExtensible', own: 'w16cex' })
}

function withAuthor(xml: string): string {
  const authors: (string | undefined)[] = []
  walkEntries(xml, 'person', (entry) => authors.push(ownAttribute(entry, 'author')))
  const added = authors.includes(ownAuthor) ? [] : [{ author: ownAuthor }]
  return withEntries(xml, [], added, { name: 'person', own: 'w15' })
}

function walkEntries(xml: string, local: string, visit: (entry: PlacedElement) => void): void {
  walkXml(xml, {
    close: (element) => {
      if (element.local === local) visit(element)
    },
  })
}

function withEntries(
  xml: string,
  edits: readonly Edit[],
  added: readonly Readonly<Record<string, string>>[],
  { name, own }: { name: string; own: 'w15' | 'w16cid' | 'w16cex' },
): string {
  const root = rootOf(xml)
  const { prefix, declaration } = prefixOrOwn(prefixFor(root, namespaces[own]), namespaces[own], own)
  const entries = added.map((attributes) => {
    const printed = Object.entries(attributes).map(([key, value]) => ` ${prefix}${key}="${value}"`)
    return `<${prefix}${name}${declaration}${printed.join('')}/>`
  })
  return withEdits(xml, entries.length > 0 ? [...edits, append(root, entries.join(''))] : edits)
}

function withoutAttribute(xml: string, { startEnd, start, prefix }: PlacedElement, name: string): Edit[] {
  const at = xml.indexOf(prefix + name, start)
  const quote = xml.slice(at, startEnd).search(/["']/u)
  if (at < 0 || quote < 0) return []
  const end = xml.indexOf(xml.charAt(at + quote), at + quote + 1) + 1
  // With the white space before it.
  return [removal({ start: at - 1, end })]
}
