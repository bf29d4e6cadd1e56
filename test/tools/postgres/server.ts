import { execFileSync, spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { packagePath, postgresPackage } from './installed.js'

interface Queried {
  rows: Record<string, unknown>[]
}
interface Client {
  connect: () => Promise<void>
  query: (text: string, values?: unknown[]) => Promise<Queried>
  end: () => Promise<void>
  on: (event: 'error', listener: () => void) => void
}
const { Client } = createRequire(import.meta.url)(packagePath('pg')) as {
  Client: new (options: { connectionString: string }) => Client
}

/** A server of PostgreSQL for the tests of one file. */
export interface Postgres {
  /** Address of a new, empty database. */
  makeDatabase: () => Promise<string>
  /** Whether it is a server of these tests' own, which may be stopped. */
  isOwn: boolean
  /** Process of a server of our own. */
  pid: () => number | undefined
  /** Ends all connections at once, as a crash does, and starts again. */
  crash: () => void
  stop: () => void
}

/** Asks a database something. */
export async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text, values.length > 0 ? values : undefined)).rows
  } finally {
    await client.end()
  }
}

const named = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function makeDatabase(server: string): Promise<string> {
  const name = `report_lint_${randomUUID().replaceAll('-', '')}`
  await ask(server, `CREATE DATABASE ${name}`)
  return named(server, name)
}

/** The server that DATABASE_URL names, or one of our own. */
export async function startPostgres({ fsync = false } = {}): Promise<Postgres> {
  const given = process.env['DATABASE_URL']
  if (given)
    return {
      makeDatabase: () => makeDatabase(given),
      isOwn: false,
      ...{ pid: () => undefined, crash: () => undefined, stop: () => undefined },
    }
  const native = join(packagePath(postgresPackage), 'native')
  // Its own script makes the links that a package cannot hold; scripts of packages are not run when they are installed.
  if (!existsSync(join(native, 'lib/libpq.so.5')))
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packagePath(postgresPackage) })
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-postgres-'))
  const data = join(folder, 'data')
  const asNobody = nobody()
  if (asNobody) {
    chownSync(folder, asNobody.uid, asNobody.gid)
    chmodSync(folder, 0o700)
  }
  const run = (program: string, ...args: string[]): void => {
    const options: SpawnSyncOptions = {
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      cwd: folder,
      stdio: 'pipe',
      ...asNobody,
    }
    const { status, stdout, stderr, error } = spawnSync(join(native, 'bin', program), args, {
      ...options,
      encoding: 'utf8',
    })
    if (error) throw error
    if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`)
  }
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync')
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=${fsync ? 'on' : 'off'} -c max_connections=60`
  const start = (): void => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  const stop = (mode: string): void => run('pg_ctl', '-D', data, '-w', '-m', mode, 'stop')
  start()
  return {
    makeDatabase: () => makeDatabase(`postgresql://postgres@127.0.0.1:${port}/postgres`),
    isOwn: true,
    pid: () => Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10),
    crash: () => {
      stop('immediate')
      start()
    },
    stop: () => {
      stop('fast')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function nobody(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
