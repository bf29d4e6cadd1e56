import { readdir, type Dirent } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { globMatcher } from '../config/globs.js'
import type { Limits, Reason } from '../model/index.js'
import { alternativesOf, endsInExtension, isPattern, refuseLong } from './patterns.js'
import { ownCopies } from './own-copies.js'
import { isZip, pathsInZip } from './packed-source.js'
import { peek } from './peek.js'
import { problems } from './problems.js'
import { lookAt, readExtensions } from '../results/found-kind.js'
import type { PassedFile } from '../results/found-result.js'
import { kindOfPath } from '../results/treatment.js'
import { UsageError } from './usage-error.js'

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
  /** Limits for a file, where they are not the defaults. */
  limitsOf?: (path: string) => Partial<Limits>
  /** Files given by name were found by somebody else, and count as found. */
  asFound?: boolean
}

/**
 * Finds the files that paths, folders and globs stand for, and separates those that are to be read from the others. Files
 * given by name count whatever their extension. A glob that matches a folder stands for the reports in it, as it would
 * when the shell had expanded it. Searches leave out node_modules, names that begin with a dot, and Word's lock files (~$);
 * annotated copies are left out where the file that they are of is there too.
 *
 * @throws {UsageError} for an empty path, and for one that is too long for a glob.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  { extensions = [], isIgnored = () => false, limitsOf = () => ({}), asFound = false }: FindOptions = {},
): Promise<FoundFiles> {
  if (paths.includes('')) throw new UsageError(problems.emptyPath)
  refuseLong(paths)
  const readable = [...readExtensions, ...extensions]
  const collection = new Collection(readable, isIgnored, limitsOf)
  const empty: FoundFiles['empty'] = []
  for (const path of paths) {
    const { named, found, closed, isFolder } = await matchesOf(path, cwd)
    const holds = [
      ...(asFound ? [] : await Promise.all(named.map((file) => collection.addNamed(file)))),
      ...closed.map((folder) => collection.addClosed(folder)),
    ]
    for (const file of asFound ? [...named, ...found] : found) holds.push(await collection.addFound(file))
    if (!asFound && !holds.includes(true))
      empty.push({ path, reason: isFolder ? problems.emptyFolder(readable) : problems.noMatch(readable) })
  }
  return { ...(await collection.files()), empty }
}

/** Files by what is to be done with them. What is added says whether there may be a report in it. */
class Collection {
  private readonly named = new Set<string>()
  private readonly found = new Set<string>()
  private readonly passed = new Map<string, PassedFile>()
  private readonly ignored = new Set<string>()

  constructor(
    private readonly readable: readonly string[],
    private readonly isIgnored: (path: string) => boolean,
    private readonly limitsOf: (path: string) => Partial<Limits>,
  ) {}

  /** Of an archive that was named, the files in it count as found: whoever names it does not know each of them. */
  async addNamed(file: string): Promise<true> {
    if (this.ignores(file)) return true
    const packed = isZip(file) ? pathsInZip(file, this.limitsOf(file)) : undefined
    if (packed) for (const path of packed) await this.addFound(path)
    else this.named.add(file)
    return true
  }

  async addFound(file: string): Promise<boolean> {
    if (this.ignores(file)) return kindOfPath(file, this.readable) === 'readable'
    const seen = await lookAt(file, this.readable, peek)
    if (seen === 'read') this.found.add(file)
    else if (seen !== 'nothing') this.passed.set(file, seen)
    return seen === 'read' || (seen !== 'nothing' && seen.treatment === 'unchecked')
  }

  /** Who reads such a folder says why it cannot be read. */
  addClosed(folder: string): boolean {
    if (this.isIgnored(join(folder, 'report.docx'))) return false
    this.found.add(folder)
    return true
  }

  async files(): Promise<Omit<FoundFiles, 'empty'>> {
    const { named, passed, ignored } = this
    for (const file of named) {
      this.found.delete(file)
      passed.delete(file)
    }
    for (const copy of await ownCopies(this.found, named)) this.found.delete(copy)
    const files = [...named, ...this.found].sort(compareCodePoints)
    return { files, found: this.found, passed, ignored: ignored.size }
  }

  private ignores(file: string): boolean {
    const ignores = this.isIgnored(file)
    if (ignores) this.ignored.add(file)
    return ignores
  }
}

/** Files that an argument stands for, by how they came. */
interface Matches {
  named: string[]
  found: string[]
  /** Folders that could not be looked into. */
  closed: string[]
  isFolder: boolean
}

async function matchesOf(path: string, cwd: string): Promise<Matches> {
  const absolute = resolve(cwd, path)
  const stats = await stat(absolute).catch(() => undefined)
  const closed: string[] = []
  if (stats?.isDirectory()) return { named: [], found: await search('**/*', absolute, closed), closed, isFolder: true }
  if (stats || !isPattern(path)) return { named: [absolute], found: [], closed, isFolder: false }
  const [named, found]: [string[], string[]] = [[], []]
  const match = await globMatcher()
  for (const pattern of alternativesOf(sep === '\\' ? path.replaceAll('\\', '/') : path)) {
    for (const file of await search(pattern, cwd, closed))
      (endsInExtension(pattern, file, match) ? named : found).push(file)
    for (const file of await search(`${pattern}/**`, cwd, closed)) found.push(file)
  }
  return { named, found, closed, isFolder: false }
}

/** Not there, or no folder: patterns are tried on both. */
const noFolder: readonly (string | undefined)[] = ['ENOENT', 'ENOTDIR']

/** Files that match; folders that cannot be looked into are added to `closed`. */
async function search(pattern: string, cwd: string, closed: string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const look = ((path: string, options: { withFileTypes: true }, done: Listed) => {
    readdir(path, options, (error, entries) => {
      if (error && !noFolder.includes(error.code)) closed.push(resolve(cwd, path))
      done(error, entries)
    })
  }) as typeof readdir
  const files = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: look },
  })
  return files.map((file) => resolve(file)).filter((file) => !basename(file).startsWith('~$'))
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void

/** UTF-16 order would put characters beyond the basic plane in the middle; the bytes of UTF-8 do not. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
