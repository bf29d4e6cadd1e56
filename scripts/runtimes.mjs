// Runs the tests on the releases of Node that are supported: `npm run runtimes [-- 22 24 -- test/parse]`; all of them
// and the whole suite where none are named. `npm run calls` runs the command alone on them.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, resolve } from 'node:path'
import process from 'node:process'
import { install, newest, supported } from './runtimes/releases.mjs'

const given = process.argv.slice(2)
const releases = given.filter((word) => supported.includes(word))
const tests = given.filter((word) => !supported.includes(word) && word !== '--')

const failed = []
for (const release of releases.length > 0 ? releases : supported) {
  const version = newest(release)
  const program = install(version)
  process.stdout.write(`\n==> Node ${version}\n`)
  // Tests that start the program themselves, or npm, find the same Node first.
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH ?? ''}` }
  const { status } = spawnSync(program, [resolve('node_modules/vitest/vitest.mjs'), 'run', ...tests], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) failed.push(version)
}
process.stdout.write(failed.length === 0 ? '\nAll passed\n' : `\nFailed on ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
