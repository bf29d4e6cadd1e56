import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Reason } from '../model/index.js'
import { causeOf, isConnectionError, rowsOf, type Database } from './database.js'
import { giveBack, giveBackOf, release } from './leases.js'
import type { JobTable, TakeJobs, Task, WriteAnswer } from './jobs.js'
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
/** Jobs of a table that are begun at once, and whose answers are written at once. */
const groupSizes: Record<JobTable, number> = { file: 8, set_job: 1 }
/** How long a worker without work waits until it asks again, in ms: at first, and at most. */
const [firstIdle, longestIdle] = [125, 1_000]
/** How long is waited for a database that is gone, in ms: at first, and at most. */
const [firstWait, longestWait] = [500, 15_000]

/** A job that was done. */
interface Answered {
  task: Task
  answer: WriteAnswer
}

/** Takes the first jobs off a list, as many of one table as are begun at once. */
function takeGroup(tasks: Task[]): Task[] {
  const table = tableOf(tasks)
  const others = tasks.findIndex((task) => task.table !== table)
  return tasks.splice(0, Math.min(groupSizes[table], others < 0 ? tasks.length : others))
}

/** The table of the first of some jobs. */
const tableOf = ([first]: readonly Task[]): JobTable => first?.table ?? 'file'

/** Takes jobs out of the queue, does them and writes what they come to, until it is told to end. */
export class Worker {
  readonly #id = randomUUID()
  #done = 0

  constructor(
    private readonly database: Database,
    private readonly options: WorkerOptions,
  ) {}

  #isStopped(): boolean {
    return this.options.signal?.aborted === true
  }

  /** Works until the end. Returns how many results this worker has written. */
  async run(): Promise<number> {
    const ended = new AbortController()
    await this.#insist(() => this.#sayAlive())
    const beating = this.#beat(ended.signal)
    let idle = firstIdle
    try {
      while (!this.#isStopped()) {
        const claimed = await this.#insist(() => this.#claim())
        if (claimed === undefined) break
        if (claimed.length > 0) {
          await this.#work(claimed)
          idle = firstIdle
        } else if (((await this.#insist(() => planSets(this.database))) ?? 0) > 0) continue
        else if (this.options.untilEmpty && (await this.#insist(() => this.#isEmpty())) === true) break
        else {
          await this.#pause(idle)
          idle = Math.min(idle * 2, longestIdle)
        }
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
    await Promise.all(Array.from({ length: this.options.lanes }, () => this.#lane(waiting)))
    for (const task of claimed.filter(({ attempts }) => attempts > 0)) await this.#lane([task])
  }

  /** Does jobs, a group at a time. What one came to is written while the next is done. */
  async #lane(tasks: Task[]): Promise<void> {
    let writing = Promise.resolve()
    while (tasks.length > 0 && !this.#isStopped()) {
      const group = await this.#begin(takeGroup(tasks))
      const answered = await Promise.all(group.map((task) => this.#answer(task)))
      await writing
      writing = this.#write(answered.flatMap((one) => one ?? []))
      // What fails is thrown where it is waited for.
      writing.catch(() => undefined)
    }
    await writing
  }

  async #answer(task: Task): Promise<Answered | undefined> {
    const answer = await this.#insist(() => task.answer((seconds) => this.#sayAlive(this.options.lease + seconds)))
    return answer && { task, answer }
  }

  /** Notes that jobs are begun. Gives those that this worker still has: others have one after its lease. */
  async #begin(group: readonly Task[]): Promise<readonly Task[]> {
    const begun = await this.#insist(() =>
      rowsOf<{ job: string }>(
        this.database.pool,
        `UPDATE report_lint.${tableOf(group)} SET begun_at = now() WHERE job = ANY($1) AND worker = $2 RETURNING job`,
        [group.map(({ job }) => job), this.#id],
      ),
    )
    return group.filter(({ job }) => begun?.some((row) => row.job === job))
  }

  /** Writes what jobs came to and completes them, all or none. */
  async #write(answered: readonly Answered[]): Promise<void> {
    if (answered.length === 0) return
    const { jobs, transaction } = this.database
    const stored = await this.#insist(() =>
      transaction(async (on) => {
        // A run that was forgotten meanwhile has no place for results.
        const rows = await rowsOf<{ job: string }>(
          on,
          `UPDATE report_lint.${tableOf(answered.map(({ task }) => task))}
           SET worker = nullif(worker, $2), begun_at = CASE WHEN worker = $2 THEN NULL ELSE begun_at END
           WHERE job = ANY($1) RETURNING job`,
          [answered.map(({ task }) => task.job), this.#id],
        )
        const open = answered.filter(({ task }) => rows.some(({ job }) => job === task.job))
        let isNew = 0
        for (const { answer } of open) if (await answer(on)) isNew += 1
        const ids = rows.map(({ job }) => job)
        if (ids.length > 0) await jobs.complete(ids, on)
        return isNew
      }),
    )
    this.#done += stored ?? 0
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
    const { warn } = this.options
    for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await work()
      } catch (error) {
        if (!isConnectionError(error)) throw error
        if (wait === firstWait) warn(queueProblems.retrying(causeOf(error)))
        if (this.#isStopped()) return undefined
        await this.#pause(wait)
      }
    }
  }

  /** Waits for some ms, or until the work is to end. */
  async #pause(duration: number): Promise<void> {
    const { signal } = this.options
    await setTimeout(duration, undefined, signal && { signal }).catch(() => undefined)
  }
}
