import { stat } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { globMatcher } from '../config/globs.js'
import type { FileKind, Reason, Unjudged } from '../model/index.js'
import { alternativesOf, endsInExtension, isPattern } from './patterns.js'
import { peek } from './peek.js'
import { problems } from './problems.js'
import { arrivalOfFound, kindOfPath, standingOfKind, treatmentOf, type Treatment } from './treatment.js'
import { UsageError } from './usage-error.js'

/** File names that are read, in lower case. */
export const readExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.text', '.html', '.htm', '.docx', '.pdf']

/** A file that was found and is not read: what it is, and how it is told. */
export interface PassedFile {
  kind: FileKind
  treatment: Unjudged
}

/** What the arguments of a call stand for. */
export interface FoundFiles {
  /** Absolute paths of the files to read, in code point order, each once. A file given by name is among them even if it is not there. */
  files: string[]
  /** Those of them that were found in a folder, or by a pattern for files of all names. The others were named. */
  found: ReadonlySet<string>
  /** Files that were found and are not read, by absolute path. */
  passed: ReadonlyMap<string, PassedFile>
  /** Folders and globs that hold no file to check. */
  empty: { path: string; reason: Reason }[]
  /** How many files were left out because they are ignored. */
  ignored: number
}

/** How a search goes. */
export interface FindOptions {
  /** Extensions that plugins read. */
  extensions?: readonly string[]
  /** Whether a file is to be left out, however it came. */
  isIgnored?: (path: string) => boolean
  /** Files given by name were found by somebody else, and count as found. */
  asFound?: boolean
}

/**
 * Finds the files that paths, folders and globs stand for, and tells those that are to be read from the others. Files
 * given by name count whatever their extension. A glob that matches a folder stands for the reports in it, as it would
 * when the shell had expanded it. Searches leave out node_modules, names that begin with a dot, and Word's lock files (~$).
 *
 * @throws {UsageError} for an empty path.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  { extensions = [], isIgnored = () => false, asFound = false }: FindOptions = {},
): Promise<FoundFiles> {
  if (paths.includes('')) throw new UsageError(problems.emptyPath)
  const readable = [...readExtensions, ...extensions]
  const named = new Set<string>()
  const read = new Set<string>()
  const passed = new Map<string, PassedFile>()
  const empty: FoundFiles['empty'] = []
  const ignored = new Set<string>()
  for (const path of paths) {
    const match = await matchesOf(path, cwd)
    if (asFound) match.found.push(...match.named.splice(0))
    let holds = false
    for (const file of match.named) {
      holds = true
      if (isIgnored(file)) ignored.add(file)
      else named.add(file)
    }
    for (const file of match.found) {
      if (isIgnored(file)) {
        holds ||= kindOfPath(file, readable) === 'readable'
        ignored.add(file)
        continue
      }
      const seen = await look(file, readable)
      if (seen === 'read') read.add(file)
      else if (seen !== 'nothing') passed.set(file, seen)
      holds ||= seen === 'read' || (seen !== 'nothing' && seen.treatment === 'unchecked')
    }
    if (!holds && !asFound)
      empty.push({ path, reason: match.isFolder ? problems.emptyFolder(readable) : problems.noMatch(readable) })
  }
  const found = new Set([...read].filter((file) => !named.has(file)))
  for (const file of named) passed.delete(file)
  return { files: [...named, ...found].sort(compareCodePoints), found, passed, empty, ignored: ignored.size }
}

/** Files that an argument stands for, by how they came. */
interface Matches {
  named: string[]
  found: string[]
  isFolder: boolean
}

async function matchesOf(path: string, cwd: string): Promise<Matches> {
  const absolute = resolve(cwd, path)
  const stats = await stat(absolute).catch(() => undefined)
  if (stats?.isDirectory()) return { named: [], found: await search('**/*', absolute), isFolder: true }
  if (stats || !isPattern(path)) return { named: [absolute], found: [], isFolder: false }
  const matches: Matches = { named: [], found: [], isFolder: false }
  const match = await globMatcher()
  for (const pattern of alternativesOf(sep === '\\' ? path.replaceAll('\\', '/') : path)) {
    for (const file of await search(pattern, cwd))
      (endsInExtension(pattern, file, match) ? matches.named : matches.found).push(file)
    matches.found.push(...(await search(`${pattern}/**`, cwd)))
  }
  return matches
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  return files.map((file) => resolve(file)).filter((file) => !basename(file).startsWith('~$'))
}

/** Whether a file that was found is to be read; if not, how it is told. */
async function look(path: string, readable: readonly string[]): Promise<'read' | 'nothing' | PassedFile> {
  const kind = kindOfPath(path, readable)
  if (kind === 'readable') return 'read'
  const told = (shown: FileKind | 'outside'): Treatment => treatmentOf(arrivalOfFound(path), standingOfKind(shown))
  if (kind === 'outside' || standingOfKind(kind) === 'unread') return asPassed(kind, told(kind))
  const shown = await peek(path)
  if (shown === 'readable') return 'read'
  if (shown === 'own') return asPassed(kind, treatmentOf('found', 'own'))
  // Its name says what it is, unless its content is a document, or the name says nothing.
  const is = shown !== undefined && (kind === 'unknown' || standingOfKind(shown) === 'unread') ? shown : kind
  return asPassed(is, told(is))
}

const asPassed = (kind: FileKind | 'outside', treatment: Treatment): 'nothing' | PassedFile =>
  kind === 'outside' || treatment === 'nothing' || treatment === 'verdict' || treatment === 'fatal'
    ? 'nothing'
    : { kind, treatment }

/** UTF-16 order would put characters beyond the basic plane in the middle; the bytes of UTF-8 do not. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
