import { stat } from 'node:fs/promises'
import { basename, extname, resolve, sep } from 'node:path'
import type { Reason } from '../model/index.js'
import { problems } from './problems.js'
import { UsageError } from './usage-error.js'

/** File names that folders and globs are searched for, in lower case. */
const reportExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.html', '.htm', '.docx', '.pdf']

/** What the arguments of a call stand for. */
export interface FoundFiles {
  /** Absolute paths in code point order, each once. A file given by name is among them even if it is not there. */
  files: string[]
  /** Folders and globs that hold no file to check. */
  empty: { path: string; reason: Reason }[]
}

/**
 * Finds the files that paths, folders and globs stand for. `others` are extensions that plugins read. Files given by name count whatever their extension.
 * A glob that matches a folder stands for the reports in it, as it would when the shell had expanded it.
 * Searches leave out node_modules, names that begin with a dot, and Word's lock files (~$).
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  others: readonly string[] = [],
): Promise<FoundFiles> {
  const extensions = [...reportExtensions, ...others]
  if (paths.includes('')) throw new UsageError(problems.emptyPath)
  const files = new Set<string>()
  const empty: FoundFiles['empty'] = []
  for (const path of paths) {
    const found = await findOne(path, cwd, extensions)
    if ('reason' in found) empty.push({ path, reason: found.reason })
    else found.files.forEach((file) => files.add(file))
  }
  return { files: [...files].sort(compareCodePoints), empty }
}

async function findOne(
  path: string,
  cwd: string,
  extensions: readonly string[],
): Promise<{ files: string[] } | { reason: Reason }> {
  const isReportName = (file: string): boolean => extensions.includes(extname(file).toLowerCase())
  const absolute = resolve(cwd, path)
  const stats = await stat(absolute).catch(() => undefined)
  if (stats?.isDirectory()) {
    const files = (await search('**/*', absolute)).filter(isReportName)
    return files.length > 0 ? { files } : { reason: problems.emptyFolder(extensions) }
  }
  if (stats || !isGlob(path)) return { files: [absolute] }
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path
  const matched = await search(pattern, cwd)
  const inFolders = await search(`${pattern}/**`, cwd)
  const files = [...(namesExtension(path) ? matched : matched.filter(isReportName)), ...inFolders.filter(isReportName)]
  return files.length > 0 ? { files } : { reason: problems.noMatch(extensions) }
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

/** Whether a glob says itself which extension it wants: *.wps does, reports/** does not. */
function namesExtension(pattern: string): boolean {
  return /\.\w+$/.test(pattern)
}

/** Whether a path that is not there can be meant as a glob; brackets as in 报告(1).docx do not make it one. */
function isGlob(path: string): boolean {
  return /[*?[\]{}]|[!+@]\(/.test(path)
}

/** UTF-16 order would put characters beyond the basic plane in the middle; the bytes of UTF-8 do not. */
function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
