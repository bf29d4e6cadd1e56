/**
 * Whether `--concurrency auto` keeps what it promises against `off`: `npm run bench:concurrency -- --rounds 11`. The two
 * take turns, so that whatever else the machine does falls on both.
 */
import console from 'node:console'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { runWithMemory } from './child.mjs'
import { machine, table, writeSection } from './page.mjs'
import { load } from './sources.mjs'
import { median, spread } from './statistics.mjs'

/** Most of its time that `auto` may lose. */
const mostLoss = 0.02
/** Most memory that it may take, as a multiple, where it gains less than this part of the time. */
const mostMemory = 1.3
const littleGain = 0.1

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    files: { type: 'string', default: '20,100,1000' },
    formats: { type: 'string', default: 'txt,md,html,docx,pdf' },
    dist: { type: 'string', default: join(root, 'dist') },
    page: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const { writeReports } = await load('reports')
const folder = await mkdtemp(join(tmpdir(), 'report-lint-bench-'))

async function measure(set, concurrency) {
  const args = [join(values.dist, 'cli.js'), set, '-f', `ndjson:${join(folder, 'out.ndjson')}`]
  // A wrong cell makes the exit code 1.
  return runWithMemory([...args, '--concurrency', concurrency], { codes: [0, 1], cwd: folder })
}

const choices = ['off', 'auto']
const rows = []
let broken = 0
for (const format of values.formats.split(',')) {
  for (const count of values.files.split(',').map(Number)) {
    const set = join(folder, `${format}-${count}`)
    writeReports(set, format, count)
    const runs = { off: [], auto: [] }
    for (let round = 0; round < Number(values.rounds); round += 1)
      for (const choice of round % 2 ? choices.toReversed() : choices) runs[choice].push(await measure(set, choice))
    await rm(set, { recursive: true })
    const times = choices.map((choice) => runs[choice].map(({ milliseconds }) => milliseconds / 1000))
    const memory = choices.map((choice) => median(runs[choice].map(({ megabytes }) => megabytes)))
    const time = median(times[1]) / median(times[0])
    const keeps = time <= 1 + mostLoss && (time <= 1 - littleGain || memory[1] / memory[0] <= mostMemory)
    if (!keeps) broken += 1
    const seconds = times.map((all) => `${median(all).toFixed(2)} (${spread(all)})`)
    const row = [format, count, ...seconds, time.toFixed(3), ...memory.map(Math.round), keeps ? 'yes' : 'no']
    console.log(row.join('\t'))
    rows.push(row)
  }
}
await rm(folder, { recursive: true })

if (values.page) {
  const head = ['Format', 'files', 'off, s', 'auto, s', 'auto/off', 'off, MB', 'auto, MB', 'kept']
  const cores = availableParallelism()
  await writeSection(
    'concurrency',
    `${machine()}. Medians and ranges of ${values.rounds} runs, the two taking turns. On ${cores} cores \`auto\` may lose at most ${mostLoss * 100} % of the time, and take at most ${mostMemory} times the memory where it gains less than ${littleGain * 100} %.\n\n${table(head, rows)}`,
  )
}
process.exitCode = broken > 0 ? 1 : 0
