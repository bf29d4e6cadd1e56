import { fatalResult } from '../results/fatal.js'
import { resultOfRead } from '../results/found-result.js'
import { project } from '../project.js'
import type { FileLinter } from '../node/linter.js'
import { reasonOf } from '../node/problems.js'
import { hashOfRun, localeFor, type Run } from '../node/run.js'
import type { FileResult } from '../model/index.js'
import type { ComparedRuns } from './comparison.js'
import { rowsOf } from './database.js'
import { mostAttempts, type TakeJobs, type Task } from './jobs.js'
import { queueProblems } from './problems.js'
import { storeResult, type FileOfRun, type KeptText } from './store.js'

/** What files are checked with. */
export interface FileJobsOptions {
  linter: FileLinter
  runs: ComparedRuns
  text: KeptText
}

interface Row extends FileOfRun {
  job: string
  found: boolean
  attempts: number
}

/** Files, each checked alone. */
export function takeFiles({ linter, runs, text }: FileJobsOptions): TakeJobs {
  const answerOf = (row: Row, run: Run): Task['answer'] => {
    const origin = { version: project.version, configuration: hashOfRun(run) }
    return async () => {
      const result = await resultOf(row, run, linter)
      return (on) => storeResult(on, row, result, { ...origin, text })
    }
  }
  return async (on, jobs, worker) => {
    const rows = await rowsOf<Row>(
      on,
      `UPDATE report_lint.file SET worker = $1 WHERE job = ANY($2::uuid[]) AND NOT EXISTS (
         SELECT FROM report_lint.report WHERE report.run_id = file.run_id AND report.path = file.path)
       RETURNING run_id AS run, path, job, found, attempts`,
      [worker, jobs],
    )
    return (await runs.forRows(on, rows)).map(({ row, compared: { run } }) => ({
      ...{ job: row.job, attempts: row.attempts, table: 'file' },
      answer: answerOf(row, run),
    }))
  }
}

/** The result of a file; null where it is not reported. */
async function resultOf({ path, found, attempts }: Row, run: Run, linter: FileLinter): Promise<FileResult | null> {
  const locale = localeFor(run, path)
  if (attempts >= mostAttempts) return fatalResult(path, 'internal', queueProblems.killedWorkers(attempts), locale)
  // Expiry of suppressions is judged by the day of each file: a worker runs for weeks.
  const ofToday: Run = { ...run, setup: { ...run.setup, today: new Date().toLocaleDateString('sv') } }
  try {
    return resultOfRead(await linter.lint(ofToday, path), new Set(found ? [path] : []), locale)
  } catch (error) {
    return fatalResult(path, 'internal', reasonOf(error), locale)
  }
}
