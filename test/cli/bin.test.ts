import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { installPackage, type Installed } from '../support/installed.js'

let installed: Installed
beforeAll(async () => {
  installed = await installPackage()
})
afterAll(() => installed.remove())

test('the packed program prints its version', () => {
  expect(installed.node([installed.cli, '--version'])).toEqual({
    status: 0,
    stdout: `${manifest.version}\n`,
    stderr: '',
  })
})

test('the packed program ends with the exit code of a wrong call', () => {
  const { status, stdout, stderr } = installed.node([installed.cli, 'missing.md', '-f', 'json'])
  expect(stderr).toBe('report-lint: missing.md：找不到这个文件或文件夹。请检查路径和名称\n')
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(status).toBe(2)
})

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, [installed.cli, 'missing.md', '-f', 'json'], { cwd: installed.project })
  let stderr = ''
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(stderr).not.toContain('EPIPE')
  expect(status).toBe(2)
})

test.runIf(existsSync('/proc/self'))('a folder for caches in which nothing can be made is done without', () => {
  const { status, stdout } = installed.node([installed.cli, 'rules'], { env: { XDG_CACHE_HOME: '/proc/self' } })
  expect({ status, begins: stdout.length > 0 }).toEqual({ status: 0, begins: true })
})
