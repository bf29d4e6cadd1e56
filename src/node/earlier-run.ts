import { open, readFile, type FileHandle } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isFileResult } from '../results/file-result.js'
import type { FileResult } from '../model/index.js'
import { sha256 } from './lint-source.js'
import { writeFileAtomic } from './write-file.js'

/** What a result depends on besides the file. */
interface Origin {
  version: string
  configurationHash: string
}

/** What a line of `--format ndjson` says besides the result: enough to tell whether it still holds. */
type ResultLine = FileResult & Origin

interface Place {
  offset: number
  length: number
}

/** What was named as the output of an earlier run is something else. */
class NotNdjson extends Error {
  override readonly name = 'NotNdjson'
}

/**
 * The results of a run that broke off, read from its ndjson. A line counts when it is whole, of the same version and
 * configuration, and of a file that has not changed since. Only their places are kept in memory.
 */
export class EarlierRun {
  private constructor(
    private readonly file: FileHandle | null,
    private readonly places: ReadonlyMap<string, Place>,
  ) {}

  /**
   * Reads what can be taken from a run's output. Throws the file system's error where it cannot be read, and
   * a `NotNdjson` for a file that holds something else, which is left as it is.
   *
   * @param rewrite Leave nothing else in the file, so that it can be gone on with.
   */
  static async open(path: string, same: Origin, rewrite: boolean): Promise<EarlierRun> {
    const places = new Map<string, Place>()
    const kept: string[] = []
    let offset = 0
    let isFirst = true
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (isFirst && !isNdjson(line)) throw new NotNdjson()
      isFirst = false
      const length = Buffer.byteLength(line)
      const result = resultOf(line)
      const holds = result !== undefined && !places.has(result.filePath) && (await stillHolds(result, same))
      if (holds) places.set(result.filePath, { offset, length })
      if (holds && rewrite) kept.push(`${line}\n`)
      if (holds || !rewrite) offset += length + 1
    }
    if (rewrite) await writeFileAtomic(path, kept.join(''))
    return new EarlierRun(await open(path), places)
  }

  /** A run that has nothing yet. */
  static readonly none = new EarlierRun(null, new Map())

  /** Whether there is a result of a file. */
  has(filePath: string): boolean {
    return this.places.has(filePath)
  }

  /** The result of a file; undefined where there is none. */
  async result(filePath: string): Promise<FileResult | undefined> {
    const place = this.places.get(filePath)
    if (!place || !this.file) return undefined
    const { buffer } = await this.file.read(Buffer.alloc(place.length), 0, place.length, place.offset)
    const line: Partial<ResultLine> = JSON.parse(buffer.toString()) as ResultLine
    delete line.version
    delete line.configurationHash
    return line as FileResult
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.file?.close()
  }
}

/** The last line of a run that was killed may be cut. */
function resultOf(line: string): ResultLine | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return isFileResult(read) ? (read as ResultLine) : undefined
  } catch {
    return undefined
  }
}

/** Every line of ndjson is an object, even one that is cut. */
const isNdjson = (firstLine: string): boolean => firstLine.startsWith('{')

async function stillHolds(line: ResultLine, same: Origin): Promise<boolean> {
  const { filePath, sha256: hash, version, configurationHash } = line
  if (version !== same.version || configurationHash !== same.configurationHash) return false
  // What a file is that was not read, its name says.
  if (hash === undefined) return 'kind' in line
  const content = await readFile(filePath).catch(() => undefined)
  return content !== undefined && (await sha256(content)) === hash
}
