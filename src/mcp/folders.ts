import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UsageError } from '../node/usage-error.js'
import type { Reason } from '../model/index.js'
import { mcpWords } from './words.js'

/** A file that may be read, or why not. */
export type Allowed = { path: string } | { refused: Reason }

/** The folders that files may be read of. */
export class Folders {
  /** @param real Absolute paths without links. */
  private constructor(
    private readonly given: readonly string[],
    private readonly real: readonly string[],
  ) {}

  /** @throws {UsageError} for what is no folder. */
  static async open(folders: readonly string[], cwd: string): Promise<Folders> {
    const given = folders.map((folder) => resolve(cwd, folder))
    const real = given.map(async (folder) => {
      const isFolder = await stat(folder).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
      if (!isFolder) throw new UsageError(mcpWords.noFolder(folder))
      return realpath(folder)
    })
    return new Folders(given, await Promise.all(real))
  }

  get all(): readonly string[] {
    return this.given
  }

  /**
   * The path of a file without links, where it is within a folder. What is outside is refused alike, whether or not it is
   * there; so is a link that leads out.
   */
  async find(given: string): Promise<Allowed> {
    const path = resolve(this.given[0] ?? '', given)
    const real = await realpath(path).catch(() => undefined)
    if (real !== undefined && isWithin(this.real, real)) return { path: real }
    const isInside = isWithin(this.given, path) || isWithin(this.real, path)
    return { refused: real === undefined && isInside ? mcpWords.noFile(given) : mcpWords.outside(given) }
  }
}

const isWithin = (folders: readonly string[], path: string): boolean =>
  folders.some((folder) => {
    const way = relative(folder, path)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  })
