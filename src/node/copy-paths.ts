import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { copyName } from '../annotate/copy-name.js'
import { archiveAround, isZip } from './packed-source.js'
import { isPattern } from './patterns.js'
import { copyProblems } from './copy-problems.js'
import { UsageError } from './usage-error.js'

/** Where the copies of files go: each keeps its path below the folder, archive or pattern of the call that it came from. */
export class CopyPaths {
  readonly #bases: readonly string[]

  /**
   * @param folder Absolute path of the folder for copies.
   * @param paths Arguments of the call.
   */
  constructor(
    readonly folder: string,
    paths: readonly string[],
    cwd: string,
  ) {
    this.#bases = paths.flatMap((path) => baseOf(path, cwd))
  }

  /** Absolute path of the copy of a file. A copy that is checked again keeps its name. */
  pathOf(file: string): string {
    const base = this.#bases.find((folder) => isWithin(file, folder)) ?? dirname(file)
    const name = basename(file, extname(file))
    return join(this.folder, relative(base, dirname(file)), `${copyName(name)}.docx`)
  }

  /**
   * Makes sure before a run that no copy comes to stand among the files that are checked, wherever links lead.
   *
   * @param files Absolute paths of the files that are checked; those in an archive begin with its path.
   * @throws {UsageError} for a folder that holds one of them, and for what is no folder.
   */
  check(files: readonly string[]): void {
    const { folder } = this
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UsageError(copyProblems.noFolder(folder))
    const inputs = files.map((file) => archiveAround(file) ?? file)
    const places = inputs.flatMap((input) => [
      { input, place: join(realPath(dirname(input)), basename(input)) },
      { input, place: realPath(input) },
    ])
    const inFolder = places.find(({ place }) => isWithin(place, realPath(folder)))
    if (inFolder) throw new UsageError(copyProblems.holdsInput(folder, inFolder.input))
    const folders = new Map(places.map(({ input, place }) => [dirname(place), input]))
    for (const target of new Set(files.map((file) => dirname(this.pathOf(file))))) {
      const input = folders.get(realPath(target))
      if (input !== undefined) throw new UsageError(copyProblems.holdsInput(target, input))
    }
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The folder that the files of an argument are below: none for a single file. */
function baseOf(path: string, cwd: string): string[] {
  const absolute = resolve(cwd, path)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (stats) return stats.isDirectory() || isZip(absolute) ? [absolute] : []
  if (!isPattern(path)) return []
  const steps = path.split(/[\\/]/u)
  const fixed = steps.slice(0, steps.findIndex(isPattern)).join(sep)
  return [resolve(cwd, path.startsWith('/') ? `/${fixed}` : fixed)]
}

/** A path with all links followed, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}
