/** How long the command takes for one small file, against Node itself: `npm run bench:startup -- --rounds 40`. */
import console from 'node:console'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './child.mjs'
import { machine, table, writeSection } from './page.mjs'
import { load } from './sources.mjs'
import { median, spread } from './statistics.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, dist: { type: 'string', default: join(root, 'dist') } },
})
const cli = join(values.dist, 'cli.js')
const { writeReports } = await load('reports')
const folder = await mkdtemp(join(tmpdir(), 'report-lint-bench-'))
const file = (extension) => writeReports(folder, extension, 1)[0]

const cases = {
  'node -e 0': ['-e', '0'],
  '--version': [cli, '--version'],
  'one text file': [cli, file('txt')],
  'one Markdown file': [cli, file('md')],
  'one Word file': [cli, file('docx')],
  'one PDF file': [cli, file('pdf')],
}
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
const names = Object.keys(cases)
// The first round fills the caches of the disk. Each round begins with another case.
for (let round = -1; round < Number(values.rounds); round += 1) {
  for (const index of names.keys()) {
    const name = names[(index + round + names.length) % names.length]
    const { milliseconds } = await run(cases[name], { codes: [0, 1] })
    if (round >= 0) times[name].push(milliseconds)
  }
}
await rm(folder, { recursive: true })

const base = median(times['node -e 0'])
const rows = names.map((name) => {
  const middle = median(times[name])
  return [
    `\`${name}\``.replace(/^`one(.*)`$/u, 'one$1'),
    middle.toFixed(0),
    spread(times[name], 0),
    (middle / base).toFixed(2),
  ]
})
const result = table(['Process', 'median, ms', 'least–most, ms', 'times `node -e 0`'], rows)
console.log(result)
await writeSection('startup', `${machine()}. ${values.rounds} processes each, in turn.\n\n${result}`)
