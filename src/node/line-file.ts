import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that grows by whole lines, so that what is there is of use whenever the run ends. */
export class LineFile {
  private constructor(private readonly file: FileHandle) {}

  /** Starts a file anew, or goes on with it. Parent folders are made. */
  static async open(path: string, { append }: { append: boolean }): Promise<LineFile> {
    await mkdir(dirname(path), { recursive: true })
    return new LineFile(await open(path, append ? 'a' : 'w'))
  }

  async append(text: string | Uint8Array): Promise<void> {
    await this.file.appendFile(text)
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}
