import { UsageError } from '../node/usage-error.js'
import { newestMigration } from './migrations.js'
import { openJobs, openPool, type Connection, type Jobs, type Pool, type Queries } from './peers.js'
import { queueProblems } from './problems.js'

/** Name of the queue in pg-boss. */
const queueName = 'report-lint'

/** A database with the tables of the queue. */
export interface Database {
  pool: Pool
  jobs: Jobs
  /** Runs what a function asks in one transaction: all of it happens, or nothing. */
  transaction: <Value>(work: (connection: Connection) => Promise<Value>) => Promise<Value>
  close: () => Promise<void>
}

/**
 * Opens a database.
 *
 * @param isNew Whether its tables are still to be made.
 * @throws {UsageError} where it cannot be reached, or has not the tables of this version.
 */
export async function openDatabase(
  connectionString: string,
  { isNew = false, connections = 4 } = {},
): Promise<Database> {
  const pool = await openPool(connectionString, connections)
  // A connection that breaks between two queries, in use or not: the next query fails, or gets another.
  pool.on('error', () => undefined)
  pool.on('connect', (connection) => connection.on('error', () => undefined))
  const close = async (jobs?: Jobs): Promise<void> => {
    await jobs?.stop().catch(() => undefined)
    await pool.end()
  }
  try {
    const jobs = await openJobs(queueName, pool)
    if (isNew) await pool.query('SELECT 1')
    else {
      await checkTables(pool)
      await jobs.start().catch((error: unknown) => {
        if (isConnectionError(error)) throw error
        throw new UsageError(queueProblems.notMigrated, { cause: error })
      })
    }
    return { pool, jobs, transaction: (work) => transaction(pool, work), close: () => close(jobs) }
  } catch (error) {
    await close().catch(() => undefined)
    throw inWords(error)
  }
}

async function checkTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ newest: number | null }>(
    'SELECT max(number) AS newest FROM report_lint.migration',
  )
  if (rows[0]?.newest !== newestMigration) throw new UsageError(queueProblems.notMigrated)
}

async function transaction<Value>(pool: Pool, work: (connection: Connection) => Promise<Value>): Promise<Value> {
  const connection = await pool.connect()
  let failure: Error | undefined
  try {
    await connection.query('BEGIN')
    const value = await work(connection)
    await connection.query('COMMIT')
    return value
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error))
    await connection.query('ROLLBACK').then(
      () => (failure = undefined),
      () => undefined,
    )
    throw error
  } finally {
    connection.release(failure)
  }
}

/** Codes of PostgreSQL for a schema or table that is not there. */
const missing = ['3F000', '42P01']

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether an error may be gone when the same is tried again: the connection, a restart, two that wait for each other. */
export function isConnectionError(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(?:08|57P|53|40)/u.test(code)) return true
  if (/^E(?:CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)/u.test(code)) return true
  return error instanceof Error && /connection terminated|timeout exceeded|not queryable/iu.test(error.message)
}

/** An error of the database as a person can act on it; another as it is. */
export function inWords(error: unknown): unknown {
  const code = codeOf(error)
  if (missing.includes(code)) return new UsageError(queueProblems.notMigrated, { cause: error })
  if (code === '42501') return new UsageError(queueProblems.noRight(causeOf(error)), { cause: error })
  const isOfDatabase = isConnectionError(error) || /^[0-9A-Z]{5}$/u.test(code) || code === 'ENOTFOUND'
  return isOfDatabase || (error instanceof TypeError && code === 'ERR_INVALID_URL')
    ? new UsageError(queueProblems.unreachable(causeOf(error)), { cause: error })
    : error
}

/** What an error says, in one line and without the address, which may hold a password. */
export function causeOf(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ERR_INVALID_URL') return code
  const { message } = error instanceof Error ? error : new Error(String(error))
  return [code, message.split('\n')[0]].filter((part) => part !== undefined && part !== '').join(' ')
}

/** What takes a query by its name in the code, so that rows have a type. */
export async function rowsOf<Row>(on: Queries, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await on.query<Row>(text, values)).rows
}
