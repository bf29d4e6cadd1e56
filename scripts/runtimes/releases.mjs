// The releases of Node that are supported, as the npm packages that ship Node; kept outside of the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export const supported = ['20', '22', '24', '26']

const cache = process.env.RUNTIMES_CACHE ?? join(homedir(), '.cache', 'report-lint-runtimes')
const here = `${process.platform}-${process.arch}`
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** The newest version of a release. npm lists them in the order of publication. */
export function newest(release) {
  const said = execFileSync(npm, ['view', `node@^${release}`, 'version', '--json'], { encoding: 'utf8' })
  const versions = [JSON.parse(said)].flat().map((version) => version.split('.').map(Number))
  return versions
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .at(-1)
    .join('.')
}

/**
 * The program of a version, installed where it is not yet.
 *
 * @param system What it runs on, as `process.platform` and `process.arch` name it, such as `win32-x64`. What runs
 *   elsewhere stands in a folder of its own: npm takes it only by force.
 */
export function install(version, system = here) {
  const isWindows = system.startsWith('win32-')
  const folder = join(cache, system === here ? version : `${version}-${system}`)
  const name = `node-${isWindows ? system.replace('win32', 'win') : system}`
  const program = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{}\n')
    const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...(system === here ? [] : ['--force'])]
    execFileSync(npm, [...words, `${name}@${version}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return program
}
