import { resolve } from 'node:path'
import { passedResult } from '../results/found-result.js'
import { project } from '../project.js'
import type { LoadedConfig } from '../config/types.js'
import { findFiles, type FoundFiles } from '../node/find-files.js'
import { factsAt, namesFacts } from '../node/given-facts.js'
import { FileLinter } from '../node/linter.js'
import { openRoster } from '../node/roster-file.js'
import { configFor, hashOfRun, localeFor, readerExtensions, type Run } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { Facts, Locale, Reason } from '../model/index.js'
import { ComparedRuns, type Comparison } from './comparison.js'
import { inWords, openDatabase, type Database } from './database.js'
import { factsOfRun } from './facts.js'
import { takeFiles } from './file-jobs.js'
import { migrate } from './migrations.js'
import type { ReadPrevious } from './previous.js'
import { queueProblems } from './problems.js'
import { enqueue, forget, status, type QueuedFile, type RunStatus } from './runs.js'
import { takeSets } from './set-jobs.js'
import type { KeptText } from './store.js'
import { Worker } from './worker.js'

/** How a worker works. */
export interface WorkOptions {
  /** Threads that check files, each of them one at a time; 1 where absent. */
  threads?: number
  /** How much text of findings is kept: 200 characters of each, or none; `short` where absent. */
  text?: KeptText
  /** Seconds after which a worker that has not been heard of counts as gone; 30 where absent. */
  lease?: number
  /** End when no file of any run is left; false where absent. */
  untilEmpty?: boolean
  /** Language of messages; that of the configuration, or zh-CN, where absent. */
  locale?: Locale
  /** Whether comments in the files may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** Ends the work: what is begun is finished, the rest given back. */
  signal?: AbortSignal
  /** Takes what a person should know while the work goes on. */
  warn?: (reason: Reason) => void
}

/** What `enqueue` is given. */
export interface EnqueueOptions {
  /** Name of the run; files are added to one that is there. */
  run: string
  /** Files, folders and globs; relative to `cwd`. */
  sources: readonly string[]
  /** Working directory where absent. */
  cwd?: string
  /** Files that belong to it in whatever way they were found; absolute paths. */
  files?: readonly QueuedFile[]
  /** Whether a file is to be left out. */
  isIgnored?: (path: string) => boolean
  /** Roster of the run, in place of one that it has: its reports are checked together when all files are closed. */
  roster?: string
  /** Last year's reports: a file of their facts, at the same path for all workers, or what was read of them. */
  previous?: string | ReadPrevious
  /** Files given by name were found by another program, and count as found. */
  asFound?: boolean
}

/** What was put into the queue. */
export interface EnqueueResult {
  /** Files of the call. */
  files: number
  /** Those that the run did not have. */
  added: number
  /** Folders and globs that hold no file to check. */
  empty: { path: string; reason: Reason }[]
}

/** The queue in a database. Errors that a person can act on have a `reason` in both languages. */
export interface Queue {
  enqueue: (config: LoadedConfig, options: EnqueueOptions) => Promise<EnqueueResult>
  /** Takes files out of the queue and checks them until it is told to end. Returns how many results it wrote. */
  work: (config: LoadedConfig, options?: WorkOptions) => Promise<number>
  /** How far the runs are, or one of them. */
  status: (run?: string) => Promise<RunStatus[]>
  /** The facts of the reports of a run, for `lintSet` and for `previous` of later ones. */
  facts: (run: string) => AsyncIterable<Facts>
  /** Removes a run with all that was written of it. Returns how many files it had. */
  forget: (run: string) => Promise<number>
  close: () => Promise<void>
}

/**
 * Opens the queue in a PostgreSQL database, over the packages `pg` and `pg-boss`, which are to be installed apart.
 *
 * @param url Address as PostgreSQL writes it: postgresql://user@host/name.
 * @throws Where it cannot be reached, or `report-lint queue migrate` has not made its tables.
 */
