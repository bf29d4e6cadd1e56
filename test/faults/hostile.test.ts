import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { pdfOfPatterns, pdfOfStates, pdfPacked, pdfWithFont } from '../support/hostile-pdf.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { shell } from './program.js'

const correct = readFileSync('examples/correct.md', 'utf8')
const timeout = 120_000

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

/** Codes of what the command says of each file, by name. */
function codesOf(stdout: string): Record<string, (string | null | undefined)[]> {
  const results = JSON.parse(stdout) as LintResult[]
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath.split(/[\\/]/u).at(-1) ?? '',
      messages.map(({ code, ruleId }) => code ?? ruleId),
    ]),
  )
}

describe('a PDF that would end the process that reads it', () => {
  const files: [string, () => Uint8Array][] = [
    ['widths of two thousand million characters', () => pdfWithFont('/W [0 2000000000 500]')],
    ['widths that stand elsewhere', () => pdfWithFont('/W 8 0 R')],
    ['layers of filters', () => pdfPacked(300, 6)],
    ['layers of filters that stand elsewhere', () => pdfPacked(300, 3, 'indirect')],
    ['a pattern that paints with itself', () => pdfOfPatterns(1)],
    ['patterns that paint with each other', () => pdfOfPatterns(3)],
    ['states that are saved and never restored', () => pdfOfStates(50_000)],
  ]

  it.each(files)('costs its own result and no other: %s', { timeout }, (_, content) => {
    const cwd = folderWith({ 'a.md': correct, 'z.md': correct })
    writeFileSync(join(cwd, 'b.pdf'), content())
    writeFileSync(join(cwd, 'c.pdf'), pdfOf(correctReport()))
    const { code, stdout } = shell(program, 'report-lint . --no-config -f json', cwd)
    expect({ code, codes: codesOf(stdout) }).toEqual({
      code: 2,
      codes: { 'a.md': [], 'b.pdf': [expect.stringMatching(/^limit-/u)], 'c.pdf': [], 'z.md': [] },
    })
  })
})

describe('a rule of a plugin', () => {
  const checks: [string, string, unknown][] = [
    ['throws', `check() { throw new TypeError('boom') }`, ['rule-failed']],
    ['gives a promise', `check() { return Promise.reject(new Error('boom')) }`, ['rule-failed']],
    ['calls itself without end', `check() { const f = () => f() + 1; f() }`, ['rule-failed']],
    ['ends the process', `check() { process.exit(0) }`, ['internal']],
    ['ends the process a little later', `check() { process.exitCode = 0; process.reallyExit?.(0) }`, ['internal']],
    ['loops', `check() { for (;;); }`, ['limit-time']],
  ]

  it.each(checks)(
    'does not take the other results with it, nor a green end, where it %s',
    { timeout },
    (_, check, codes) => {
      const cwd = folderWith({ 'a.md': correct, 'b.md': correct })
      const library = pathToFileURL(join(program, '../index.js')).href
      writeFileSync(
        join(cwd, 'p.mjs'),
        `import { definePlugin, defineRule } from '${library}'
      const rule = { level: 'error', duty: { zh: 'x', en: 'x' }, clause: [], messages: {}, en: {} }
      export default definePlugin({ name: 'x', version: '1.0.0', rules: [defineRule({ ...rule, id: 'r', ${check} })] })`,
      )
      const element = (files: string, level: string): object => ({
        files: [files],
        plugins: ['./p.mjs'],
        limits: { milliseconds: 4_000 },
        rules: { 'x/r': level },
      })
      writeFileSync(
        join(cwd, 'report-lint.config.json'),
        JSON.stringify([element('a.md', 'error'), element('b.md', 'off')]),
      )
      const { code, stdout } = shell(program, 'report-lint a.md b.md -f json', cwd)
      expect({ code, codes: codesOf(stdout) }).toEqual({ code: 2, codes: { 'a.md': codes, 'b.md': [] } })
    },
  )
})
