/**
 * A season over the queue: `npm run bench:season -- --reports 20000 --minutes 4`. Files come in as in a year, workers are
 * killed, the database crashes, some files are poison; then two workers against the command over the same files, and the
 * queries of the guide. Writes docs/season.md. Needs `npm run build` and `npm ci --prefix test/tools/postgres`.
 */
import { spawn, spawnSync } from 'node:child_process'
import console from 'node:console'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { machine, table } from './page.mjs'
import { load } from './sources.mjs'
import { median } from './statistics.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '60000' },
    minutes: { type: 'string', default: '9' },
    pool: { type: 'string', default: '2000' },
    workers: { type: 'string', default: '2' },
    kills: { type: 'string', default: '30' },
    poison: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    note: { type: 'string', default: '' },
  },
})
const [reports, minutes, workers, kills, poison, rounds] = [
  'reports',
  'minutes',
  'workers',
  'kills',
  'poison',
  'rounds',
].map((name) => Number(values[name]))
/** Contents of each of four formats. */
const variety = Number(values.pool) / 4
/** Minutes after which the season is given up. */
const longest = 14

const { ask, packagePath, simulateSeason, startPostgres, whyNoPostgres, writeReports } = await load('season')
const reason = whyNoPostgres()
if (reason !== undefined) throw new Error(reason)

const folder = mkdtempSync(join(tmpdir(), 'report-lint-season-'))
const modules = join(folder, 'node_modules')
cpSync(join(root, 'dist'), join(modules, 'report-lint/dist'), { recursive: true })
cpSync(join(root, 'package.json'), join(modules, 'report-lint/package.json'))
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packages = [
  ...Object.keys(dependencies).map((name) => [name, join(root, 'node_modules', name)]),
  ...['pg', 'pg-boss'].map((name) => [name, packagePath(name)]),
]
for (const [name, path] of packages) {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(path, join(modules, name))
}
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
const cli = join(modules, 'report-lint/dist/cli.js')

const pool = ['md', 'txt', 'html', 'docx'].flatMap((extension) =>
  writeReports(join(folder, 'pool', extension), extension, variety),
)
const postgres = await startPostgres({ fsync: true })
const command = (url, ...args) => {
  const env = { ...process.env, DATABASE_URL: url }
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
}
const migrated = async () => {
  const url = await postgres.makeDatabase()
  command(url, 'queue', 'migrate')
  return url
}

/** Seconds of processor time that PostgreSQL has taken, with its processes that have ended; NaN for one not our own. */
function processorOfPostgres() {
  if (!postgres.isOwn) return NaN
  const ticks = readdirSync('/proc').flatMap((entry) => {
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /u, '')
        .split(' ')
      const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number)
      if (Number(entry) === postgres.pid()) return user + system + endedUser + endedSystem
      return Number(fields[1]) === postgres.pid() ? user + system : []
    } catch {
      return []
    }
  })
  return ticks.reduce((sum, one) => sum + one, 0) / 100
}

