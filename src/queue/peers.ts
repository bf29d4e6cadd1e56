import { importPeer } from '../node/peer.js'
import { UsageError } from '../node/usage-error.js'
import { queueProblems } from './problems.js'

/** What comes back from a query. */
export interface Rows<Row = Record<string, unknown>> {
  rows: Row[]
}

/** Whatever takes SQL: a pool, or one of its connections. */
export interface Queries {
  query: <Row>(text: string, values?: readonly unknown[]) => Promise<Rows<Row>>
}

/** A connection of the pool. Given back with an error it is closed. */
export interface Connection extends Queries {
  release: (error?: Error) => void
}

/** A pool of connections, by what is used of the one of `pg`. */
export interface Pool extends Queries {
  connect: () => Promise<Connection>
  end: () => Promise<void>
  on: ((event: 'error', listener: (error: Error) => void) => unknown) &
    ((event: 'connect', listener: (connection: Pick<Pool, 'on'>) => void) => unknown)
}

/** How pg-boss is given somebody else's connection. */
interface BossDatabase {
  executeSql: (text: string, values?: unknown[]) => Promise<Rows>
}

interface Given {
  db: BossDatabase
}

/** pg-boss by what is used of it, as 10 and 12 have it in common. */
interface Boss {
  start: () => Promise<unknown>
  stop: (options: object) => Promise<void>
  on: (event: 'error', listener: (error: Error) => void) => unknown
  createQueue: (name: string, options: object) => Promise<void>
  insert: (
    ...args: [jobs: object[], options: Given] | [name: string, jobs: object[], options: Given]
  ) => Promise<unknown>
  fetch: (name: string, options: { batchSize: number } & Given) => Promise<{ id: string }[] | null>
  complete: (name: string, ids: string[], data: object | null, options: Given) => Promise<{ affected: number }>
  cancel: (name: string, ids: string[], options: Given) => Promise<unknown>
  fail: (name: string, ids: string[], data: object | null, options: Given) => Promise<unknown>
  deleteJob: (name: string, ids: string[], options: Given) => Promise<unknown>
}

type MakeBoss = new (options: object) => Boss

/** The jobs of one queue. Each call is part of the transaction that its connection is in. */
export interface Jobs {
  /** Makes the tables of pg-boss and the queue. Needs the right to create them. */
  migrate: () => Promise<void>
  /** Makes sure that the tables are there. Throws where they are not, or of another version. */
  start: () => Promise<void>
  stop: () => Promise<void>
  insert: (ids: readonly string[], on: Queries) => Promise<void>
  /** Takes jobs that wait; nobody else gets them. */
  claim: (count: number, on: Queries) => Promise<string[]>
  /** Ends jobs, those too that were given back while somebody was still at them. */
  complete: (ids: readonly string[], on: Queries) => Promise<void>
  /** Gives jobs back that failed: each time they wait longer. */
  retry: (ids: readonly string[], on: Queries) => Promise<void>
  remove: (ids: readonly string[], on: Queries) => Promise<void>
}

/** Versions that the queue works with: of pg-boss by the release of Node that they need. */
const wanted = { pg: 'pg@8', 'pg-boss': 'pg-boss@10.4 (Node.js 20), pg-boss@12 (Node.js 22.12)' }
const toInstall = (node: string): string => `pg@8 pg-boss@${Number.parseInt(node, 10) >= 22 ? '12' : '10.4'}`

const works = {
  pg: ([major]: readonly number[]): boolean => major === 8,
  'pg-boss': ([major = 0, minor = 0]: readonly number[]): boolean => major === 12 || (major === 10 && minor >= 4),
}

/** Opens a pool of connections. Nothing is connected yet. @throws {UsageError} without pg. */
export async function openPool(connectionString: string, max: number): Promise<Pool> {
  // What is CommonJS comes as the default of a module.
  const { Pool: Made } = (await loadPeer<{ default: { Pool: new (options: object) => Pool } }>('pg')).default
  return new Made({ connectionString, max, application_name: 'report-lint', connectionTimeoutMillis: 10_000 })
}

/** The jobs of a queue. @throws {UsageError} without pg-boss, and for a version of it that does not do. */
export async function openJobs(name: string, pool: Pool): Promise<Jobs> {
  const loaded = await loadPeer<{ default?: MakeBoss; PgBoss?: MakeBoss }>('pg-boss')
  // 10 is the default export, 12 a named one.
  const isTwelve = loaded.PgBoss !== undefined
  const Made = loaded.PgBoss ?? loaded.default
  if (!Made) throw new UsageError(queueProblems.wrongPeer('pg-boss', '', wanted['pg-boss']))
  const on = (queries: Queries): Given => ({
    db: { executeSql: (text, values) => queries.query(text, values) },
  })
  const make = (migrate: boolean): Boss => {
    const boss = new Made({ ...on(pool), migrate, supervise: false, schedule: false })
    boss.on('error', () => undefined)
    return boss
  }
  let boss = make(false)
  const stop = (): Promise<void> => boss.stop({ graceful: false, wait: false, close: false })
  return {
    migrate: async () => {
      boss = make(true)
      await boss.start()
      await boss.createQueue(name, { name, ...retrying })
    },
    start: async () => {
      await boss.start()
    },
    stop,
    insert: async (ids, queries) => {
      const jobs = ids.map((id) => ({ id, name, data: {} }))
      await (isTwelve ? boss.insert(name, jobs, on(queries)) : boss.insert(jobs, on(queries)))
    },
    claim: async (count, queries) =>
      ((await boss.fetch(name, { batchSize: count, ...on(queries) })) ?? []).map(({ id }) => id),
    complete: async (ids, queries) => {
      const { affected } = await boss.complete(name, [...ids], null, on(queries))
      // It completes what somebody has. What waits again would be taken once more, or stay when all workers have ended.
      if (affected < ids.length) await boss.cancel(name, [...ids], on(queries))
    },
    retry: async (ids, queries) => {
      await boss.fail(name, [...ids], null, on(queries))
    },
    remove: async (ids, queries) => {
      await boss.deleteJob(name, [...ids], on(queries))
    },
  }
}

/** How often is counted by the files; a job of pg-boss is never given up. */
const retrying = { retryLimit: 1_000, retryDelay: 1, retryBackoff: true, expireInSeconds: 82_800 }

/** Imports an optional peer. @throws {UsageError} where it is missing or of a version that does not do. */
const loadPeer = <Module>(name: keyof typeof works): Promise<Module> =>
  importPeer<Module>({
    name,
    works: works[name],
    missing: () => queueProblems.noPeer(name, toInstall(process.versions.node)),
    wrong: (version) => queueProblems.wrongPeer(name, version, wanted[name]),
  })
