import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Reason } from '../model/index.js'
import { causeOf, isConnectionError, rowsOf, type Database } from './database.js'
import { giveBack, giveBackOf, release } from './leases.js'
import type { TakeJobs, Task, WriteAnswer } from './jobs.js'
import { queueProblems } from './problems.js'
import type { Queries } from './peers.js'
import { planSets } from './set-plan.js'

/** What a worker is made of. */
export interface WorkerOptions {
  /** What it takes, by kind of job. */
  kinds: readonly TakeJobs[]
  /** Jobs that are done side by side. */
  lanes: number
  /** Seconds after which a worker that has not been heard of counts as gone. */
  lease: number
  /** End when no job of any run is left, and do not wait for more. */
  untilEmpty: boolean
  /** Ends the work: what is begun is finished, the rest given back. */
  signal?: AbortSignal | undefined
  /** Says that the database is not there. */
  warn: (reason: Reason) => void
}

/** Jobs that are taken at once, for each lane. */
const claimPerLane = 16
/** How long a worker without work waits until it asks again, in ms. */
const idle = 1_000
/** How long is waited for a database that is gone, in ms: at first, and at most. */
const [firstWait, longestWait] = [500, 15_000]

/** Takes jobs out of the queue, does them and writes what they come to, until it is told to end. */
export class Worker {
  readonly #id = randomUUID()
  #done = 0

  constructor(
    private readonly database: Database,
    private readonly options: WorkerOptions,
  ) {}

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
        else if (((await this.#insist(() => planSets(this.database))) ?? 0) > 0) continue
        else if (this.options.untilEmpty && (await this.#insist(() => this.#isEmpty())) === true) break
        else await setTimeout(idle, undefined, signal && { signal }).catch(() => undefined)
      }
    } finally {
      ended.abort()
      await beating
      await this.#leave()
    }
    return this.#done
  }

  /** Jobs that have been in the hands of a worker that is gone are tried alone, so that they take no others along. */
  async #work(claimed: readonly Task[]): Promise<void> {
    const waiting = claimed.filter(({ attempts }) => attempts === 0)
    const lane = async (): Promise<void> => {
      for (let task = waiting.shift(); task && this.options.signal?.aborted !== true; task = waiting.shift())
        await this.#do(task)
    }
    await Promise.all(Array.from({ length: this.options.lanes }, lane))
    for (const task of claimed.filter(({ attempts }) => attempts > 0)) {
      if (this.options.signal?.aborted === true) break
      await this.#do(task)
    }
  }

  async #do(task: Task): Promise<void> {
    const { pool } = this.database
    const begin = `UPDATE report_lint.${task.table} SET begun_at = now() WHERE job = $1 AND worker = $2 RETURNING job`
    const begun = await this.#insist(() => rowsOf(pool, begin, [task.job, this.#id]))
    // Others have it by now: this worker was taken for gone, or its run was forgotten.
    if (begun?.length !== 1) return
    const write = await this.#insist(() => task.answer((seconds) => this.#sayAlive(this.options.lease + seconds)))
    if (write) await this.#insist(() => this.#store(task, write))
  }

  /** Writes what a job came to and completes it, both or neither. */
  async #store({ job, table }: Task, write: WriteAnswer): Promise<void> {
    const { jobs, transaction } = this.database
    const isNew = await transaction(async (on) => {
      // A run that was forgotten meanwhile has no place for results.
      const [row] = await rowsOf(on, `SELECT job FROM report_lint.${table} WHERE job = $1 FOR UPDATE`, [job])
      if (!row) return false
      const stored = await write(on)
      await on.query(`UPDATE report_lint.${table} SET worker = NULL, begun_at = NULL WHERE job = $1 AND worker = $2`, [
        job,
        this.#id,
      ])
      await jobs.complete([job], on)
      return stored
    })
    if (isNew) this.#done += 1
  }

  /** Takes jobs, and notes that this worker has them. */
  async #claim(): Promise<Task[]> {
    const { jobs, transaction } = this.database
    return transaction(async (on) => {
      // Whoever has jobs has a row with a lease. What is still its own was claimed by a call that did not hear of it.
      await this.#sayAlive(this.options.lease, on)
      await giveBackOf(this.database, this.#id, on)
      const ids = await jobs.claim(this.options.lanes * claimPerLane, on)
      if (ids.length === 0) return []
      const open: Task[] = []
      for (const take of this.options.kinds) open.push(...(await take(on, ids, this.#id)))
      // Jobs of runs that were forgotten, and those that another worker has finished after all.
      const closed = ids.filter((id) => !open.some(({ job }) => job === id))
      if (closed.length > 0) await jobs.complete(closed, on)
      return open
    })
  }

  async #isEmpty(): Promise<boolean> {
    const rows = await rowsOf(
      this.database.pool,
      `SELECT FROM report_lint.file LEFT JOIN report_lint.report USING (run_id, path) WHERE report.path IS NULL
       UNION ALL SELECT FROM report_lint.set_job WHERE done_at IS NULL
       UNION ALL SELECT FROM report_lint.run WHERE roster IS NOT NULL AND planned_at IS NULL
         AND EXISTS (SELECT FROM report_lint.file WHERE file.run_id = run.id)
       LIMIT 1`,
    )
    return rows.length === 0
  }

  /** Says again and again that this worker is there, and gives back what those had that are not. */
  async #beat(ended: AbortSignal): Promise<void> {
    const pause = (this.options.lease * 1_000) / 3
    while (!ended.aborted) {
      await this.#sayAlive().catch(() => undefined)
      await giveBack(this.database).catch(() => undefined)
      // Where other runs keep all workers busy.
      await planSets(this.database).catch(() => undefined)
      await setTimeout(pause, undefined, { signal: ended }).catch(() => undefined)
    }
  }

  async #sayAlive(lease = this.options.lease, on: Queries = this.database.pool): Promise<void> {
    await on.query(
      `INSERT INTO report_lint.worker (id, lease) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET seen_at = now(), lease = excluded.lease`,
      [this.#id, `${String(lease)} seconds`],
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
