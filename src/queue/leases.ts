import { rowsOf, type Database } from './database.js'
import { jobTables } from './jobs.js'
import type { Connection } from './peers.js'

/**
 * Gives back the jobs of workers that have not been heard of for their lease. What they had begun may be what ended them:
 * it is counted, and waits longer each time; the rest goes back as if nobody had taken it.
 */
export async function giveBack(database: Database): Promise<void> {
  await database.transaction(async (on) => {
    const gone = await rowsOf<{ id: string }>(
      on,
      'DELETE FROM report_lint.worker WHERE seen_at < now() - lease RETURNING id',
    )
    for (const { id } of gone) await giveBackOf(database, id, on)
  })
}

/** Ends a worker: nobody has to wait for its lease. */
export async function release(database: Database, worker: string): Promise<void> {
  await database.transaction(async (on) => {
    await giveBackOf(database, worker, on)
    await on.query('DELETE FROM report_lint.worker WHERE id = $1', [worker])
  })
}

/** Gives back what a worker has. */
export async function giveBackOf({ jobs }: Database, worker: string, on: Connection): Promise<void> {
  for (const table of jobTables) {
    const rows = await rowsOf<{ job: string; begun: boolean }>(
      on,
      `UPDATE report_lint.${table} AS one SET worker = NULL, begun_at = NULL,
         attempts = one.attempts + CASE WHEN before.begun_at IS NULL THEN 0 ELSE 1 END
       FROM (SELECT job, begun_at FROM report_lint.${table} WHERE worker = $1 FOR UPDATE) AS before
       WHERE one.job = before.job RETURNING one.job, before.begun_at IS NOT NULL AS begun`,
      [worker],
    )
    const suspects = rows.filter(({ begun }) => begun).map(({ job }) => job)
    const others = rows.filter(({ begun }) => !begun).map(({ job }) => job)
    if (suspects.length > 0) await jobs.retry(suspects, on)
    if (others.length === 0) continue
    await jobs.remove(others, on)
    await jobs.insert(others, on)
  }
}
