import { resolve } from 'node:path'
import { LineFile } from '../node/line-file.js'
import { hashPartsOf, type Run } from '../node/run.js'
import { endLine, fileListOf, headerLine, resultLine, type ShardHeader } from '../node/shard.js'
import type { Shard } from '../node/shard-number.js'
import { isJudged } from '../formatters/unjudged.js'
import type { FileResult, LintResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { inform } from './inform.js'
import type { Input } from './input.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { news } from './news.js'
import { problems } from './problems.js'
import type { Progress } from './progress.js'
import type { Tally } from './thresholds.js'

interface ShardOptions {
  run: Run
  options: LintCommandOptions
  context: CommandContext
  input: Input
  /** Files of the shard, and of the whole run. */
  files: readonly string[]
  all: readonly string[]
  progress: Progress
  tally: Tally
  take: ((result: LintResult) => Promise<boolean>) | undefined
}

/**
 * Writes a shard of a run, whatever is found in its files. Returns 0 for one that is whole, since its files are for
 * `report-lint merge` to judge, and 2 for one that broke off or whose call names no file.
 */
export async function writeShard(
  results: AsyncIterable<FileResult | null>,
  { run, options, context, input, files, all, progress, tally, take }: ShardOptions,
): Promise<number> {
  const { shard = { index: 1, of: 1 } } = options
  const header = headerOf(shard, run, options, context, input, all)
  const sink = await openSink(options, context)
  sink.write(headerLine(header))
  progress.tick(tally)
  try {
    // They come in the order of the files.
    for await (const result of results) {
      const file = files[tally.files] ?? ''
      tally.add(result)
      if (result && isJudged(result) && (await take?.(result)) === false) tally.unwritten = true
      sink.write(resultLine(file, result, header, input.passed.has(file)))
      progress.tick(tally)
    }
  } finally {
    progress.end()
  }
  const isWhole = tally.files === files.length
  if (isWhole) sink.write(endLine(files.length))
  await sink.close()
  if (!isWhole) complain(context, problems.shardInterrupted(shard, tally.files, files.length))
  else inform(context, options, news.shard(shard, files.length, all.length), sink.path)
  return isWhole && input.empty.length === 0 && !tally.unwritten ? 0 : 2
}

/** What the shard has in common with the others of its run. */
function headerOf(
  shard: Shard,
  run: Run,
  { inlineConfig = true, found = false }: LintCommandOptions,
  { io, version, requestedLocale }: CommandContext,
  { empty }: Input,
  all: readonly string[],
): ShardHeader {
  return {
    shard,
    version,
    hashes: hashPartsOf(run),
    locale: requestedLocale ?? null,
    inlineConfig,
    found,
    folder: io.cwd,
    files: fileListOf(all, io.cwd),
    empty,
  }
}

interface Sink {
  /** Absolute path; absent for standard output. */
  path?: string
  write: (text: string) => void
  close: () => Promise<void>
}

async function openSink(options: LintCommandOptions, { io }: CommandContext): Promise<Sink> {
  const [{ path: given } = { path: undefined }] = targetsOf(options)
  if (given === undefined) return { write: (text) => io.stdout.write(text), close: () => Promise.resolve() }
  const path = resolve(io.cwd, given)
  const file = await LineFile.open(path, { append: false })
  return { path, write: (text) => file.append(text), close: () => file.close() }
}
