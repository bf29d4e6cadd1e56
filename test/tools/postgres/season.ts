import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { report } from '../../../src/testing.js'
import type { FileResult } from '../../../src/model/index.js'
import { ask, type Postgres } from './server.js'

/** A season to simulate. */
export interface SeasonOptions {
  postgres: Postgres
  /** Address of a database with the tables of the queue. */
  url: string
  /** The program of the command, in a project with pg and pg-boss. */
  cli: string
  /** An empty folder. */
  folder: string
  /** Files whose contents the reports have, under other names. */
  pool: readonly string[]
  reports: number
  /** Seconds that the files take to come in. */
  seconds: number
  workers: number
  /** How often a worker is ended by SIGKILL, spread over the results at random. */
  kills: number
  /** Files that end whatever process checks them. */
  poison: number
  /** Seconds after which all is given up. */
  longest: number
}

/** What became of it. */
export interface Season {
  /** What is not as it has to be; nothing where all is well. */
  wrong: string[]
  files: number
  /** From the first file to the last result. */
  seconds: number
  /** Files of each week, and seconds from their coming in to their result: half of them, 95 of 100, all. */
  weeks: { files: number; half: number; most: number; all: number }[]
  kills: number
  crashes: number
  tables: { name: string; rows: number; bytes: number }[]
  bytes: number
}

/**
 * Parts of a hundred that come in by week, from the first of January on: departments are due at the end of January,
 * governments at the end of March, and most come in the last week.
 */
const calendar = [1, 3, 7, 18, 34, 6, 2, 2, 3, 5, 8, 11]

/** Seconds after which a worker counts as gone; one that is only slow on a busy machine must not. */
const lease = 5

/**
 * Lets files come in as in a season, has them checked by workers that are killed again and again, over a database that
 * crashes once, and looks whether every file has its one right result.
 */
export async function simulateSeason(options: SeasonOptions): Promise<Season> {
  const { postgres, url, cli, folder, pool, reports, seconds, workers, poison, longest } = options
  const lists = writeSeason(folder, pool, reports, poison)
  const env = { ...process.env, DATABASE_URL: url }
  const args = ['work', '--locale', 'en', '--lease', String(lease), '-c', join(folder, 'report-lint.config.json')]
  const failures: string[] = []
  const state = { isOver: false }
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-500)))
    // Poison ends it as well, and one that begins while the database is away. Whoever runs it starts it again.
    child.once('exit', (code, signal) => {
      const at = running.indexOf(child)
      if (state.isOver || at < 0) return
      if (signal !== 'SIGKILL' && !said.includes('cannot be used'))
        failures.push(`a worker ended with ${String(code)}: ${said}`)
      running[at] = start()
    })
    return child
  }
  const running: ChildProcess[] = []
  for (let count = 0; count < workers; count += 1) running.push(start())

  const count = async (text: string): Promise<number> => Number((await ask(url, text))[0]?.['n'])
  const all = lists.reduce((sum, { files }) => sum + files, 0)
  const random = randomFrom(20_310_131)
  const counts = { kills: 0, crashes: 0 }
  const closed = 'SELECT count(*) AS n FROM report_lint.report'
  const killing = (async () => {
    const ends = Array.from({ length: options.kills }, () => Math.floor(random() * all)).sort((a, b) => a - b)
    for (const end of ends) {
      while (!state.isOver && (await count(closed).catch(() => 0)) < end) await setTimeout(200)
      if (state.isOver) return
      running[Math.floor(random() * running.length)]?.kill('SIGKILL')
      counts.kills += 1
    }
  })()

  const begun = Date.now()
  for (const [week, { path }] of lists.entries()) {
    await setTimeout(Math.max(0, begun + (week * seconds * 1_000) / lists.length - Date.now()))
    if (week === Math.floor(lists.length / 2) && postgres.isOwn) {
      postgres.crash()
      counts.crashes += 1
    }
    const enqueue = spawn(process.execPath, [cli, 'enqueue', path, '--run', String(week), '--no-config'], {
      cwd: folder,
      env,
    })
    const [code] = (await once(enqueue, 'exit')) as [number | null]
    if (code !== 0) failures.push(`enqueue ended with ${String(code)}`)
  }
  while ((await count(closed)) < all && (Date.now() - begun) / 1_000 < longest) await setTimeout(500)
  state.isOver = true
  await killing
  const codes = await Promise.all(running.map(ended))
  for (const code of codes) if (code !== 0) failures.push(`a worker was told to end and ended with ${String(code)}`)

  const wrong = [...failures, ...(await wrongIn(url, options, all))]
  const tables = await ask(
    url,
    `SELECT format('%I.%I', schemaname, relname) AS name, pg_total_relation_size(relid) AS bytes
     FROM pg_stat_user_tables WHERE schemaname IN ('report_lint', 'pgboss') ORDER BY 1`,
  )
  const rows = tables.map(async ({ name, bytes }) => ({
    name: name as string,
    rows: await count(`SELECT count(*) AS n FROM ${name as string}`),
    bytes: Number(bytes),
  }))
  return {
    ...{ wrong, files: all, seconds: await spanOf(url), weeks: await weeksOf(url), ...counts },
    tables: (await Promise.all(rows)).filter(({ rows: number }) => number > 0),
    bytes: await count('SELECT pg_database_size(current_database()) AS n'),
  }
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return child.exitCode
}

