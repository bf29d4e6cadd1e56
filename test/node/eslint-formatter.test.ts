import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { json } from '../../src/formatters/json.js'
import { loadEslintFormatter } from '../../src/node/eslint-formatter.js'
import { context } from '../formatters/context.js'
import { finding, result } from '../formatters/fakes.js'

const require = createRequire(import.meta.url)
const here = import.meta.dirname
const results = [
  result([finding({ line: 40, column: 12, message: '相差 10' }), finding({ level: 'info', message: '建议' })]),
]

let folder = ''

const file = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const packageOf = (name: string, content: string): void => {
  file(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'main.cjs' }))
  file(`node_modules/${name}/main.cjs`, content)
}

const format = async (name: string): Promise<string> => (await loadEslintFormatter(name, folder))(results, context())

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eslint-formatter-'))
  file('own.mjs', 'export default async (results, context) => JSON.stringify([results.length, context])')
  file('own/compiled.cjs', 'exports.__esModule = true; exports.default = () => "compiled"')
  file('throws.mjs', 'export default () => { throw new Error("boom") }')
  file('broken.mjs', 'export default (')
  file('silent.mjs', 'export default () => undefined')
  file('no-function.mjs', 'export default 1')
  packageOf('@scope/eslint-formatter', 'module.exports = () => "scope"')
  packageOf('@scope/eslint-formatter-a', 'module.exports = () => "scope a"')
  packageOf('plain-name', 'module.exports = () => "plain"')
  file('node_modules/eslint-formatter-shut/package.json', JSON.stringify({ name: 'shut', exports: {} }))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('prints findings with the package compact', async () => {
  const compact = await loadEslintFormatter('compact', here)
  expect(await compact(results, context())).toBe(
    '/work/a.md: line 40, col 12, Error - 相差 10 (outcome-total)\n' +
      '/work/a.md: line 1, col 1, Warning - 建议 (outcome-total)\n\n2 problems',
  )
})

test('prints findings with the package unix, called by its full name', async () => {
  const unix = await loadEslintFormatter('eslint-formatter-unix', here)
  expect(await unix(results, context())).toContain('/work/a.md:40:12: 相差 10 [Error/outcome-total]\n')
})

test.each([
  ['compact', require('eslint-formatter-compact')],
  ['unix', require('eslint-formatter-unix')],
])('gives the output that %s makes of our json', async (name, formatter) => {
  const own = formatter as (results: unknown) => string
  const ours = await (await loadEslintFormatter(name, here))(results, context())
  expect(ours).toBe(own(JSON.parse(json(results))))
})

test.each([
  ['@scope', 'scope'],
  ['@scope/eslint-formatter', 'scope'],
  ['@scope/a', 'scope a'],
  ['@scope/eslint-formatter-a', 'scope a'],
  ['plain-name', 'plain'],
  ['./own/compiled.cjs', 'compiled'],
  [String.raw`.\own\compiled.cjs`, 'compiled'],
  ['own/compiled.cjs', 'compiled'],
])('finds %s', async (name, output) => {
  expect(await format(name)).toBe(output)
})

test('tells a local file the folder, the rules and the limit of warnings', async () => {
  const own = await loadEslintFormatter('./own.mjs', folder)
  const maxWarningsExceeded = { maxWarnings: 1, foundWarnings: 2 }
  expect(JSON.parse(await own(results, { ...context(), maxWarningsExceeded }))).toEqual([
    1,
    {
      cwd: '/work',
      rulesMeta: { 'outcome-total': expect.objectContaining({ type: 'problem' }) as object },
      maxWarningsExceeded,
    },
  ])
})

test.each([
  ['missing', '找不到输出格式“missing”'],
  ['./missing.mjs', '找不到输出格式“./missing.mjs”'],
  ['./no-function.mjs', '默认导出不是函数'],
  ['./silent.mjs', '没有返回文本'],
  ['./throws.mjs', '出错：boom'],
  ['./broken.mjs', '出错：'],
  ['shut', '出错：'],
])('says what is wrong with %s', async (name, words) => {
  await expect(format(name)).rejects.toMatchObject({
    name: 'UsageError',
    reason: { zh: expect.stringContaining(words) as string, en: expect.stringContaining(name) as string },
  })
})
