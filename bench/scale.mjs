/** Time and memory of the command over many files and over large ones: `npm run bench:scale -- --rounds 3`. */
import console from 'node:console'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runWithMemory } from './child.mjs'
import { machine, table, writeSection } from './page.mjs'
import { load } from './sources.mjs'
import { exponent, median } from './statistics.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    files: { type: 'string', default: '1,100,1000,10000' },
    others: { type: 'string', default: '1000' },
    sizes: { type: 'string', default: '1,10,30,100' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
})
const numbers = (text) => text.split(',').filter(Boolean).map(Number)
const { writeLongReport, writeReports } = await load('reports')
const folder = await mkdtemp(join(tmpdir(), 'report-lint-bench-'))
const sets = join(folder, 'sets')
await mkdir(sets)

const results = join(folder, 'out.ndjson')

/** Medians over the rounds, and the code of the limit that the first file passed. */
async function measure(path, concurrency) {
  const args = [join(values.dist, 'cli.js'), path, '-f', `ndjson:${results}`, '--concurrency', concurrency]
  const runs = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // A wrong cell makes the exit code 1, a file beyond a limit 2.
    runs.push(await runWithMemory(args, { codes: [0, 1, 2], cwd: folder }))
  }
  return {
    seconds: median(runs.map(({ milliseconds }) => milliseconds / 1000)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
    refused: runs.some(({ code }) => code === 2) ? await fatalCode() : undefined,
  }
}

async function fatalCode() {
  const [line] = (await readFile(results, 'utf8')).split('\n')
  return JSON.parse(line).messages[0]?.code ?? 'unknown'
}

/** Exponent of the time above that of the smallest, from the second on. */
function growth([[, start], ...points]) {
  const above = points.map(([size, seconds]) => [size, seconds - start]).filter(([, seconds]) => seconds > 0)
  return above.length < 2 ? '' : exponent(above).toFixed(2)
}

/** The exponents of a table, in words. */
const growthText = (of, points) =>
  points
    .map(([concurrency, measured]) => [concurrency, growth(measured)])
    .filter(([, value]) => value !== '')
    .map(([concurrency, value]) => `Exponent of growth in ${of}, \`--concurrency ${concurrency}\`: ${value}.`)
    .join(' ')

/** `--concurrency` and the points measured with it. */
const points = [
  ['off', []],
  ['2', []],
]
const manyRows = []
const many = async (extension, format, count, keep) => {
  const set = join(sets, `${extension}-${count}`)
  writeReports(set, extension, count)
  for (const [concurrency, measured] of points) {
    const { seconds, megabytes, refused } = await measure(set, concurrency)
    if (refused !== undefined) throw new Error(`A file was not judged: ${refused}.`)
    if (keep) measured.push([count, seconds])
    const row = [format, count, concurrency, seconds.toFixed(2), Math.round(count / seconds), Math.round(megabytes)]
    console.log(row.join('\t'))
    manyRows.push(row)
  }
  await rm(set, { recursive: true })
}
for (const count of numbers(values.files)) await many('txt', 'text', count, true)
for (const count of numbers(values.others)) {
  await many('md', 'Markdown', count, false)
  await many('docx', 'Word', count, false)
}

const megabyte = 1_000_000
const large = { bytes: 200 * megabyte, lines: 10_000_000, milliseconds: 3_600_000 }
await writeFile(join(folder, 'report-lint.config.json'), JSON.stringify({ limits: large }))
const sizePoints = []
const sizeRows = []
for (const size of [0.01, ...numbers(values.sizes)]) {
  const file = join(folder, 'long.txt')
  writeLongReport(file, size * megabyte)
  const { seconds, megabytes, refused } = await measure(file, 'off')
  if (refused === undefined) sizePoints.push([size, seconds])
  const rate = refused === undefined ? (size / seconds).toFixed(1) : `refused: \`${refused}\``
  const row = [size, seconds.toFixed(2), rate, Math.round(megabytes)]
  console.log(row.join('\t'))
  sizeRows.push(row)
}
await rm(folder, { recursive: true })

const manyTable = table(['Format', 'files', '`--concurrency`', 's', 'reports/s', 'MB'], manyRows)
const sizeTable = table(['MB of text in one file', 's', 'MB/s', 'MB of memory'], sizeRows)
await writeSection(
  'scale',
  [
    `${machine()}. Medians of ${values.rounds} runs.`,
    manyTable,
    growthText('files', points),
    sizeTable,
    growthText('size', [['off', sizePoints]]),
  ].join('\n\n'),
)
