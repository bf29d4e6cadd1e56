import { randomUUID } from 'node:crypto'
import type { FileResult } from '../model/index.js'
import { UsageError } from '../node/usage-error.js'
import { keepComparison, type Comparison } from './comparison.js'
import { rowsOf, type Database } from './database.js'
import type { Queries } from './peers.js'
import { queueProblems } from './problems.js'
import { unplanSets } from './set-plan.js'
import { storeResult, type Origin } from './store.js'

/** A file to check, and whether a search found it. */
export interface QueuedFile {
  /** Absolute path, the same for all workers. */
  path: string
  found: boolean
}

/** What is put into the queue under one name. */
export interface Enqueued {
  run: string
  files: readonly QueuedFile[]
  /** Files that were found and are not read: their results are known. */
  passed: readonly FileResult[]
  origin: Origin
  /** What the reports are held against; what the run has already where absent. */
  comparison: Comparison
}

/** Rows that go into the database at once. */
const chunk = 1_000

/** Puts files into the queue. Those that the run has already stay as they are. Returns how many are new. */
export async function enqueue(
  database: Database,
  { run, files, passed, origin, comparison }: Enqueued,
): Promise<number> {
  const { pool, jobs, transaction } = database
  await pool.query('INSERT INTO report_lint.run (name) VALUES ($1) ON CONFLICT DO NOTHING', [run])
  const id = await runId(pool, run)
  // Locked, so that nobody makes jobs of a run that grows meanwhile.
  const lock = (on: Queries): Promise<unknown> =>
    on.query('SELECT FROM report_lint.run WHERE id = $1 FOR NO KEY UPDATE', [id])
  if (comparison.roster || comparison.previous)
    await transaction(async (on) => {
      await lock(on)
      await keepComparison(on, id, comparison)
      await unplanSets(on, jobs, id)
    })
  let added = 0
  for (let at = 0; at < files.length; at += chunk) {
    const part = files.slice(at, at + chunk)
    added += await transaction(async (on) => {
      await lock(on)
      const inserted = await addFiles(on, id, part)
      if (inserted.length > 0) {
        await jobs.insert(inserted, on)
        await unplanSets(on, jobs, id)
      }
      return inserted.length
    })
  }
  for (const result of passed) {
    const isNew = await transaction(async (on) => {
      await lock(on)
      const inserted = await addFiles(on, id, [{ path: result.filePath, found: true }])
      if (inserted.length > 0) {
        await storeResult(on, { run: id, path: result.filePath }, result, { ...origin, text: 'short' })
        await unplanSets(on, jobs, id)
      }
      return inserted.length > 0
    })
    if (isNew) added += 1
  }
  return added
}

/** Adds files to a run, and returns the jobs of those that are new. */
async function addFiles(on: Queries, run: string, files: readonly QueuedFile[]): Promise<string[]> {
  const rows = await rowsOf<{ job: string }>(
    on,
    `INSERT INTO report_lint.file (run_id, path, job, found)
     SELECT $1, path, job, found FROM json_to_recordset($2) AS given (path text, job uuid, found boolean)
     ON CONFLICT DO NOTHING RETURNING job`,
    [run, JSON.stringify(files.map((file) => ({ ...file, job: randomUUID() })))],
  )
  return rows.map(({ job }) => job)
}

/** Id of a run by its name. @throws {UsageError} where there is none. */
export async function runId(on: Queries, name: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(on, 'SELECT id FROM report_lint.run WHERE name = $1', [name])
  if (!row) throw new UsageError(queueProblems.unknownRun(name))
  return row.id
}

/** How far a run is. Numbers of files. */
export interface RunStatus {
  run: string
  files: number
  done: number
  atWork: number
  pass: number
  fail: number
  incomplete: number
  unchecked: number
  /** Files that could not be judged. */
  unread: number
  /** Parts of the roster, each a job, and those that are done; 0 while files are open, and without a roster. */
  sets: number
  setsDone: number
}

/** How far the runs are, or one of them, the oldest first. @throws {UsageError} for a run that there is not. */
export async function status(database: Database, run?: string): Promise<RunStatus[]> {
  const { pool } = database
  if (run !== undefined) await runId(pool, run)
  const rows = await rowsOf<Record<string, string>>(
    pool,
    `SELECT progress.* FROM report_lint.progress JOIN report_lint.run ON run.name = progress.run
     WHERE $1::text IS NULL OR run.name = $1 ORDER BY run.id`,
    [run ?? null],
  )
  return rows.map(({ run: name = '', at_work: atWork, ...counts }) => {
    const count = (key: string): number => Number(counts[key])
    return {
      run: name,
      files: count('files'),
      done: count('done'),
      atWork: Number(atWork),
      pass: count('pass'),
      fail: count('fail'),
      incomplete: count('incomplete'),
      unchecked: count('unchecked'),
      unread: count('unread'),
      sets: count('sets'),
      setsDone: count('sets_done'),
    }
  })
}

/** Removes a run with all that was written of it, and its jobs. Returns how many files it had. */
export async function forget({ pool, jobs, transaction }: Database, run: string): Promise<number> {
  const id = await runId(pool, run)
  await transaction(async (on) => {
    await on.query('UPDATE report_lint.run SET roster = NULL WHERE id = $1', [id])
    await unplanSets(on, jobs, id)
  })
  let files = 0
  for (;;) {
    const removed = await transaction(async (on) => {
      const rows = await rowsOf<{ job: string }>(
        on,
        `DELETE FROM report_lint.file WHERE run_id = $1
         AND path IN (SELECT path FROM report_lint.file WHERE run_id = $1 LIMIT ${String(chunk)}) RETURNING job`,
        [id],
      )
      if (rows.length > 0)
        await jobs.remove(
          rows.map(({ job }) => job),
          on,
        )
      return rows.length
    })
    files += removed
    if (removed === 0) break
  }
  await pool.query('DELETE FROM report_lint.run WHERE id = $1', [id])
  return files
}
