import { createHash } from 'node:crypto'
import { pathInGlobs } from '../config/globs.js'
import { sanitize } from '../formatters/sanitize.js'
import type { FileResult, Locale, Reason } from '../model/index.js'
import { compareCodePoints } from './find-files.js'
import { hashOfParts, type HashParts } from './run.js'
import type { Shard } from './shard-number.js'

/** The files of a run, in a form that two machines can compare. */
interface FileList {
  count: number
  /** SHA-256 over their paths from the working directory, in hexadecimal digits. */
  hash: string
}

/** What the first line of a shard says: all that shards of one run have in common, and which of them it is. */
export interface ShardHeader {
  shard: Shard
  /** Version of report-lint. */
  version: string
  /** Hashes of what results depend on besides the files. */
  hashes: HashParts
  /** Language asked for in the call; null: the configuration's. */
  locale: Locale | null
  /** Whether comments in the files may suppress findings. */
  inlineConfig: boolean
  /** Whether another program found the files. */
  found: boolean
  /** Working directory. */
  folder: string
  /** All files of the run, not those of the shard. */
  files: FileList
  /** Arguments that named no file. */
  empty: { path: string; reason: Reason }[]
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The files of a shard, in their order: in the order of the SHA-256 of their paths from the working directory, with `/`
 * between the parts, every `of`-th from the `index`-th on. So shards are of one size, and what they hold depends on the
 * list alone, not on its order, the machine or the folder that it lies in.
 */
export function filesOfShard(files: readonly string[], { index, of }: Shard, cwd: string): string[] {
  const ordered = files
    .map((file) => ({ file, digest: digestOf(pathInGlobs(cwd, file)) }))
    .sort((one, other) => compareCodePoints(one.digest, other.digest))
  const own = new Set(ordered.flatMap(({ file }, at) => (at % of === index - 1 ? [file] : [])))
  return files.filter((file) => own.has(file))
}

/** What two calls know each other's files by, whatever order they found them in. */
export function fileListOf(files: readonly string[], cwd: string): FileList {
  const paths = files.map((file) => pathInGlobs(cwd, file)).sort(compareCodePoints)
  return { count: files.length, hash: digestOf(JSON.stringify(paths)) }
}

const lineOf = (value: object): string => `${sanitize(JSON.stringify(value))}\n`

/** The first line of a shard. */
export const headerLine = (header: ShardHeader): string => lineOf(header)

/** The last line of a shard, without which it is not whole. */
export const endLine = (files: number): string => lineOf({ end: { files } })

/**
 * What a shard says of a file: a line as in ndjson, with the facts and the data that formats may ask for.
 *
 * @param result null: a file that is not reported.
 * @param isPassed Whether the file was set aside by its name and never read.
 */
export function resultLine(
  filePath: string,
  result: FileResult | null,
  { version, hashes }: ShardHeader,
  isPassed: boolean,
): string {
  if (result === null) return lineOf({ filePath, unreported: true })
  const configurationHash = hashOfParts(hashes)
  return lineOf({ ...result, version, configurationHash, ...(isPassed && { passed: true }) })
}
