/* global fetch */
/**
 * How the service bears a season: `npm run bench:serve -- --minutes 10 --requests 2000`. Word and HTML at an even rate,
 * then as many requests as fast as four clients ask, a fifth of them hostile. Writes docs/service-load.md.
 */
import { spawn } from 'node:child_process'
import console from 'node:console'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { machine, table } from './page.mjs'
import { load } from './sources.mjs'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '8' },
    requests: { type: 'string', default: '2000' },
    note: { type: 'string', default: '' },
  },
})
const [minutes, rate, requests] = [values.minutes, values.rate, values.requests].map(Number)
const variety = 100
const clients = 4

const { writeReports } = await load('reports')
const { strangers } = await load('strangers')
const folder = await mkdtemp(join(tmpdir(), 'report-lint-serve-'))
const paths = ['docx', 'html'].flatMap((extension) => writeReports(join(folder, extension), extension, variety))
const reports = await Promise.all(
  paths.map(async (path, index) => ({
    name: `${index}${path.slice(path.lastIndexOf('.'))}`,
    content: await readFile(path),
  })),
)
// Word and HTML in turn.
const mixed = reports.map((_, index) => reports[(index % 2) * variety + Math.floor(index / 2)])
await rm(folder, { recursive: true })

const service = spawn(
  process.execPath,
  [join(root, 'dist/cli.js'), 'serve', '--no-config', '--port', '0', '--locale', 'en'],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
  },
)
const address = await new Promise((resolve) => {
  service.stderr.on('data', (chunk) => {
    const [found] = /http:\S+\d/u.exec(String(chunk)) ?? []
    if (found !== undefined) resolve(found)
  })
})

/** Resident memory of the service in MB. */
async function memory() {
  const text = await (await fetch(`${address}/metrics`)).text()
  return Math.round(Number(/^process_resident_memory_bytes (\d+)$/mu.exec(text)?.[1]) / 2 ** 20)
}

/** Time in ms, status and answer of one request. */
async function ask({ name, content }) {
  const begun = performance.now()
  const answer = await fetch(`${address}/v1/lint?name=${encodeURIComponent(name)}`, { method: 'POST', body: content })
  const text = await answer.text()
  return { milliseconds: performance.now() - begun, status: answer.status, text }
}

const quantile = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0
const figure = (number) => number.toFixed(0)

// Once each, so that the answers are known and the code is warm.
const expected = new Map()
for (const file of mixed) expected.set(file.name, (await ask(file)).text)

const steady = []
const memories = [await memory()]
const begun = performance.now()
const pending = []
for (let count = 0; count < minutes * 60 * rate; count += 1) {
  await setTimeout(Math.max(0, begun + (count * 1_000) / rate - performance.now()))
  pending.push(ask(mixed[count % mixed.length]).then((one) => steady.push(one)))
  if (count % (rate * 10) === 0) memories.push(await memory())
}
await Promise.all(pending)
memories.push(await memory())

let next = 0
const outcomes = { good: [], hostile: [], wrong: 0 }
async function client() {
  while (next < requests) {
    const count = (next += 1)
    if (count % 5 === 0) {
      outcomes.hostile.push(await ask(strangers[(count / 5) % strangers.length]))
      continue
    }
    const file = mixed[count % mixed.length]
    const one = await ask(file)
    outcomes.good.push(one)
    if (one.status !== 200 || one.text !== expected.get(file.name)) outcomes.wrong += 1
  }
}
const storm = performance.now()
await Promise.all(Array.from({ length: clients }, client))
const seconds = (performance.now() - storm) / 1_000
const after = await memory()
service.kill('SIGTERM')
const code = await new Promise((resolve) => service.once('exit', resolve))

const times = (list) => list.map(({ milliseconds }) => milliseconds)
const row = (name, list) => [
  name,
  list.length,
  list.filter(({ status }) => status !== 200).length,
  ...[0.5, 0.95, 0.99, 1].map((part) => figure(quantile(times(list), part))),
]
const page = `# What the service bears

Written by \`npm run bench:serve\`. ${machine()}.${values.note === '' ? '' : ` ${values.note}`}

${variety} Word and ${variety} HTML reports of different organs and sizes, one of five with a mistake, each with about a page of prose. Client and service share the machine; every answer is the whole result. First ${rate} requests a second, Word and HTML in turn, for ${minutes} min. Then ${requests} requests as fast as ${clients} clients get their answers, every fifth a file that is made to do harm: those of [test/faults/strangers](../test/faults/strangers), ${Math.min(strangers.length, outcomes.hostile.length)} of ${strangers.length} kinds.

${table(
  ['', 'requests', 'not 200', 'median, ms', 'p95, ms', 'p99, ms', 'most, ms'],
  [
    row(`${rate} a second`, steady),
    row('reports between hostile files', outcomes.good),
    row('hostile files', outcomes.hostile),
  ],
)}

Of the reports between hostile files ${outcomes.wrong} had another answer than alone. Those ${requests} took ${figure(seconds)} s. Memory of the process, threads included, in MB: ${memories[0]} before, ${Math.max(...memories)} at most and ${memories.at(-1)} after the steady part, ${after} after the hostile one. The service then ended with ${code}.
`
const path = join(root, 'docs/service-load.md')
await writeFile(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }))
console.log(page)