/** Writes the files of each week and a list of them; poison comes in the week of most. */
function writeSeason(
  folder: string,
  pool: readonly string[],
  reports: number,
  poison: number,
): { path: string; files: number }[] {
  writeFileSync(
    join(folder, 'poison.mjs'),
    `import { definePlugin, defineRule } from 'report-lint'
     const kill = defineRule({
       id: 'kill', level: 'error', clause: ['format-2021'], duty: { zh: '无', en: 'none' },
       messages: { a: 'a' }, en: { a: 'a' }, check: () => process.kill(process.pid, 'SIGKILL'),
     })
     export default definePlugin({ name: 'poison', rules: [kill] })`,
  )
  writeFileSync(
    join(folder, 'report-lint.config.json'),
    JSON.stringify([{ plugins: ['./poison.mjs'] }, { files: ['poison/**'], rules: { 'poison/kill': 'error' } }]),
  )
  mkdirSync(join(folder, 'poison'))
  const poisoned = Array.from({ length: poison }, (_, at) => {
    const path = join(folder, 'poison', `${at}.md`)
    writeFileSync(path, report())
    return path
  })
  const whole = calendar.reduce((sum, part) => sum + part, 0)
  let made = 0
  return calendar.map((_, week) => {
    const until = Math.round((reports * calendar.slice(0, week + 1).reduce((sum, part) => sum + part, 0)) / whole)
    const inWeek = join(folder, 'reports', String(week))
    mkdirSync(inWeek, { recursive: true })
    const paths = week === calendar.indexOf(Math.max(...calendar)) ? [...poisoned] : []
    for (; made < until; made += 1) {
      const content = pool[made % pool.length] ?? ''
      const path = join(inWeek, `${made}${extname(content)}`)
      linkSync(content, path)
      paths.push(path)
    }
    const path = join(folder, `${week}.ndjson`)
    writeFileSync(path, paths.map((file) => `${JSON.stringify({ path: file })}\n`).join(''))
    return { path, files: paths.length }
  })
}

/** What is lost, doubled, or another result than that of the command for the same content. */
async function wrongIn(url: string, { cli, folder, pool, poison }: SeasonOptions, all: number): Promise<string[]> {
  const number = async (text: string): Promise<number> =>
    Number((await ask(url, `SELECT count(*) AS n ${text}`))[0]?.['n'])
  const isNot = (what: string, found: number, wanted: number): string[] =>
    found === wanted ? [] : [`${what}: ${found}, and not ${wanted}`]
  const open = "FROM pgboss.job WHERE name = 'report-lint' AND state < 'completed'"
  const innocent = "path NOT LIKE '%/poison/%'"
  const known = resultsOf(cli, folder, pool)
  const rows = await ask(
    url,
    `SELECT DISTINCT sha256, concat_ws(' ', verdict, errors, warnings, infos, (
       SELECT string_agg(fingerprint, ' ' ORDER BY fingerprint) FROM report_lint.finding
       WHERE finding.run_id = report.run_id AND finding.path = report.path AND NOT suppressed)) AS said
     FROM report_lint.report WHERE ${innocent}`,
  )
  const others = rows.filter(({ sha256, said }) => known.get(sha256 as string) !== said)
  return [
    ...isNot('files', await number('FROM report_lint.file'), all),
    ...isNot('results', await number('FROM report_lint.report'), all),
    ...isNot('jobs left', await number(open), 0),
    ...isNot('files in the hands of a worker', await number('FROM report_lint.file WHERE worker IS NOT NULL'), 0),
    ...isNot('files given up', await number('FROM report_lint.dead_letter'), poison),
    ...isNot('innocent files given up', await number(`FROM report_lint.dead_letter WHERE ${innocent}`), 0),
    ...isNot('results other than those of the command', others.length, 0),
  ]
}

/** What the command says of each content, by hash. */
function resultsOf(cli: string, folder: string, pool: readonly string[]): Map<string, string> {
  const folders = [...new Set(pool.map((path) => dirname(path)))]
  const { stdout } = spawnSync(process.execPath, [cli, ...folders, '--no-config', '-f', 'ndjson'], {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  })
  const results = stdout.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as FileResult)))
  return new Map(
    results.map(({ filePath, verdict, errorCount, warningCount, infoCount, messages }) => [
      createHash('sha256').update(readFileSync(filePath)).digest('hex'),
      [verdict, errorCount, warningCount, infoCount, ...messages.map(({ fingerprint }) => fingerprint).sort()].join(
        ' ',
      ),
    ]),
  )
}

async function spanOf(url: string): Promise<number> {
  const [row] = await ask(
    url,
    `SELECT extract(epoch FROM max(checked_at) - (SELECT min(enqueued_at) FROM report_lint.run)) AS seconds
     FROM report_lint.report`,
  )
  return Number(row?.['seconds'])
}

async function weeksOf(url: string): Promise<Season['weeks']> {
  const part = (share: number): string =>
    `percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM checked_at - enqueued_at))`
  const rows = await ask(
    url,
    `SELECT count(*) AS files, ${part(0.5)} AS half, ${part(0.95)} AS most, ${part(1)} AS all
     FROM report_lint.report JOIN report_lint.run ON run.id = run_id GROUP BY run.id ORDER BY run.id`,
  )
  return rows.map(({ files, half, most, all }) => ({
    ...{ files: Number(files), half: Number(half), most: Number(most), all: Number(all) },
  }))
}

/** Numbers from 0 to 1, the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
