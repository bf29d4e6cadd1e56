import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
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

describe('a rule of a plugin', () => {
  const checks: Record<string, [check: string, code: string]> = {
    'throws.md': [`check() { throw new TypeError('boom') }`, 'rule-failed'],
    'promises.md': [`check() { return Promise.reject(new Error('boom')) }`, 'rule-failed'],
    'recurs.md': [`check() { const f = () => f() + 1; f() }`, 'rule-failed'],
    'exits.md': [`check() { process.exit(0) }`, 'internal'],
    'exits-later.md': [`check() { process.exitCode = 0; process.reallyExit?.(0) }`, 'internal'],
    'loops.md': [`check() { for (;;); }`, 'limit-time'],
  }

  it('does not take the other results with it, nor a green end, whatever it does', { timeout }, () => {
    const files = Object.keys(checks)
    const cwd = folderWith(Object.fromEntries(['a.md', ...files, 'z.md'].map((name) => [name, correct])))
    const library = pathToFileURL(join(program, '../index.js')).href
    const ruleOf = (name: string): string => name.replace('.md', '')
    const defined = files.map((name) => `defineRule({ ...rule, id: '${ruleOf(name)}', ${checks[name]?.[0] ?? ''} })`)
    writeFileSync(
      join(cwd, 'p.mjs'),
      `import { definePlugin, defineRule } from '${library}'
      const rule = { level: 'error', duty: { zh: 'x', en: 'x' }, clause: [], messages: {}, en: {} }
      export default definePlugin({ name: 'x', version: '1.0.0', rules: [${defined.join(', ')}] })`,
    )
    const elements = files.map((name) => ({ files: [name], rules: { [`x/${ruleOf(name)}`]: 'error' } }))
    const common = { plugins: ['./p.mjs'], limits: { milliseconds: 4_000 } }
    writeFileSync(join(cwd, 'report-lint.config.json'), JSON.stringify([common, ...elements]))
    const { code, stdout } = shell(program, 'report-lint . -f json', cwd)
    expect({ code, codes: codesOf(stdout) }).toEqual({
      code: 2,
      codes: { 'a.md': [], 'z.md': [], ...Object.fromEntries(files.map((name) => [name, [checks[name]?.[1]]])) },
    })
  })
})
