import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import configuration from '../../tsup.config.js'

const outDir = mkdtempSync(join(tmpdir(), 'report-lint-bin-'))
const bin = join(outDir, 'cli.mjs')

beforeAll(async () => {
  if (typeof configuration !== 'object' || Array.isArray(configuration))
    throw new Error('one tsup configuration expected')
  const entry = { cli: 'src/cli/start.ts' }
  await build({
    ...configuration,
    config: false,
    entry,
    outDir,
    dts: false,
    silent: true,
    outExtension: () => ({ js: '.mjs' }),
  })
}, 60_000)

afterAll(() => rmSync(outDir, { recursive: true }))

test('the bundled program prints its version', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test('the bundled program ends with the exit code of a wrong call', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'missing.md', '-f', 'json'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('report-lint: missing.md：找不到这个文件。请检查路径和文件名\n')
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(status).toBe(2)
})

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, [bin, 'missing.md', '-f', 'json'])
  let stderr = ''
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(stderr).not.toContain('EPIPE')
  expect(status).toBe(2)
})