export async function openQueue(url: string): Promise<Queue> {
  const database = await openDatabase(url)
  return {
    enqueue: (config, options) => explained(() => enqueueFiles(database, config, options)),
    work: (config, options = {}) => explained(() => work(database, config, options)),
    status: (run) => explained(() => status(database, run)),
    facts: (run) => factsOfRun(database, run),
    forget: (run) => explained(() => forget(database, run)),
    close: () => database.close(),
  }
}

/** Makes the tables of the queue, or brings them up to date. Returns the numbers of the migrations that were run. */
export async function migrateQueue(url: string): Promise<number[]> {
  const database = await openDatabase(url, { isNew: true })
  try {
    return await explained(() => migrate(database))
  } finally {
    await database.close()
  }
}

async function explained<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw inWords(error)
  }
}

async function enqueueFiles(database: Database, loaded: LoadedConfig, options: EnqueueOptions): Promise<EnqueueResult> {
  const { run: name, sources, cwd = process.cwd(), files = [], isIgnored = () => false, asFound = false } = options
  const comparison = await comparisonOf(options)
  const { roster } = comparison
  const run: Run = { loaded, setup: { config: loaded.request } }
  const none: Omit<FoundFiles, 'ignored'> = { files: [], found: new Set(), passed: new Map(), empty: [] }
  const input =
    sources.length === 0
      ? none
      : await findFiles(sources, cwd, {
          extensions: readerExtensions(run),
          isIgnored: (file) => file === roster?.path || isIgnored(file) || configFor(run, file).ignored,
          limitsOf: (file) => configFor(run, file).limits,
          asFound,
        })
  const all = new Map(input.files.map((path) => [path, input.found.has(path)]))
  for (const { path, found } of files) all.set(resolve(cwd, path), found)
  const passed = Array.from(input.passed, ([path, file]) => passedResult(path, file, localeFor(run, path)))
  const origin = { version: project.version, configuration: hashOfRun(run) }
  const queued = Array.from(all, ([path, found]) => ({ path, found }))
  const added = await enqueue(database, { run: name, files: queued, passed, origin, comparison })
  return { files: queued.length + passed.length, added, empty: [...input.empty] }
}

async function work(database: Database, loaded: LoadedConfig, options: WorkOptions): Promise<number> {
  const { threads = 1, text = 'short', lease = 30, untilEmpty = false, locale, inlineConfig } = options
  const { signal, warn = () => undefined } = options
  const needs = ['facts', 'sha256'] as const
  const setup = { config: loaded.request, needs, ...(locale && { locale }) }
  const run: Run = { loaded, setup: { ...setup, ...(inlineConfig !== undefined && { inlineConfig }) } }
  const lanes = Math.max(1, threads)
  // In threads: this one writes results meanwhile.
  const linter = new FileLinter(lanes)
  const runs = new ComparedRuns(run)
  const worker = new Worker(database, {
    kinds: [takeFiles({ linter, runs, text }), takeSets({ on: database.pool, linter, runs, text })],
    ...{ lanes, lease, untilEmpty, signal, warn },
  })
  try {
    return await worker.run()
  } finally {
    await Promise.all([linter.close(), runs.close()])
  }
}

/** What a call names to hold the reports against. */
async function comparisonOf({ roster, previous, cwd = process.cwd() }: EnqueueOptions): Promise<Comparison> {
  if (typeof previous === 'string' && !namesFacts(previous))
    throw new UsageError(queueProblems.previousAsFacts(previous))
  return {
    ...(roster !== undefined && { roster: await openRoster(roster, cwd) }),
    ...(previous !== undefined && { previous: await previousOf(previous, cwd) }),
  }
}

async function previousOf(given: string | ReadPrevious, cwd: string): Promise<NonNullable<Comparison['previous']>> {
  if (typeof given !== 'string') return { path: given.path, hash: given.facts.hash, facts: given.facts }
  const { path, hash } = await factsAt(resolve(cwd, given), given)
  return { path, hash }
}
