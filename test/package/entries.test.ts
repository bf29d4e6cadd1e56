import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, describe, expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { installPackage, type Ran } from '../support/installed.js'

const { node, remove, tarball, write } = await installPackage()
afterAll(remove)

const fine = (stdout: string): Ran => ({ status: 0, stderr: '', stdout })

describe('the package', () => {
  it('is clean to publint', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball)
    const content = buffer.slice(byteOffset, byteOffset + byteLength)
    const { messages, pkg } = await publint({ pack: { tarball: content }, level: 'suggestion', strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that every resolution finds', () => {
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js')
    // It is an ES module only, which CommonJS can require.
    const options = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm', '--format', 'ascii', '--no-emoji']
    const { status, stdout } = node([attw, tarball, ...options])
    expect(status, stdout).toBe(0)
  })

  it.each([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])('is known to TypeScript with moduleResolution $moduleResolution', (options) => {
    // The types of packages are checked, those of TypeScript itself are not.
    const checks = { strict: true, skipLibCheck: false, skipDefaultLibCheck: true }
    write('use.ts', typed)
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: { ...options, ...checks, target: 'es2023', noEmit: true, types: [] },
        files: ['use.ts'],
      }),
    )
    expect(node([resolve('node_modules/typescript/lib/tsc.js'), '-p', '.'])).toEqual(fine(''))
  })

  it('gives its schema and its manifest', () => {
    const body = `
      const { title, type } = require('report-lint/config.schema.json')
      console.log(require('report-lint/package.json').name, title)
    `
    expect(node(['--input-type=commonjs', '-e', body])).toEqual(fine('report-lint report-lint configuration\n'))
  })
})

describe('the library', () => {
  it('writes every format and reads every kind of configuration', () => {
    const setting = '"overview-length": ["warn", { "max": 1 }]'
    write('jsonc/report-lint.config.jsonc', `{ "rules": { ${setting} } } // a comment`)
    write('yaml/report-lint.config.yaml', `rules: { ${setting} }`)
    write('js/report-lint.config.js', `export default [{ rules: { ${setting} } }]`)
    write('a.md', report())
    const body = `
      import { createLinter, loadConfig, loadFormatter } from 'report-lint'
      for (const cwd of ['jsonc', 'yaml', 'js']) {
        const options = { cwd: process.cwd(), needs: ['data', 'sha256'] }
        const linter = await createLinter(await loadConfig({ cwd: process.cwd() + '/' + cwd }), options)
        for await (const result of linter.lintFiles(['a.md'])) {
          console.log(cwd, result.messages.find(({ ruleId }) => ruleId === 'overview-length').level)
          if (cwd !== 'js') continue
          for (const name of ${JSON.stringify(formats)}) {
            const output = await (await loadFormatter(name))([result])
            console.log(name, output.length > 90)
          }
        }
      }
    `
    const levels = ['jsonc', 'yaml', 'js'].map((kind) => `${kind} warning\n`)
    expect(node(['--input-type=module', '-e', body])).toEqual(
      fine([...levels, ...formats.map((name) => `${name} true\n`)].join('')),
    )
  })

  it('ends when a file has been checked in a thread', () => {
    write('long.md', `${report()}\n\n${'我们开展了工作。\n\n'.repeat(3_000)}`)
    const body = `
      import { createLinter } from 'report-lint'
      console.log((await (await createLinter()).lintFile('long.md')).report.year)
    `
    expect(node(['--input-type=module', '-e', body])).toEqual(fine('2023\n'))
  })
})

const formats = [
  ...['stylish', 'json', 'ndjson', 'json-with-metadata', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle'],
  ...['markdown', 'html', 'xlsx', 'brief', 'brief-markdown'],
]

const typed = `
import {
  createLinter, defineConfig, defineEdition, definePlugin, defineReader, defineRule, lint, lintFiles, loadConfig,
  loadFormatter, parseReport, type Linter, type LintResult, type Report,
} from 'report-lint'
import { lint as lintInBrowser } from 'report-lint/browser'
import * as forConfigurations from 'report-lint/config'
import { report, testRule } from 'report-lint/testing'
import reportLint from 'report-lint/unified'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const rule = defineRule({
  id: 'a-rule',
  level: 'warning',
  duty: { zh: '标题', en: 'title' },
  clause: [],
  requires: ['title'],
  messages: { found: '标题“{title}”' },
  en: { found: 'the title “{title}”' },
  check: ({ title }, context) => context.report('found', { at: title, data: { title: title.value } }),
})
const reader = defineReader({
  format: 'letter',
  extensions: ['.letter'],
  read: (bytes) => {
    const source = new TextDecoder().decode(bytes)
    return { source, blocks: [{ type: 'line', text: { text: source, start: 0, end: source.length } }] }
  },
})
const edition = defineEdition({ id: 'here-2021', extends: '2021', deadline: { month: 1, day: 31, basis: '〔2023〕2号' } })
const plugin = definePlugin({ name: 'here', rules: [rule], readers: [reader], editions: [edition] })
const config = defineConfig({ plugins: [plugin], rules: { 'overview-length': 'off', 'here/a-rule': 'error' } })
// @ts-expect-error -- a level that there is not
defineConfig({ rules: { 'overview-length': 'loud' } })
testRule(rule, { valid: [report()], invalid: [] }, { describe: (_, tests) => tests(), it: () => undefined })

export const run = async (): Promise<[Linter, LintResult, Report, string | Uint8Array]> => {
  const linter = await createLinter(config)
  for await (const { messages } of lintFiles(['.'], { config })) messages.at(0)?.ruleId?.toUpperCase()
  await loadConfig({ cwd: '/' })
  await lintInBrowser('')
  reportLint({ config: forConfigurations.defineConfig({ rules: { 'overview-length': ['warn', { max: 1200 }] } }) })
  const markdown = unified().use(remarkParse)
  const behind = markdown().use(reportLint).use(remarkGfm)
  const between = markdown().use(remarkGfm).use(reportLint, { locale: 'en' }).use(remarkGfm)
  // @ts-expect-error -- a language that there is not
  markdown().use(reportLint, { locale: 'fr' })
  for (const processor of [behind, between])
    (await processor.run(processor.parse(''))).children.map(({ type }) => type.toUpperCase())
  return [linter, await lint(''), await parseReport(''), await (await loadFormatter('json'))([])]
}
`
