import type { Limits } from '../../../model/index.js'
import { parseXml } from './xml.js'

/** Author of the comments that report-lint writes into a copy: they are no part of the report. */
export const ownAuthor = 'report-lint'

export const isOwnAuthor = (author: string | undefined): boolean => author === ownAuthor

/** Ids of the comments in the part for them; answers are comments as well. */
export function readComments(bytes: Uint8Array | undefined, limits: Limits): ReadonlySet<string> {
  const ids = new Set<string>()
  if (!bytes) return ids
  parseXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name !== 'comment') return undefined
        if (!isOwnAuthor(attributes.get('author'))) ids.add(attributes.get('id') ?? String(ids.size))
        return false
      },
      close: () => undefined,
      text: () => undefined,
    },
    limits,
  )
  return ids
}
