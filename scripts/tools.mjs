import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a program before one's eyes, and ends as it does where it fails. */
export function run(program, words) {
  const { status } = spawnSync(program, words, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The folder of tools that only one script needs; they are installed where they are missing. */
export function installed(name) {
  const folder = join(import.meta.dirname, '..', 'test', 'tools', name)
  if (!existsSync(join(folder, 'node_modules')))
    run(npm, ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--silent'])
  return folder
}
