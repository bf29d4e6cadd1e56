// Tries each tolerance of reading at its half and at its double: `npm run tolerances [-- src/parse/read/fixed | NAME]`.
// Runs the tests of its room, says which one fails, and ends with 1 where none does. Over all of them it writes
// docs/tolerances.md.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'
import { createVitest } from 'vitest/node'

const jiti = createJiti(import.meta.url)
const { testsOf, tolerancesIn, withValue } = await jiti.import('./tolerances/values.ts')
const { pageOf, path: pagePath } = await jiti.import('./tolerances/page.ts')

/** What is tried now; the sources on disk stay as they are. */
let tried
const changedTolerance = {
  name: 'changed-tolerance',
  enforce: 'pre',
  transform: (text, id) =>
    tried && id === resolve(tried.tolerance.file) ? withValue(text, tried.tolerance, tried.value) : undefined,
}
/** What has failed of the tests that ran last. */
let failed
const firstFailure = {
  onTestCaseResult(test) {
    if (test.result().state === 'failed') failed ??= test.fullName.replaceAll(' > ', ' ')
  },
  // A file that cannot even be loaded holds the value as well.
  onTestModuleEnd(module) {
    if (module.errors().length > 0) failed ??= module.relativeModuleId
  },
}
const vitest = await createVitest(
  'test',
  {
    config: false,
    watch: false,
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    isolate: false,
    bail: 1,
    maxWorkers: 1,
    reporters: [firstFailure],
  },
  { plugins: [changedTolerance] },
)

/** The first test that fails with a value, or undefined where all of them pass. Those of the file that has it run first. */
async function failingWith(tolerance, value) {
  tried = { tolerance, value }
  failed = undefined
  vitest.invalidateFile(resolve(tolerance.file))
  for (const { under, named } of testsOf(tolerance)) {
    const specifications = await vitest.globTestSpecifications([under])
    await vitest.runTestSpecifications(specifications.filter(({ moduleId }) => moduleId.endsWith(named)))
    if (failed !== undefined) return failed
  }
  return undefined
}

/** Counts stay counts: 3 becomes 2 and 6, 1 becomes 0 and 2. */
const changed = (value, factor) =>
  Number.isInteger(value) && factor < 1 ? Math.min(value - 1, Math.floor((value + 1) * factor)) : value * factor

const [given] = process.argv.slice(2).filter((word) => word !== '--')
const all = tolerancesIn('src')
const chosen = given === undefined ? all : all.filter(({ file, name }) => file.startsWith(given) || name === given)
if (chosen.length === 0) throw new Error(`${given} names no folder and no value of a tolerances.ts`)

const rows = []
for (const tolerance of chosen) {
  const below = await failingWith(tolerance, changed(tolerance.value, 0.5))
  const above = await failingWith(tolerance, changed(tolerance.value, 2))
  vitest.invalidateFile(resolve(tolerance.file))
  rows.push({ ...tolerance, below, above })
  process.stdout.write(`${tolerance.file} ${tolerance.name} = ${tolerance.value}\n`)
  process.stdout.write(`  below: ${below ?? 'NOTHING'}\n  above: ${above ?? 'NOTHING'}\n`)
}
await vitest.close()
if (given === undefined) {
  const options = await resolveConfig(pagePath)
  writeFileSync(pagePath, await format(pageOf(rows), { ...options, filepath: pagePath }))
}
const loose = rows.filter(({ below, above }) => below === undefined || above === undefined)
process.stdout.write(`${rows.length} values, ${loose.length} that nothing holds on one side\n`)
process.exitCode = loose.length === 0 ? 0 : 1
