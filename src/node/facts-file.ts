import { closeSync, openSync, readSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Facts } from '../model/index.js'
import type { FactsStore } from '../sets/store.js'
import { LineFile } from './line-file.js'

/**
 * The heap grows by two fifths before it is tidied again, not to twice its size and more: of 100,000 reports, 270 MB
 * instead of 430 in the same time. Every release of Node that is supported has the flag.
 */
const growSlowly = '--heap-growing-percent=40'

/** Facts in a file of the folder for temporary ones, of which only the places are kept in memory. */
export class FactsFile implements FactsStore {
  readonly #ends: number[] = [0]
  #reading: number | undefined

  private constructor(
    private readonly folder: string,
    readonly path: string,
    private readonly file: LineFile,
  ) {}

  static async open(): Promise<FactsFile> {
    const folder = await mkdtemp(join(tmpdir(), 'report-lint-facts-'))
    const path = join(folder, 'facts.ndjson')
    setFlagsFromString(growSlowly)
    return new FactsFile(folder, path, await LineFile.open(path, { append: false }))
  }

  add(facts: Facts): number {
    const line = `${JSON.stringify(facts)}\n`
    this.file.append(line)
    this.#ends.push((this.#ends.at(-1) ?? 0) + Buffer.byteLength(line))
    return this.#ends.length - 2
  }

  read(number: number): Facts {
    const [start = 0, end = start] = this.#ends.slice(number, number + 2)
    this.#reading ??= openSync(this.path, 'r')
    const bytes = Buffer.alloc(end - start)
    readSync(this.#reading, bytes, 0, bytes.length, start)
    return JSON.parse(bytes.toString()) as Facts
  }

  /** Removes the file. */
  async close(): Promise<void> {
    if (this.#reading !== undefined) closeSync(this.#reading)
    await this.file.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