const started = async (args, env = {}, codes = [0]) => {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (!codes.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}`)
}

// The comparison first: nothing else runs in it.
const compared = []
for (let round = 0; round < rounds; round += 1) {
  const url = await migrated()
  command(url, 'enqueue', 'pool', '--run', 'a', '--no-config')
  const before = processorOfPostgres()
  const begun = performance.now()
  const work = ['work', '--no-config', '--until-empty']
  await Promise.all([started(work, { DATABASE_URL: url }), started(work, { DATABASE_URL: url })])
  const queue = (performance.now() - begun) / 1_000
  const processor = processorOfPostgres() - before
  const again = performance.now()
  const check = ['pool', '--no-config', '--concurrency', '2', '-f', `ndjson:${join(folder, `${round}.ndjson`)}`]
  await started(check, {}, [0, 1])
  compared.push({ queue, processor, command: (performance.now() - again) / 1_000 })
  console.log(compared.at(-1))
}

const url = await migrated()
const seasonFolder = join(folder, 'season')
mkdirSync(seasonFolder)
const before = processorOfPostgres()
const season = await simulateSeason({
  ...{ postgres, url, cli, folder: seasonFolder, pool, reports, workers, kills, poison },
  ...{ seconds: minutes * 60, longest: longest * 60 },
})
// A crash ends the count of the processes before it.
const processorOfSeason = season.crashes === 0 ? processorOfPostgres() - before : processorOfPostgres()

const guide = readFileSync(join(root, 'docs/guides/queue.md'), 'utf8')
const parts = guide.split('```sql\n')
const queries = parts.slice(1).map((part, index) => ({
  title: parts[index].trimEnd().split('\n').at(-1),
  text: part.slice(0, part.indexOf(';\n```')),
}))
await ask(url, 'ANALYZE')
const plans = []
for (const { title, text } of queries) {
  // The runs of the season are its weeks: the fifth has most files.
  const own = text.replaceAll("'2023-1'", "'4'").replaceAll("'2023-2'", "'5'")
  const rows = await ask(url, `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${own}`)
  plans.push({ title, lines: rows.map((row) => row['QUERY PLAN']) })
}
postgres.stop()
rmSync(folder, { recursive: true, force: true })

const of = (key) => median(compared.map((one) => one[key]))
const rate = pool.length / of('queue')
const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1)
const perReport = season.bytes / season.files
const ofPostgres = of('processor') / pool.length
const hours = (files, count) => (files / ((rate / 2) * count) / 3_600).toFixed(1)
const paper = [1, 4, 16].map((count) => [
  `${count} worker${count === 1 ? '' : 's'}`,
  hours(150_000, count),
  hours(1_000_000, count),
  ((rate / 2) * count * ofPostgres).toFixed(2),
  count * 4,
])
const page = `# A season

Written by \`npm run bench:season\`. ${machine()}.${values.note === '' ? '' : ` ${values.note}`}

${season.files} files, whose contents are ${pool.length} different reports (Markdown, text, HTML, Word; one of five with a mistake) under other names, came in within ${minutes} min, as much of them in each twelfth of that time as in a week of the first quarter: most in the last week of January, and again at the end of March. ${workers} workers of one thread each took them, on the machine that PostgreSQL ran on with its usual settings. A worker that ended was started again at once. ${season.kills} times one was killed (SIGKILL) at a moment chosen at random, ${season.crashes} time the database was ended without a goodbye and started again, and ${poison} files ended whatever process checked them.

${season.wrong.length === 0 ? '**Nothing was lost and nothing doubled**: every file has one result, that of the command for the same content (verdict, counts and fingerprints of all findings); no job was left; the poison, and nothing else, was given up.' : `**Not as it has to be**: ${season.wrong.join('; ')}.`}

The last result was there after ${season.seconds.toFixed(0)} s: ${(season.files / season.seconds).toFixed(0)} files a second with all that. Seconds from the coming in of a file to its result, which are mostly waiting where more comes in than ${workers} workers can check:

${table(
  ['Week', 'files', 'half', '95 of 100', 'all'],
  season.weeks.map(({ files, half, most, all }, week) => [
    week + 1,
    files,
    ...[half, most, all].map((one) => one.toFixed(1)),
  ]),
)}

## On disk

${megabytes(season.bytes)} MB, ${perReport.toFixed(0)} bytes a file, indexes and rows that await VACUUM included.

${table(
  ['Table', 'rows', 'MB'],
  season.tables.map(({ name, rows, bytes }) => [`\`${name}\``, rows, megabytes(bytes)]),
)}

## Against the command

The ${pool.length} reports checked by two workers of one thread and by the command with \`--concurrency 2\`, in turn, median of ${rounds}, without kills: ${of('queue').toFixed(1)} s against ${of('command').toFixed(1)} s, which is ${(of('command') / of('queue')).toFixed(2)} of its rate. PostgreSQL took ${of('processor').toFixed(1)} s of processor time meanwhile, ${((100 * of('processor')) / (2 * of('queue'))).toFixed(0)} % of both cores${Number.isNaN(processorOfSeason) ? '' : ` (in the season, since its last start: ${processorOfSeason.toFixed(0)} s)`}.

## On paper

What follows from these figures where each worker has a core and PostgreSQL has a machine of its own: ${(rate / 2).toFixed(0)} files a second for each worker, ${(1_000 * ofPostgres).toFixed(2)} ms of PostgreSQL's processor time and ${perReport.toFixed(0)} bytes a file. A million files take ${((perReport * 1_000_000) / 1e9).toFixed(1)} GB. Nothing here was measured with more than two workers.

${table(['', 'hours for 150,000', 'hours for 1,000,000', 'cores of PostgreSQL', 'connections at most'], paper)}

## The queries of the guide

Those of [the guide](guides/queue.md#ten-questions) over all this, with the plan that PostgreSQL chose.

${plans.map(({ title, lines }) => `${title}\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``).join('\n\n')}
`
const path = join(root, 'docs/season.md')
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }))
console.log(page)
process.exitCode = season.wrong.length === 0 ? 0 : 1
