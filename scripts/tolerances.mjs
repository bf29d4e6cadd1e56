// Tries each tolerance of the readers at its half and at its double: `npm run tolerances [-- src/parse/read/fixed | NAME]`.
// Runs the tests of its room, says which one fails, and ends with 1 where none does. Over all of them, which takes most of
// an hour, it writes docs/tolerances.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
const { testsOf, tolerancesIn } = await jiti.import('./tolerances/values.ts')
const { pageOf, path: pagePath } = await jiti.import('./tolerances/page.ts')

const folder = mkdtempSync(join(tmpdir(), 'tolerances-'))
const results = join(folder, 'results.json')

/** The first test that fails with a value, or undefined where all of them pass. */
function failingWith(tolerance, value) {
  rmSync(results, { force: true })
  const options = [
    '--config',
    'scripts/tolerances/vitest.config.mjs',
    '--bail',
    '1',
    '--maxWorkers',
    '1',
    '--reporter',
    'json',
  ]
  const { status, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', ...options, '--outputFile', results, ...testsOf(tolerance)],
    {
      encoding: 'utf8',
      env: { ...process.env, TOLERANCE: JSON.stringify({ ...tolerance, value }) },
    },
  )
  if (status === 0) return undefined
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'))
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find((test) => test.status === 'failed')
  // A file that cannot even be loaded holds the value as well.
  return (
    failed?.fullName ?? testResults.find((file) => file.status === 'failed')?.name ?? `the run: ${stderr.slice(0, 200)}`
  )
}

/** Counts stay counts: 3 becomes 2 and 6, 1 becomes 0 and 2. */
const changed = (value, factor) =>
  Number.isInteger(value) ? (factor < 1 ? Math.floor((value + 1) * factor) : value * factor) : value * factor

const [given] = process.argv.slice(2).filter((word) => word !== '--')
const all = tolerancesIn('src')
const chosen = given === undefined ? all : all.filter(({ file, name }) => file.startsWith(given) || name === given)
if (chosen.length === 0) throw new Error(`${given} names no folder and no value of a tolerances.ts`)

const rows = []
for (const tolerance of chosen) {
  const [below, above] = [0.5, 2].map((factor) => failingWith(tolerance, changed(tolerance.value, factor)))
  rows.push({ ...tolerance, below, above })
  process.stdout.write(`${tolerance.file} ${tolerance.name} = ${tolerance.value}\n`)
  process.stdout.write(`  below: ${below ?? 'NOTHING'}\n  above: ${above ?? 'NOTHING'}\n`)
}
rmSync(folder, { recursive: true })
if (given === undefined) writeFileSync(pagePath, pageOf(rows))
const loose = rows.filter(({ below, above }) => below === undefined || above === undefined)
process.stdout.write(`${rows.length} values, ${loose.length} that nothing holds on one side\n`)
process.exitCode = loose.length === 0 ? 0 : 1
