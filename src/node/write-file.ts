import { randomUUID } from 'node:crypto'
import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileError } from './file-error.js'
import { makeFolder } from './make-folder.js'

/**
 * Writes a file whole or not at all: next to it first, then in its place. Folders on the way are made, links
 * followed, the mode of the file that was there kept.
 *
 * Written here because the packages for it take a write for complete that a full disk cut short.
 *
 * @param stillGood Called when all is written, before the old file goes; an error that it throws leaves all as it was.
 * @throws {FileError} when the file cannot be written.
 */
export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  stillGood?: () => Promise<void>,
): Promise<void> {
  try {
    makeFolder(dirname(path))
    const target = await realpath(path).catch(() => path)
    const old = await stat(target).catch(() => undefined)
    // A terminal or a pipe takes what is written to it; a folder says that it is one.
    if (old && !old.isFile()) await writeFile(target, data)
    else await replace(target, data, old, stillGood)
  } catch (error) {
    throw fileError(path, error)
  }
}

async function replace(
  target: string,
  data: string | Uint8Array,
  old: Stats | undefined,
  stillGood: (() => Promise<void>) | undefined,
): Promise<void> {
  // A folder allows the file to be replaced even where the file itself may not be written.
  if (old) await access(target, constants.W_OK)
  // The name of the file is not part of it: Chinese ones are long in bytes as it is.
  const temporary = join(dirname(target), `.report-lint-${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx', old?.mode)
    try {
      await file.writeFile(data)
      if (old) {
        // Only the superuser may give a file to somebody else.
        await file.chown(old.uid, old.gid).catch(() => undefined)
        await file.chmod(old.mode)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await stillGood?.()
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
