import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { fatalResult } from '../results/fatal.js'
import { reasonOf } from '../node/problems.js'
import type { FileResult, Locale, Reason } from '../model/index.js'
import { causeOf, isConnectionError, rowsOf, type Database } from './database.js'
import { giveBack, release } from './leases.js'
import { queueProblems } from './problems.js'
import { storeResult, type FileOfRun, type KeptText, type Origin } from './store.js'

/** What a worker is made of. */
export interface WorkerOptions {
  /** Comes to the result of a file; null where it is not reported. */
  check: (path: string, found: boolean) => Promise<FileResult | null>
  /** Language of what is said about a file that ends its worker. */
  localeOf: (path: string) => Locale
  origin: Origin
  text: KeptText
  /** Files that are checked side by side. */
  lanes: number
  /** Seconds after which a worker that has not been heard of counts as gone. */
  lease: number
  /** End when no file of any run is left, and do not wait for more. */
  untilEmpty: boolean
  /** Ends the work: what is begun is finished, the rest given back. */
  signal?: AbortSignal | undefined
  /** Says that the database is not there. */
  warn: (reason: Reason) => void
}

/** A file that this worker has taken. */
interface Claimed extends FileOfRun {
  job: string
  found: boolean
  attempts: number
}

/** Files that are taken at once, for each lane. */
const claimPerLane = 16
/** Workers that may end over a file before it is closed. */
const mostAttempts = 3
/** How long a worker without work waits until it asks again, in ms. */
const idle = 1_000
/** How long is waited for a database that is gone, in ms: at first, and at most. */
const [firstWait, longestWait] = [500, 15_000]

/** Takes files out of the queue, checks them and writes their results, until it is told to end. */
export class Worker {
  readonly #id = randomUUID()
  readonly #lease: string
  #checked = 0

  constructor(
    private readonly database: Database,
    private readonly options: WorkerOptions,
  ) {
    this.#lease = `${String(options.lease)} seconds`
  }

  /** Works until the end. Returns how many results this worker has written. */
  async run(): Promise<number> {
    const { signal } = this.options
    const ended = new AbortController()
    await this.#insist(() => this.#sayAlive())
    const beating = this.#beat(ended.signal)
    try {
      while (signal?.aborted !== true) {
        const claimed = await this.#insist(() => this.#claim())
        if (claimed === undefined) break
        if (claimed.length > 0) await this.#work(claimed)
        else if (this.options.untilEmpty && (await this.#insist(() => this.#isEmpty())) === true) break
        else await setTimeout(idle, undefined, signal && { signal }).catch(() => undefined)
      }
    } finally {
      ended.abort()
      await beating
      await this.#leave()
    }
    return this.#checked
  }

  /** Files that have been in the hands of a worker that is gone are tried alone, so that they take no others along. */
  async #work(claimed: readonly Claimed[]): Promise<void> {
    const waiting = claimed.filter(({ attempts }) => attempts === 0)
    const lane = async (): Promise<void> => {
      for (let file = waiting.shift(); file && this.options.signal?.aborted !== true; file = waiting.shift())
        await this.#do(file)
    }
    await Promise.all(Array.from({ length: this.options.lanes }, lane))
    for (const file of claimed.filter(({ attempts }) => attempts > 0)) {
      if (this.options.signal?.aborted === true) break
      await this.#do(file)
    }
  }

  async #do(file: Claimed): Promise<void> {
    const { pool } = this.database
    const begin = 'UPDATE report_lint.file SET begun_at = now() WHERE job = $1 AND worker = $2 RETURNING job'
    const begun = await this.#insist(() => rowsOf(pool, begin, [file.job, this.#id]))
    // Others have it by now: this worker was taken for gone, or its run was forgotten.
    if (begun?.length !== 1) return
    const result = await this.#resultOf(file)
    await this.#insist(() => this.#store(file, result))
  }

