import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LintResult } from '../model/index.js'
import { sha256 } from './lint-source.js'
import type { Run } from './run.js'
import { writeFileAtomic } from './write-file.js'

/** Results that another run of the same file might not have: they hang on the machine. */
const unstable: readonly (string | undefined)[] = ['limit-time', 'limit-memory', 'unreadable', 'not-found', 'internal']

/**
 * Results of earlier runs in a folder, a file each, by content, configuration and version. Time stamps do not count.
 * Entries are written whole or not at all, so two runs may share the folder.
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

  /** The result under a key; undefined where there is none, or none that can be read. */
  async get(key: string): Promise<LintResult | undefined> {
    try {
      return JSON.parse(await readFile(this.pathOf(key), 'utf8')) as LintResult
    } catch {
      return undefined
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
    await writeFileAtomic(path, JSON.stringify(result))
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }
}
