import type { Facts } from '../model/index.js'
import { rowsOf, type Database } from './database.js'
import { runId } from './runs.js'

/** Rows that are read at once. */
const chunk = 500

/**
 * The facts of the reports of a run, in the order of their paths: what rules about many reports, and next year's reports,
 * are given.
 *
 * @throws {UsageError} for a run that there is not.
 */
export async function* factsOfRun({ pool }: Database, run: string): AsyncGenerator<Facts, void, undefined> {
  const id = await runId(pool, run)
  let last = ''
  for (;;) {
    const rows = await rowsOf<{ path: string; sha256: string | null; facts: Facts }>(
      pool,
      `SELECT path, sha256, facts FROM report_lint.report
       WHERE run_id = $1 AND path > $2 AND facts IS NOT NULL ORDER BY path LIMIT ${String(chunk)}`,
      [id, last],
    )
    // In the table, file and hash are columns.
    for (const { path, sha256, facts } of rows) yield { ...facts, file: path, hash: sha256 }
    const end = rows.at(-1)
    if (!end) return
    last = end.path
  }
}
