import { escapeXml } from '../../formatters/xml.js'
import { fingerprintOf } from '../../results/fingerprint.js'
import { isOwnAuthor, ownAuthor } from '../../parse/read/docx/comments.js'
import { removal, withEdits } from '../xml/edit.js'
import { append, namespaceOf, namespaces, prefixFor, prefixOrOwn, rootOf } from '../xml/namespaces.js'
import { type PlacedElement, walkXml, wordAttribute } from '../xml/walk.js'
import type { CommentText } from '../words.js'

/** A comment that an earlier run has written. */
interface OwnComment {
  element: PlacedElement
  id: string
  /** Id of its last paragraph, by which other parts and answers know it. */
  paragraphId: string | undefined
  /** Its paragraphs, a line each. */
  text: string
}

/** What the part for comments holds. */
export interface ExistingComments {
  own: readonly OwnComment[]
  /** Ids of the paragraphs of all others. */
  paragraphIds: ReadonlySet<string>
  /** The next id behind those of the others. */
  nextId: number
}

export const noComments: ExistingComments = { own: [], paragraphIds: new Set(), nextId: 0 }

/** Reads the part for comments. @throws {InputError} `corrupt`. */
export function readExisting(xml: string): ExistingComments {
  const own: OwnComment[] = []
  const [paragraphIds, ids] = [new Set<string>(), new Set<string>()]
  let current: OwnComment | undefined
  walkXml(xml, {
    open: (element) => {
      if (element.name === 'comment') {
        const id = wordAttribute(element, 'id') ?? ''
        const isOwn = isOwnAuthor(wordAttribute(element, 'author'))
        current = isOwn ? { element, id, paragraphId: undefined, text: '' } : undefined
        if (current) own.push(current)
        else ids.add(id)
      } else if (element.name === 'p') {
        const id = Object.entries(element.attributes).find(([name]) => name.endsWith(':paraId'))?.[1]
        if (current) current.paragraphId = id
        else if (id !== undefined) paragraphIds.add(id)
      }
    },
    text: (text) => {
      if (current) current.text += text
    },
    close: ({ name }) => {
      if (name === 'p' && current) current.text += '\n'
    },
  })
  const numbers = [...ids].map(Number).filter((id) => Number.isSafeInteger(id) && id >= 0)
  return {
    // An id that two have is not known to be ours.
    own: own.filter(({ id }) => !ids.has(id)),
    paragraphIds,
    nextId: numbers.reduce((most, id) => Math.max(most, id), -1) + 1,
  }
}

/** A comment as it is written. */
export interface NewComment {
  id: number
  paragraphId: string
  lines: readonly string[]
}

/**
 * Ids for the last paragraphs of comments. A comment on what an earlier one was on keeps its id, so that answers stay
 * with it.
 *
 * @param isTaken Whether something else in the document has an id.
 */
export function paragraphIdsFor(
  texts: readonly CommentText[],
  { own, paragraphIds }: ExistingComments,
  isTaken: (id: string) => boolean,
): string[] {
  const left = new Map(own.flatMap(({ paragraphId, text }) => (paragraphId === undefined ? [] : [[paragraphId, text]])))
  const kept = texts.map(({ key }) => (left.delete(idOf(key)) ? idOf(key) : undefined))
  const used = new Set([...paragraphIds, ...own.flatMap(({ paragraphId }) => paragraphId ?? [])])
  return texts.map(({ key, beginning }, index) => {
    const same = kept[index] ?? [...left].find(([, text]) => text.startsWith(beginning))?.[0]
    if (same !== undefined) {
      left.delete(same)
      return same
    }
    let id = idOf(key)
    for (let turn = 1; used.has(id) || isTaken(id); turn += 1) id = idOf(key, turn)
    used.add(id)
    return id
  })
}

/** Eight hexadecimal digits, of which Word takes those below 80000000. */
export function idOf(...parts: readonly (string | number)[]): string {
  const value = parseInt(fingerprintOf(['annotation', ...parts]).slice(0, 8), 16) & 0x7fffffff
  return Math.max(1, value).toString(16).toUpperCase().padStart(8, '0')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part for comments that holds none. @param namespace Word's, in the main part. */
export const emptyComments = (namespace: string): string =>
  `${declaration}<w:comments xmlns:w="${namespace}" xmlns:w14="${namespaces.w14}" xmlns:mc="${namespaces.compatibility}" mc:Ignorable="w14"/>`

/** The part for comments with other comments of ours. @throws {InputError} `corrupt`. */
export function withComments(xml: string, { own }: ExistingComments, comments: readonly NewComment[]): string {
  const root = rootOf(xml)
  const word = prefixOrOwn(root.wordPrefix, namespaceOf(root) ?? '', 'w')
  const identity = paragraphIdentity(root)
  const written = comments.map(({ id, paragraphId, lines }) => {
    const w = word.prefix
    const paragraphs = lines.map((line, index) => {
      const known = index === lines.length - 1 ? identity(paragraphId) : ''
      return `<${w}p${known}><${w}pPr><${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/></${w}pPr><${w}r><${w}rPr><${w}sz ${w}val="18"/></${w}rPr><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`
    })
    return `<${w}comment${word.declaration} ${w}id="${id}" ${w}author="${ownAuthor}" ${w}initials="RL">${paragraphs.join('')}</${w}comment>`
  })
  return withEdits(xml, [...own.map(({ element }) => removal(element)), append(root, written.join(''))])
}

/** The attribute that gives a paragraph its id, with what older programs need to pass it by. */
function paragraphIdentity(root: PlacedElement): (id: string) => string {
  const [w14, mc] = [prefixFor(root, namespaces.w14), prefixFor(root, namespaces.compatibility)]
  const ignored = (mc && root.attributes[`${mc}Ignorable`])?.split(/\s+/u) ?? []
  if (w14 !== undefined && ignored.includes(w14.slice(0, -1))) return (id) => ` ${w14}paraId="${id}"`
  const declared = ` xmlns:w14="${namespaces.w14}" xmlns:mc="${namespaces.compatibility}" mc:Ignorable="w14"`
  return (id) => `${declared} w14:paraId="${id}"`
}
