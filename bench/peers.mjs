/** Reports per second of report-lint and of other linters of Markdown: `npm run bench:peers -- --processes 5 --rounds 20`. */
import console from 'node:console'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './child.mjs'
import { machine, table, writeSection } from './page.mjs'
import { load } from './sources.mjs'
import { median, spread } from './statistics.mjs'
import { installed } from '../scripts/tools.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '20' },
    warmup: { type: 'string', default: '8' },
    reports: { type: 'string', default: '10' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
})

/** Packages whose versions say what was measured, by linter. */
const linters = {
  'report-lint': [],
  markdownlint: ['markdownlint'],
  'remark-lint': ['remark-lint', 'remark-preset-lint-recommended', 'remark-gfm'],
  textlint: ['@textlint/kernel', '@textlint/textlint-plugin-markdown', 'textlint-rule-preset-ja-spacing'],
  eslint: ['eslint', '@eslint/markdown'],
}
const names = Object.keys(linters)
const peers = installed('peers')

const folder = await mkdtemp(join(tmpdir(), 'report-lint-bench-'))
const { writeReports } = await load('reports')
writeReports(folder, 'md', Number(values.reports))
for (const name of ['correct.md', 'faulty.md']) await copyFile(join(root, 'examples', name), join(folder, name))

const measured = Object.fromEntries(names.map((name) => [name, []]))
for (let process = 0; process < Number(values.processes); process += 1) {
  for (const index of names.keys()) {
    const name = names[(index + process) % names.length]
    const args = [join(peers, 'linter.mjs'), name, folder, values.rounds, values.warmup, values.dist]
    measured[name].push(JSON.parse((await run(args)).stdout))
  }
}
await rm(folder, { recursive: true })

const millisecondsOf = (name) => measured[name].map(({ milliseconds }) => milliseconds)
const own = median(millisecondsOf('report-lint'))
const rows = names.map((name) => {
  const times = millisecondsOf(name)
  const middle = median(times)
  return [
    name,
    middle.toFixed(2),
    spread(times),
    Math.round(1000 / middle),
    (middle / own).toFixed(1),
    measured[name][0].findings,
  ]
})
const result = table(['Linter', 'ms a report', 'least–most', 'reports/s', 'times report-lint', 'findings'], rows)
console.log(result)

const manifestOf = async (folder) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
const versionOf = async (name) => `${name} ${(await manifestOf(join(peers, 'node_modules', name))).version}`
const { version } = await manifestOf(root)
const versions = await Promise.all(Object.values(linters).flat().map(versionOf))
const conditions = `${measured['report-lint'][0].reports} reports, ${values.processes} processes each, ${values.warmup} s to warm up and ${values.rounds} rounds that count`
await writeSection(
  'peers',
  `${machine()}. ${conditions}.\n\n${result}\n\nVersions: report-lint ${version}, ${versions.join(', ')}.`,
)
