import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { isFileResult } from '../results/file-result.js'
import type { FileResult } from '../model/index.js'
import { causeOf } from './file-error.js'
import { compareCodePoints } from './find-files.js'
import { fileListOf, type ShardHeader } from './shard.js'
import { mostShards } from './shard-number.js'
import { shardProblems, type ShardTrait } from './shard-problems.js'
import { UsageError } from './usage-error.js'

/** Where a shard says something of a file. */
interface Place {
  /** Absolute path of the shard. */
  path: string
  offset: number
  length: number
  isPassed: boolean
}

/** A shard that was read, by its name in the call. */
interface ReadShard {
  given: string
  header: ShardHeader
  places: Map<string, Place>
}

/** The results of all shards of a run. Only their places are kept in memory. */
export class ShardFiles {
  private constructor(
    /** What all shards say of the run; its `shard` is that of the first. */
    readonly header: ShardHeader,
    /** Name of the first shard as the call has it. */
    readonly first: string,
    private readonly places: ReadonlyMap<string, Place>,
  ) {}

  /**
   * Reads shards and makes sure that they are one run: each there once and whole, none of another run.
   *
   * @throws {UsageError} for the first thing that is wrong.
   */
  static async open(paths: readonly string[], cwd: string): Promise<ShardFiles> {
    const byIndex = new Map<number, ReadShard>()
    let first: ReadShard | undefined
    for (const given of paths) {
      const read = await readShard(given, resolve(cwd, given))
      first ??= read
      const trait = differenceOf(first.header, read.header)
      if (trait) throw new UsageError(shardProblems.foreign(given, first.given, trait))
      const { index } = read.header.shard
      const other = byIndex.get(index)
      if (other) throw new UsageError(shardProblems.doubled(given, other.given, read.header.shard))
      byIndex.set(index, read)
    }
    if (!first) throw new UsageError(shardProblems.missing([1], 1))
    const { header } = first
    const { of } = header.shard
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index))
    if (missing.length > 0) throw new UsageError(shardProblems.missing(missing, of))
    const all = [...byIndex.values()].flatMap(({ places }) => [...places])
    const list = fileListOf(
      all.map(([file]) => file),
      header.folder,
    )
    if (list.hash !== header.files.hash) throw new UsageError(shardProblems.otherFiles)
    return new ShardFiles(header, first.given, new Map(all))
  }

  /** All files of the run, in code point order of their paths. */
  get files(): string[] {
    return [...this.places.keys()].sort(compareCodePoints)
  }

  /** Those that were not set aside by their names, in the same order. */
  get readFiles(): string[] {
    return this.files.filter((file) => this.places.get(file)?.isPassed === false)
  }

  /** What the shards say of a file; null where it is not reported. */
  result(filePath: string): FileResult | null {
    const place = this.places.get(filePath)
    if (!place) return null
    const { path, offset, length } = place
    // Opened for each: a run may have more shards than a process may have files open.
    const handle = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(length)
      readSync(handle, bytes, 0, length, offset)
      return resultOf(JSON.parse(bytes.toString()) as FileResult & Added)
    } finally {
      closeSync(handle)
    }
  }
}

/** What a line has besides the result. */
interface Added {
  version?: string
  configurationHash?: string
  passed?: true
  unreported?: true
}

function resultOf(line: FileResult & Added): FileResult | null {
  if (line.unreported) return null
  const result = { ...line }
  delete result.version
  delete result.configurationHash
  delete result.passed
  return result
}

const traitsOf = (header: ShardHeader): Record<ShardTrait, unknown> => ({
  of: header.shard.of,
  version: header.version,
  folder: header.folder,
  configuration: header.hashes.configuration,
  previous: header.hashes.previous,
  roster: header.hashes.roster,
  locale: header.locale,
  inlineConfig: header.inlineConfig,
  found: header.found,
  files: header.files,
  empty: header.empty,
})

/** The first thing that two shards of one run could not differ in. */
export function differenceOf(one: ShardHeader, other: ShardHeader): ShardTrait | undefined {
  const others = traitsOf(other)
  const differing = Object.entries(traitsOf(one)).find(
    ([trait, value]) => JSON.stringify(value) !== JSON.stringify(others[trait as ShardTrait]),
  )
  return differing?.[0] as ShardTrait | undefined
}

async function readShard(given: string, path: string): Promise<ReadShard> {
  const places = new Map<string, Place>()
  const state: { header?: ShardHeader; end?: number } = {}
  let offset = 0
  let number = 0
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number += 1
      const length = Buffer.byteLength(line)
      const read = parsed(line)
      if (!state.header) {
        if (!isHeader(read)) throw new UsageError(shardProblems.noShard(given))
        state.header = read
      } else if (isEnd(read)) state.end = read.end.files
      // A run that was killed leaves a last line that is cut.
      else if (read === undefined) break
      else if (!isOfFile(read)) throw new UsageError(shardProblems.damaged(given, number))
      else places.set(read.filePath, { path, offset, length, isPassed: 'passed' in read })
      offset += length + 1
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === undefined ? error : new UsageError(shardProblems.unreadable(given, causeOf(code)))
  }
  const { header, end } = state
  if (!header) throw new UsageError(shardProblems.noShard(given))
  if (end !== places.size) throw new UsageError(shardProblems.unfinished(given, header.shard))
  return { given, header, places }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isOfFile = (line: unknown): line is { filePath: string } =>
  isObject(line) && typeof line['filePath'] === 'string' && (line['unreported'] === true || isFileResult(line))

const isEnd = (line: unknown): line is { end: { files: number } } =>
  isObject(line) && isObject(line['end']) && typeof line['end']['files'] === 'number'

const isWholeFrom = (value: unknown, least: number): boolean => Number.isInteger(value) && Number(value) >= least

/** Headers come from files that anybody may have written. */
function isHeader(line: unknown): line is ShardHeader {
  if (!isObject(line)) return false
  const { shard, hashes, files, empty, folder, version } = line
  return (
    isObject(shard) &&
    isWholeFrom(shard['of'], 1) &&
    Number(shard['of']) <= mostShards &&
    isWholeFrom(shard['index'], 1) &&
    Number(shard['index']) <= Number(shard['of']) &&
    isObject(hashes) &&
    isObject(files) &&
    typeof files['hash'] === 'string' &&
    Array.isArray(empty) &&
    empty.every((one) => isObject(one) && typeof one['path'] === 'string' && isObject(one['reason'])) &&
    typeof folder === 'string' &&
    typeof version === 'string'
  )
}
