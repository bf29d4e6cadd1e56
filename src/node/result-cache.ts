import { randomUUID } from 'node:crypto'
import { constants, lstatSync, type Stats } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileResult } from '../results/file-result.js'
import type { LintResult, Reason } from '../model/index.js'
import { FileError, fileError } from './file-error.js'
import { sha256 } from './lint-source.js'
import { makeFolder } from './make-folder.js'
import { isOwn, rightsOf } from './own-folder.js'
import type { Run } from './run.js'

/** Results that another run of the same file might not have: they hang on the machine. */
const unstable: readonly (string | undefined)[] = ['limit-time', 'limit-memory', 'unreadable', 'not-found', 'internal']

/** Pipes are not waited for, and links not followed; Windows has neither flag. */
const withoutWaiting = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0
const withoutLinks = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0

/**
 * Results of earlier runs in a folder, a file each, by content, configuration and version. Time stamps do not count.
 * Entries are written whole or not at all, so two runs may share the folder. What another user could have put there is
 * neither read nor written over.
 */
export class ResultCache {
  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {}

  /** Name of the entry for a file of that content. */
  async keyOf({ setup, loaded }: Run, filePath: string, content: Uint8Array): Promise<string> {
    const { locale, inlineConfig, needs, today } = setup
    const expires = loaded.elements.some(({ suppressions }) =>
      suppressions.some((entry) => entry.expires !== undefined),
    )
    return sha256(
      JSON.stringify([
        this.version,
        loaded.hash,
        { locale, inlineConfig, needs, ...(expires && { today }) },
        filePath,
        await sha256(content),
      ]),
    )
  }

  /**
   * The result under a key; undefined where there is none.
   *
   * @throws {FileError} for an entry or a folder that is somebody else's, and for an entry that is no result.
   */
  async get(key: string): Promise<LintResult | undefined> {
    const path = this.pathOf(key)
    try {
      if (!this.isThere(key)) return undefined
      const text = await readOwn(path)
      const result = JSON.parse(text) as unknown
      if (!isFileResult(result) || 'kind' in result) throw refusal(path, noResult)
      return result
    } catch (error) {
      if (error instanceof Error && error.name === 'SyntaxError') throw refusal(path, noResult)
      if (isCode(error, 'ENOENT')) return undefined
      if (isCode(error, 'ELOOP')) throw refusal(path, isLink)
      throw fileError(path, error)
    }
  }

  /**
   * Keeps a result, unless it might be another the next time.
   *
   * @throws {FileError} when it cannot be written.
   */
  async set(key: string, result: LintResult): Promise<void> {
    if (result.messages.some(({ code }) => unstable.includes(code))) return
    const path = this.pathOf(key)
    const temporary = join(this.folder, key.slice(0, 2), `.${randomUUID()}.tmp`)
    try {
      makeFolder(join(this.folder, key.slice(0, 2)))
      this.isThere(key)
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writeFile(JSON.stringify(result))
      } finally {
        await file.close()
      }
      // A link in its place is replaced, and not what it leads to.
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw fileError(path, error)
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }

  /** Whether the folders of an entry are there. Throws a `FileError` where one of them is not the user's own. */
  private isThere(key: string): boolean {
    for (const folder of [this.folder, join(this.folder, key.slice(0, 2))]) {
      const stats = lstatSync(folder, { throwIfNoEntry: false })
      if (!stats) return false
      if (stats.isSymbolicLink()) throw refusal(folder, isLink)
      if (stats.isDirectory()) checkOwn(folder, stats)
    }
    return true
  }
}

/** The text of a file of the user's own. */
async function readOwn(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | withoutLinks | withoutWaiting)
  try {
    const stats = await file.stat()
    checkOwn(path, stats)
    if (!stats.isFile()) throw refusal(path, noResult)
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

function checkOwn(path: string, stats: Stats): void {
  if (isOwn(stats)) return
  const { zh, en } = rightsOf(stats)
  throw refusal(path, {
    zh: `可由他人改写（${zh}）。请用 --cache-location 换一个自己的文件夹`,
    en: `somebody else may write here (${en}). Choose a folder of your own with --cache-location`,
  })
}

const refusal = (path: string, { zh, en }: Reason): FileError =>
  new FileError(path, { zh: `${path}：${zh}`, en: `${path}: ${en}` })

const isLink: Reason = {
  zh: '这是一个链接，缓存不经过链接读写。请删去它，或用 --cache-location 换一个文件夹',
  en: 'this is a link, through which no cache is read or written. Remove it, or choose another folder with --cache-location',
}

const noResult: Reason = {
  zh: '内容不是检查结果，已重新检查',
  en: 'it holds no result; the file was checked again',
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code
