import { strFromU8, unzipSync } from 'fflate'
import { annotate } from '../../src/annotate/annotate.js'
import { lint } from '../../src/check/lint.js'
import type { LintResult } from '../../src/model/index.js'
import { walkXml, wordAttribute } from '../../src/annotate/xml/walk.js'

/** A comment of a file: who wrote it, what it says, a line a paragraph, and what it is on. */
export interface Comment {
  id: string
  author: string
  lines: string[]
  /** Text between its marks; undefined where it has none. */
  on?: string
}

/** A checked file and its copy with comments. */
export interface Copied {
  result: LintResult
  copy: Uint8Array
}

export async function copyOf(bytes: Uint8Array): Promise<Copied> {
  const result = await lint(bytes)
  return { result, copy: await annotate(bytes, result) }
}

/** A part of a file as text; empty where there is none. */
export const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array())

/** The comments of a file in the order of the part for them. */
export function commentsOf(file: Uint8Array, part = 'word/comments.xml', main = 'word/document.xml'): Comment[] {
  const comments: Comment[] = []
  const xml = partOf(file, part)
  if (xml === '') return []
  walkXml(xml, {
    open: (element) => {
      if (element.name === 'comment')
        comments.push({
          id: wordAttribute(element, 'id') ?? '',
          author: wordAttribute(element, 'author') ?? '',
          lines: [],
        })
      if (element.name === 'p') comments.at(-1)?.lines.push('')
    },
    text: (text) => {
      const lines = comments.at(-1)?.lines ?? []
      const last = lines.pop()
      if (last !== undefined) lines.push(last + text)
    },
  })
  const texts = marked(partOf(file, main))
  return comments.map((comment) => {
    const on = texts.get(comment.id)
    return on === undefined ? comment : { ...comment, on }
  })
}

/** Text between the marks of each comment that has both and a reference. */
function marked(xml: string): Map<string, string> {
  const open = new Map<string, string>()
  const closed = new Map<string, string>()
  const referred = new Set<string>()
  let inText = false
  walkXml(xml, {
    open: (element) => {
      const id = wordAttribute(element, 'id') ?? ''
      if (element.name === 'commentRangeStart') open.set(id, '')
      if (element.name === 'commentRangeEnd' && open.has(id)) closed.set(id, open.get(id) ?? '')
      if (element.name === 'commentReference' && closed.has(id)) referred.add(id)
      if (element.name === 'commentRangeEnd') open.delete(id)
      if (element.name === 't') inText = true
    },
    close: ({ name }) => {
      if (name === 't') inText = false
    },
    text: (text) => {
      if (inText) for (const [id, before] of open) open.set(id, before + text)
    },
  })
  return new Map([...closed].filter(([id]) => referred.has(id)))
}
