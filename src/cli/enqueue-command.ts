import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { causeOf } from '../node/file-error.js'
import { namesFacts } from '../node/given-facts.js'
import { loadConfig } from '../node/load-config.js'
import { UsageError } from '../node/usage-error.js'
import type { ReadPrevious } from '../queue/previous.js'
import { openQueue } from '../queue/queue.js'
import { queueProblems } from '../queue/problems.js'
import { commandProblems } from './command-problems.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { databaseOf, type DatabaseOptions } from './database-option.js'
import { excluder } from './input.js'
import { news } from './news.js'
import type { OpenedPrevious } from './previous.js'
import { problems } from './problems.js'

export interface EnqueueCommandOptions extends DatabaseOptions {
  run?: string
  /** Path of the configuration; false: none. */
  config?: string | boolean
  ignorePattern?: readonly string[]
  found?: boolean
  /** Roster of the run. */
  roster?: string
  /** Last year's reports, or their facts. */
  previous?: string
}

/** Puts files into the queue. Returns 0, or 2 where an argument stands for no file. */
export async function enqueueCommand(
  sources: readonly string[],
  options: EnqueueCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context
  const { run, config = true, ignorePattern = [], found = false, roster, previous } = options
  if (sources.length === 0) throw new UsageError(problems.noInput)
  if (run === undefined) throw new UsageError(commandProblems.missingRun('report-lint enqueue'))
  const url = databaseOf(options, io)
  const isList = (source: string): boolean => /\.(?:ndjson|jsonl)$/iu.test(source)
  const listed = await Promise.all(sources.filter(isList).map((source) => filesOfList(source, io.cwd)))
  const loaded = await loadConfig({ cwd: io.cwd, ...(config !== true && { path: config }) })
  const isIgnored = await excluder(ignorePattern, io.cwd)
  const queue = await openQueue(url)
  let read: (OpenedPrevious & ReadPrevious) | undefined
  try {
    read = await readPrevious(options, context)
    const last = read ?? previous
    const others = sources.filter((source) => !isList(source))
    const files = listed.flat().map((path) => ({ path, found }))
    const compared = { ...(roster !== undefined && { roster }), ...(last !== undefined && { previous: last }) }
    const about = { run, cwd: io.cwd, isIgnored, asFound: found, ...compared }
    const done = await queue.enqueue(loaded, { ...about, sources: others, files })
    for (const { path, reason } of done.empty) complain(context, reason, path)
    complain(context, news.enqueued(run, done.files, done.added))
    return done.empty.length > 0 || done.files === 0 ? 2 : 0
  } finally {
    await Promise.all([queue.close(), read?.close()])
  }
}

/** Reads last year's reports, where not their facts are given. */
async function readPrevious(
  { previous, config, ignorePattern }: EnqueueCommandOptions,
  context: CommandContext,
): Promise<(OpenedPrevious & ReadPrevious) | undefined> {
  if (previous === undefined || namesFacts(previous)) return undefined
  const { among, openPrevious } = await import('./previous.js')
  if (previous === among) throw new UsageError(queueProblems.notAmong)
  const options = { ...(config !== undefined && { config }), ...(ignorePattern && { ignorePattern }) }
  return { path: resolve(context.io.cwd, previous), ...(await openPrevious(previous, [], options, context)) }
}

/** The files that a list names, one a line: `{"path": "…"}`, relative to the working directory. */
async function filesOfList(given: string, cwd: string): Promise<string[]> {
  const text = await readFile(resolve(cwd, given), 'utf8').catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError(queueProblems.listUnreadable(given, causeOf(code)))
  })
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const path = pathIn(line)
    if (path === undefined) throw new UsageError(queueProblems.wrongList(given, index + 1))
    return [resolve(cwd, path)]
  })
}

function pathIn(line: string): string | undefined {
  try {
    const { path } = JSON.parse(line) as { path?: unknown }
    return typeof path === 'string' && path !== '' ? path : undefined
  } catch {
    return undefined
  }
}
