import { appendFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileError } from './file-error.js'
import { makeFolder } from './make-folder.js'

/** A file that grows by whole lines, so that what is there is of use whenever the run ends. */
export class LineFile {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /**
   * Starts a file afresh, or goes on with it. Parent folders are made.
   *
   * @throws {FileError} when it cannot be written.
   */
  static async open(path: string, { append }: { append: boolean }): Promise<LineFile> {
    try {
      makeFolder(dirname(path))
      return new LineFile(path, await open(path, append ? 'a' : 'w'))
    } catch (error) {
      throw fileError(path, error)
    }
  }

  /** @throws {FileError} when it cannot be written. */
  append(text: string | Uint8Array): void {
    try {
      appendFileSync(this.file.fd, text)
    } catch (error) {
      throw fileError(this.path, error)
    }
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}
