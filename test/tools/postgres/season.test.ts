import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeReports } from '../../../bench/reports.js'
import { installPackage, type Installed } from '../../support/installed.js'
import { whyNoPostgres } from './installed.js'
import { queueTools } from './queue-tools.js'
import type { Postgres } from './server.js'

const { startPostgres } = whyNoPostgres() === undefined ? await import('./server.js') : ({} as never)
const { simulateSeason } = whyNoPostgres() === undefined ? await import('./season.js') : ({} as never)

/** `npm run bench:season` does the same with more; these take a minute on two free cores, and three on busy ones. */
const reports = 500

describe.skipIf(whyNoPostgres() !== undefined)('a season', () => {
  let postgres: Postgres
  let installed: Installed

  beforeAll(async () => {
    postgres = await startPostgres()
    installed = await installPackage()
    linkPeers()
  })
  afterAll(() => {
    postgres.stop()
    installed.remove()
  })

  const { linkPeers, migrated } = queueTools(() => ({ postgres, installed }))

  it('loses nothing and doubles nothing, whatever is killed', async () => {
    const folder = join(installed.project, 'season')
    mkdirSync(folder)
    const pool = (['md', 'html', 'docx'] as const).flatMap((extension) =>
      writeReports(join(installed.project, 'pool', extension), extension, 60),
    )
    const { wrong, files, kills } = await simulateSeason({
      ...{ postgres, url: await migrated(), cli: installed.cli, folder, pool, reports },
      ...{ seconds: 10, workers: 2, kills: 5, poison: 1, longest: 240 },
    })
    expect(wrong).toEqual([])
    expect(files).toBe(reports + 1)
    expect(kills).toBe(5)
  }, 300_000)
})
