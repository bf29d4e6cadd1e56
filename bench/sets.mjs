/**
 * Whether rules about several reports find what is wrong in a set, and what they cost:
 * `npm run bench:sets -- --reports 10000`.
 */
import { spawn } from 'node:child_process'
import console from 'node:console'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { runWithMemory } from './child.mjs'
import { machine, table, writeSection } from './page.mjs'
import { load } from './sources.mjs'
import { median } from './statistics.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    traps: { type: 'string', default: '500' },
    facts: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '3' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
})
const sets = await load('sets')
const bundle = join(root, 'node_modules/.cache/bench/sets/main.mjs')
const folder = await mkdtemp(join(tmpdir(), 'report-lint-bench-'))
const cli = join(values.dist, 'cli.js')

/** Units of a county, and reports of it in two years. */
const units = 13
const counties = Math.ceil(Number(values.reports) / 25)
const each = Math.max(1, Math.floor(Number(values.reports) / 200))

const run = (args, cwd) => runWithMemory([cli, ...args], { codes: [0, 1], cwd })
const both = ['--previous', 'auto', '--roster', 'units.csv']

/** All faults of a set, and whatever else is said of it. */
async function search() {
  const cwd = join(folder, 'set')
  await mkdir(cwd)
  const { expected, reports, kinds } = sets.writeSet(cwd, { counties, units, each })
  const { megabytes, milliseconds } = await run(['.', ...both, '-f', 'ndjson:../all.ndjson'], cwd)
  const found = await sets.foundInFile(join(folder, 'all.ndjson'), cwd)
  const missed = [...expected].filter((one) => !found.includes(one))
  const wrong = found.filter((one) => !expected.has(one))
  for (const one of missed.slice(0, 20)) console.error(`missed: ${one}`)
  for (const one of wrong.slice(0, 20)) console.error(`wrong: ${one}`)
  return { cwd, reports, kinds, planted: expected.size, missed, wrong, megabytes, seconds: milliseconds / 1000 }
}

/** Correct pairs of years that look as if they were wrong. */
async function trap(year) {
  const cwd = join(folder, `traps-${year}`)
  await mkdir(cwd)
  sets.writeFiles(cwd, sets.trapFiles(year, Math.ceil(Number(values.traps) / 20)))
  await run(['.', ...both, '-f', `ndjson:../traps-${year}.ndjson`], cwd)
  const found = await sets.foundInFile(join(folder, `traps-${year}.ndjson`), cwd)
  for (const one of found.slice(0, 20)) console.error(`wrong: ${one}`)
  return found.length
}

/** The share of matching and of rules about several reports in the processor time of a run that has last year's facts. */
async function share(cwd) {
  await run(['2023', '-f', 'facts:../before.ndjson'], cwd)
  const ways = [[], ['--previous', '../before.ndjson', '--roster', 'units.csv']]
  const times = ways.map(() => [])
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [index, way] of ways.entries())
      times[index].push((await run(['2024', ...way, '-f', 'ndjson:../now.ndjson'], cwd)).processor / 1000)
  const [alone, together] = times.map(median)
  return { alone, together, share: (together - alone) / together }
}

/** Whether a run that was killed half-way goes on to the same bytes. */
async function resume(cwd) {
  const whole = await readFile(join(folder, 'all.ndjson'))
  const path = join(folder, 'part.ndjson')
  const args = [cli, '.', ...both, '-f', 'ndjson:../part.ndjson']
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
  const size = async () => (await stat(path).catch(() => ({ size: 0 }))).size
  while ((await size()) < whole.length / 2 && child.exitCode === null) await setTimeout(20)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const part = await size()
  await run(['.', ...both, '-f', 'ndjson:../part.ndjson', '--resume', '../part.ndjson'], cwd)
  return { part: part / whole.length, isSame: whole.equals(await readFile(path)) }
}

/** Peak memory of checks of facts alone. */
async function memory(count) {
  const [facts, roster] = ['facts.ndjson', 'roster.csv'].map((name) => join(folder, name))
  await sets.writeFacts(facts, roster, count)
  const rows = []
  for (const [how, text] of [
    ['checkWithFile', 'set rules, facts in a file (the command)'],
    ['checkInMemory', 'set rules, facts in memory (`lintSet`)'],
  ]) {
    const child = join(import.meta.dirname, 'set-facts.mjs')
    // What is needed, and what is used where nothing asks Node to tidy up before it must.
    for (const [flags, note] of [
      [[], ''],
      [['--max-old-space-size=200'], ', `--max-old-space-size=200`'],
    ]) {
      const { megabytes, milliseconds } = await runWithMemory([...flags, child, bundle, how, facts, roster])
      rows.push([text + note, count, (milliseconds / 1000).toFixed(1), Math.round(megabytes)])
    }
  }
  const one = join(folder, 'set/2024/000/00.txt')
  const { megabytes, milliseconds } = await run([one, '--previous', facts, '-f', 'ndjson:one.ndjson'], folder)
  rows.push([
    'one report, `--previous` with these facts',
    count,
    (milliseconds / 1000).toFixed(1),
    Math.round(megabytes),
  ])
  for (const row of rows) console.log(row.join('\t'))
  return rows
}

const { cwd, reports, kinds, planted, missed, wrong, megabytes, seconds } = await search()
console.log(`${reports} reports, ${planted} planted, ${missed.length} missed, ${wrong.length} wrong`)
const trapped = [await trap(2024), await trap(2021)]
console.log(`traps: ${trapped.join(' and ')} wrong`)
const time = await share(cwd)
console.log(`share of time: ${(time.share * 100).toFixed(1)} %`)
const resumed = await resume(cwd)
console.log(`killed at ${(resumed.part * 100).toFixed(0)} %, same bytes: ${resumed.isSame}`)
const rows = []
for (const count of values.facts.split(',').filter(Boolean).map(Number)) rows.push(...(await memory(count)))
await rm(folder, { recursive: true })

await writeSection(
  'sets',
  [
    `${machine()}. ${reports} generated reports of ${counties} counties and two years, ${each} of each of ${kinds} kinds of faults and as many again in files with cells that hold no number.`,
    table(
      ['', ''],
      [
        ['findings of the faults planted', planted],
        ['missed', missed.length],
        ['found where nothing is wrong', wrong.length],
        [`found in ${values.traps} correct pairs of years with what misleads`, trapped[0] + trapped[1]],
        ['seconds for all, `--previous auto --roster`', seconds.toFixed(1)],
        ['MB at most', Math.round(megabytes)],
        [`seconds of the processor for the second year alone (median of ${values.rounds})`, time.alone.toFixed(1)],
        ["seconds of the processor with last year's facts and the roster", time.together.toFixed(1)],
        ['share of matching and rules about several reports', `${(time.share * 100).toFixed(1)} %`],
        [`killed at ${(resumed.part * 100).toFixed(0)} % and resumed: the same bytes`, resumed.isSame ? 'yes' : 'no'],
      ],
    ),
    table(['Check', 'facts of reports', 's', 'MB'], rows),
  ].join('\n\n'),
)
process.exitCode = missed.length + wrong.length + trapped[0] + trapped[1] > 0 || !resumed.isSame ? 1 : 0
