import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Installed, Ran } from '../../support/installed.js'
import { bossPackage, packagePath } from './installed.js'
import type { Postgres } from './server.js'

/** What tests of the queue do with a database and the packed command. @param given What `beforeAll` has opened. */
export function queueTools(given: () => { postgres: Postgres; installed: Installed }) {
  const call = (url: string, ...args: string[]): Ran =>
    given().installed.reportLint([...args, '--locale', 'en'], { env: { DATABASE_URL: url } })
  return {
    /** Puts what the queue needs into the project, which has the package alone. */
    linkPeers: (): void => {
      const packages = { pg: 'pg', 'pg-boss': bossPackage }
      for (const [name, folder] of Object.entries(packages))
        symlinkSync(packagePath(folder), join(given().installed.project, 'node_modules', name))
    },
    call,
    /** A database with the tables of the queue. */
    migrated: async (): Promise<string> => {
      const url = await given().postgres.makeDatabase()
      expect(call(url, 'queue', 'migrate')).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('tables made') as string,
      })
      return url
    },
    /** A worker as a process of its own. */
    start: (url: string, ...args: string[]): ChildProcess => {
      const { cli, project, caches } = given().installed
      const env = { ...process.env, DATABASE_URL: url, XDG_CACHE_HOME: caches }
      return spawn(process.execPath, [cli, 'work', '--locale', 'en', ...args], { cwd: project, env })
    },
    ended: async (child: ChildProcess): Promise<number | null> => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      return child.exitCode
    },
    count: async (url: string, text: string): Promise<number> =>
      Number((await (await import('./server.js')).ask(url, `SELECT count(*) AS n ${text}`))[0]?.['n']),
  }
}
