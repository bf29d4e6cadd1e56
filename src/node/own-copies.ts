import { basename, extname } from 'node:path'
import { originalName } from '../annotate/copy-name.js'
import { formatOfPath } from '../parse/detect.js'
import { readSource } from './sources.js'

/**
 * Annotated copies among files that were found, as far as the file that each is of is in the run as well: the report is
 * judged there. A copy without it may be the only state of a report that there is.
 *
 * @param found Paths of the files that were found.
 * @param named Paths of the files that were named.
 */
export async function ownCopies(found: Iterable<string>, named: Iterable<string>): Promise<string[]> {
  const candidates = [...found].flatMap((path) => {
    const original = formatOfPath(path) === 'docx' ? originalName(stemOf(path)) : undefined
    return original === undefined ? [] : [{ path, original }]
  })
  if (candidates.length === 0) return []
  const originals = new Set([...found, ...named].filter(isWord).map(stemOf))
  const copies: string[] = []
  for (const { path, original } of candidates) if (originals.has(original) && (await isCopy(path))) copies.push(path)
  return copies
}

/** Systems differ in how they keep a name, and in whether case counts. */
const stemOf = (path: string): string => basename(path, extname(path)).normalize().toLowerCase()

const isWord = (path: string): boolean => ['docx', 'doc'].includes(formatOfPath(path) ?? '')

async function isCopy(path: string): Promise<boolean> {
  const source = await readSource(path)
  if ('reason' in source) return false
  const { hasOwnComments } = await import('../annotate/own-comments.js')
  return hasOwnComments(source.content)
}