  async #resultOf({ path, found, attempts }: Claimed): Promise<FileResult | null> {
    const { check, localeOf } = this.options
    if (attempts >= mostAttempts)
      return fatalResult(path, 'internal', queueProblems.killedWorkers(attempts), localeOf(path))
    try {
      return await check(path, found)
    } catch (error) {
      return fatalResult(path, 'internal', reasonOf(error), localeOf(path))
    }
  }

  /** Writes a result and completes its job, both or neither. */
  async #store(file: Claimed, result: FileResult | null): Promise<void> {
    const { jobs, transaction } = this.database
    const { origin, text } = this.options
    const isNew = await transaction(async (on) => {
      // A run that was forgotten meanwhile has no place for results.
      const [row] = await rowsOf(on, 'SELECT job FROM report_lint.file WHERE job = $1 FOR UPDATE', [file.job])
      if (!row) return false
      const stored = await storeResult(on, file, result, { ...origin, text })
      await on.query('UPDATE report_lint.file SET worker = NULL, begun_at = NULL WHERE job = $1 AND worker = $2', [
        file.job,
        this.#id,
      ])
      await jobs.complete([file.job], on)
      return stored
    })
    if (isNew) this.#checked += 1
  }

  /** Takes jobs, and notes that this worker has their files. */
  async #claim(): Promise<Claimed[]> {
    const { jobs, transaction } = this.database
    return transaction(async (on) => {
      const ids = await jobs.claim(this.options.lanes * claimPerLane, on)
      if (ids.length === 0) return []
      const rows = await rowsOf<Claimed & { done: boolean }>(
        on,
        `UPDATE report_lint.file SET worker = $1 WHERE job = ANY($2::uuid[])
         RETURNING run_id AS run, path, job, found, attempts, EXISTS (
           SELECT 1 FROM report_lint.report WHERE report.run_id = file.run_id AND report.path = file.path) AS done`,
        [this.#id, ids],
      )
      const open = rows.filter(({ done }) => !done)
      // Jobs of runs that were forgotten, and those that another worker has finished after all.
      const closed = ids.filter((id) => !open.some(({ job }) => job === id))
      if (closed.length > 0) {
        await on.query('UPDATE report_lint.file SET worker = NULL WHERE job = ANY($1::uuid[])', [closed])
        await jobs.complete(closed, on)
      }
      return open
    })
  }

  async #isEmpty(): Promise<boolean> {
    const rows = await rowsOf(
      this.database.pool,
      `SELECT 1 FROM report_lint.file LEFT JOIN report_lint.report USING (run_id, path)
       WHERE report.path IS NULL LIMIT 1`,
    )
    return rows.length === 0
  }

  /** Says again and again that this worker is there, and gives back what those had that are not. */
  async #beat(ended: AbortSignal): Promise<void> {
    const pause = (this.options.lease * 1_000) / 3
    while (!ended.aborted) {
      await this.#sayAlive().catch(() => undefined)
      await giveBack(this.database).catch(() => undefined)
      await setTimeout(pause, undefined, { signal: ended }).catch(() => undefined)
    }
  }

  async #sayAlive(): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO report_lint.worker (id, lease) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET seen_at = now(), lease = excluded.lease`,
      [this.#id, this.#lease],
    )
  }

  /** Gives back what was taken and not begun. Where the database is gone, others do it after the lease. */
  async #leave(): Promise<void> {
    await release(this.database, this.#id).catch(() => undefined)
  }

  /**
   * Does something in the database, again and again while it is not there. Gives undefined where the work is to end before
   * it is there again: others go on then.
   */
  async #insist<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    const { signal, warn } = this.options
    for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await work()
      } catch (error) {
        if (!isConnectionError(error)) throw error
        if (wait === firstWait) warn(queueProblems.retrying(causeOf(error)))
        if (signal?.aborted === true) return undefined
        await setTimeout(wait, undefined, signal && { signal }).catch(() => undefined)
      }
    }
  }
}
