import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../tsup.config.js'
import { layouts } from './support/layouts/index.js'
import { correctReport } from './support/model.js'

const temporary = mkdtempSync(join(tmpdir(), 'report-lint-library-'))
const entry = join(temporary, 'index.mjs')
const text = layouts['tab-rows'](correctReport())

beforeAll(async () => {
  if (typeof configuration !== 'object' || Array.isArray(configuration))
    throw new Error('one tsup configuration expected')
  await build({
    ...configuration,
    config: false,
    entry: { index: 'src/index.ts' },
    outDir: temporary,
    dts: false,
    silent: true,
    outExtension: () => ({ js: '.mjs' }),
  })
}, 60_000)

afterAll(() => rmSync(temporary, { recursive: true }))

/** What a program prints as JSON, run by Node alone and away from this package. */
function printed(program: string, type: 'module' | 'commonjs'): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', program], {
    cwd: tmpdir(),
    encoding: 'utf8',
    input: text,
  })
  expect({ stderr: stderr.replace(/^.*ExperimentalWarning.*/su, ''), status }).toEqual({ stderr: '', status: 0 })
  return JSON.parse(stdout)
}

const use = `
  let text = ''
  process.stdin.setEncoding('utf8').on('data', (part) => (text += part)).on('end', async () => {
    const { verdict, messages, report } = await library.lint(text, { filePath: 'a.txt' })
    const { tables } = await library.parseReport(text)
    console.log(JSON.stringify({ exports: Object.keys(library), verdict, found: messages.length, year: report.year, tables: tables.size }))
  })
`

const expected = {
  exports: expect.arrayContaining(['lint', 'lintFile', 'parseReport', 'defineRule', 'rules', 'InputError']) as unknown,
  verdict: 'pass',
  found: 0,
  year: 2023,
  tables: 6,
}

describe('the built package', () => {
  it('is imported by an ES module', () => {
    expect(printed(`import * as library from ${JSON.stringify(entry)}\n${use}`, 'module')).toEqual(expected)
  })

  it('is required by CommonJS', () => {
    expect(printed(`const library = require(${JSON.stringify(entry)})\n${use}`, 'commonjs')).toEqual(expected)
  })

  it.runIf(existsSync('dist/index.js'))('is found by its name, with types', () => {
    const require = createRequire(import.meta.url)
    expect(require.resolve('report-lint')).toBe(resolve('dist/index.js'))
    expect(existsSync('dist/index.d.ts')).toBe(true)
  })
})
