import { readOwn } from '../node/pages.js'
import type { Database } from './database.js'
import { rowsOf } from './database.js'

/** Files of SQL, each of which brings the tables from the version before to its own, from 1 on. */
const files = ['001-tables.sql', '002-sets.sql', '003-previous.sql']

/** Number of the newest migration. */
export const newestMigration = files.length

/** Migrations of two callers at once wait for each other under this number. */
const lock = 7_205_211

/** Makes the tables of the queue, or brings them up to date. Returns the numbers of the migrations that were run. */
export async function migrate({ jobs, transaction }: Database): Promise<number[]> {
  const done = await transaction(async (on) => {
    await on.query('SELECT pg_advisory_xact_lock($1)', [lock])
    const [{ there } = { there: false }] = await rowsOf<{ there: boolean }>(
      on,
      `SELECT to_regclass('report_lint.migration') IS NOT NULL AS there`,
    )
    const known = there ? await rowsOf<{ number: number }>(on, 'SELECT number FROM report_lint.migration') : []
    const run: number[] = []
    for (const [index, file] of files.entries()) {
      const number = index + 1
      if (known.some((one) => one.number === number)) continue
      await on.query(await readMigration(file))
      await on.query('INSERT INTO report_lint.migration (number) VALUES ($1)', [number])
      run.push(number)
    }
    return run
  })
  await jobs.migrate()
  return done
}

/** They lie in `dist/queue/migrations` of the package, and in `src/queue/migrations` of the sources. */
const readMigration = (file: string): Promise<string> =>
  readOwn(['../queue/migrations/', './queue/migrations/'].map((folder) => `${folder}${file}`))
