import { readFile } from 'node:fs/promises'
import { hasOwnComments } from '../annotate/own-comments.js'
import { copyProblems } from './copy-problems.js'
import { FileError } from './file-error.js'
import { keyOf } from './output-guard.js'
import { writeFileAtomic } from './write-file.js'

/** Writes copies with comments, each file once, and over nothing but an earlier copy. */
export class CopyWriter {
  /** Inputs by what all names of their file have in common. */
  readonly #inputs: ReadonlySet<string | undefined>
  readonly #written = new Map<string, string>()

  /** @param inputs Absolute paths of the files that are checked. */
  constructor(inputs: readonly string[]) {
    this.#inputs = new Set(inputs.map(keyOf))
  }

  /** @throws {FileError} where something else is there, or it cannot be written. */
  async write(path: string, content: Uint8Array, input: string): Promise<void> {
    // Systems differ in whether these are two names.
    const name = path.normalize().toLowerCase()
    const other = this.#written.get(name)
    if (other !== undefined) throw new FileError(path, copyProblems.twice(path, other))
    const key = keyOf(path)
    if (key !== undefined) {
      if (this.#inputs.has(key)) throw new FileError(path, copyProblems.isInput(path))
      if (!hasOwnComments(await readFile(path))) throw new FileError(path, copyProblems.isOther(path))
    }
    await writeFileAtomic(path, content)
    this.#written.set(name, input)
  }
}
