// Runs the tests on the releases of Node that are supported: `npm run runtimes [-- 22 24 -- test/parse]`; all of them
// and the whole suite where none are named. The runtimes are the npm packages that ship Node, kept outside of the project.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import process from 'node:process'

const supported = ['20', '22', '24', '26']
const given = process.argv.slice(2)
const releases = given.filter((word) => supported.includes(word))
const tests = given.filter((word) => !supported.includes(word) && word !== '--')
const cache = process.env.RUNTIMES_CACHE ?? join(homedir(), '.cache', 'report-lint-runtimes')
const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** The newest version of a release. npm lists them in the order of publication. */
function newest(release) {
  const said = execFileSync(npm, ['view', `node@^${release}`, 'version', '--json'], { encoding: 'utf8' })
  const versions = [JSON.parse(said)].flat().map((version) => version.split('.').map(Number))
  return versions
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .at(-1)
    .join('.')
}

/** The program of a version, installed where it is not yet. */
function install(version) {
  const folder = join(cache, version)
  const name = `node-${system}`
  const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{}\n')
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], { cwd: folder })
  }
  return program
}

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
