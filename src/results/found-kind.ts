import { formatOfPath } from '../parse/detect.js'
import type { FileKind } from '../model/index.js'
import type { PassedFile } from './found-result.js'
import { arrivalOfFound, kindOfPath, standingOfKind, treatmentOf, type Treatment } from './treatment.js'

/** File names that are read, in lower case. */
export const readExtensions: readonly string[] = [
  ...['.md', '.markdown', '.txt', '.text', '.html', '.htm', '.docx', '.pdf', '.ofd'],
  ...['.doc', '.dot', '.wps', '.wpt'],
]

/** What a look at a file shows: a kind, a format that is read, an output of our own, or nothing that proves anything. */
export type Peeked = FileKind | 'readable' | 'own' | undefined

/**
 * Whether a file that was found is to be read; if not, how it is reported.
 *
 * @param readable Extensions that are read.
 * @param peek Looks into a file whose name does not decide.
 */
export async function lookAt(
  path: string,
  readable: readonly string[],
  peek: (path: string) => Promise<Peeked>,
): Promise<'read' | 'nothing' | PassedFile> {
  const kind = kindOfPath(path, readable)
  if (kind === 'readable') return 'read'
  if (arrivalOfFound(path) === 'foundByName' && formatOfPath(path) === 'xlsx') return 'read'
  const treated = (shown: FileKind | 'outside'): Treatment => treatmentOf(arrivalOfFound(path), standingOfKind(shown))
  if (kind === 'outside' || standingOfKind(kind) === 'unread') return asPassed(kind, treated(kind))
  const shown = await peek(path)
  if (shown === 'readable') return 'read'
  if (shown === 'own') return asPassed(kind, treatmentOf('found', 'own'))
  // Its name says what it is, unless its content is a document, or the name says nothing. A password hides the content.
  const isDocument = shown !== undefined && shown !== 'other-document' && standingOfKind(shown) === 'unread'
  const is = shown !== undefined && (kind === 'unknown' || isDocument) ? shown : kind
  return asPassed(is, treated(is))
}

const asPassed = (kind: FileKind | 'outside', treatment: Treatment): 'nothing' | PassedFile =>
  kind === 'outside' || treatment === 'nothing' || treatment === 'verdict' || treatment === 'fatal'
    ? 'nothing'
    : { kind, treatment }
