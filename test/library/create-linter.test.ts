import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createLinter,
  defineConfig,
  lintFile,
  lintFiles,
  loadConfig,
  loadFormatter,
  type LinterOptions,
} from '../../src/index.js'
import { report } from '../../src/testing.js'
import type { Config, FileResult, LintResult } from '../../src/model/index.js'
import { folderWith } from '../support/folder.js'

const cwd = mkdtempSync(join(tmpdir(), 'report-lint-linter-'))
const write = (path: string, content: string): void => writeFileSync(join(cwd, path), content)
const faulty = report({ cells: { 'requests/outcomeTotal/total': 99 } })
mkdirSync(join(cwd, 'drafts'))
write('b.md', faulty)
write('a.md', report())
write('drafts/c.md', faulty)
write('report-lint.config.js', 'throw new Error("this was run")')
write('settings.json', '{ "rules": { "outcome-total": "off" } }')

afterAll(() => rmSync(cwd, { recursive: true }))

const make = (config: Config = [], options: LinterOptions = {}) => createLinter(config, { cwd, ...options })

async function all(results: AsyncIterable<FileResult>): Promise<FileResult[]> {
  const list: FileResult[] = []
  for await (const result of results) list.push(result)
  return list
}

const ids = ({ messages }: FileResult): (string | null)[] => messages.map(({ ruleId }) => ruleId)

describe('a linter', () => {
  it('runs no configuration file that nobody named', async () => {
    expect(ids(await (await make()).lintFile('b.md'))).toContain('outcome-total')
  })

  it('uses what loadConfig gave', async () => {
    const linter = await createLinter(await loadConfig({ cwd, path: 'settings.json' }), { cwd })
    expect((await linter.lintFile('b.md')).outcomes).not.toHaveProperty('outcome-total')
  })

  it('runs a configuration file when loadConfig is asked for it', async () => {
    await expect(loadConfig({ cwd })).rejects.toThrow('this was run')
  })

  it('follows a configuration for each file', async () => {
    const config = defineConfig([{ files: ['drafts/**'], rules: { 'outcome-total': 'info' } }])
    const linter = await make(config)
    const levelIn = async (filePath: string): Promise<string | undefined> =>
      (await linter.lint(faulty, { filePath })).messages.find(({ ruleId }) => ruleId === 'outcome-total')?.level
    expect([await levelIn('drafts/new.md'), await levelIn('new.md')]).toEqual(['info', 'error'])
    expect(linter.configFor('drafts/new.md').levels).toEqual({ 'outcome-total': 'info' })
  })

  it('names a text as it was named, and one without a name as text', async () => {
    const linter = await make()
    const { filePath } = await linter.lint(faulty, { filePath: 'x.md' })
    expect([filePath, (await linter.lint(faulty)).filePath]).toEqual(['x.md', '<text>'])
  })

  it('takes the format that is given', async () => {
    const { report: read } = await (await make()).lint(report({ format: 'text' }), { format: 'text', filePath: 'x.md' })
    expect(read?.format).toBe('text')
  })

  it('gives a fatal result for a file that is not there', async () => {
    expect((await (await make()).lintFile('none.md')).messages).toMatchObject([{ ruleId: null, fatal: true }])
  })

  it('hands out data and hash when asked to', async () => {
    const linter = await make([], { needs: ['data', 'sha256'] })
    const [of, at] = [await linter.lint(report()), await linter.lintFile('a.md')]
    expect(of.data?.title).toBe('松岚县砚溪镇人民政府2023年政府信息公开工作年度报告')
    expect([of.sha256, at.sha256]).toEqual([at.sha256, expect.stringMatching(/^[\da-f]{64}$/u)])
  })

  it('speaks English when asked to', async () => {
    const { messages } = await (await make([], { locale: 'en' })).lint(faulty)
    expect(messages[0]?.message).toContain('a difference of 70')
  })

  it.each([
    { config: { rules: { 'outcome-totals': 'off' } }, message: 'outcome-total' },
    { config: { rule: {} }, message: 'rule' },
    { config: { extends: 'stricter' }, message: 'strict' },
  ])('refuses $config', async ({ config, message }) => {
    await expect(make(config as Config)).rejects.toThrow(message)
  })
})

describe('lintFiles', () => {
  it('gives the results of files, folders and globs in the order of their paths', async () => {
    const results = await all((await make()).lintFiles(['.', '*.md']))
    expect(results.map(({ filePath }) => filePath)).toEqual(
      ['a.md', 'b.md', 'drafts/c.md'].map((path) => join(cwd, path)),
    )
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'fail'])
  })

  it('leaves out what the configuration ignores', async () => {
    const results = await all(lintFiles(['.'], { cwd, config: { ignores: ['drafts/**'] } }))
    expect(results.map(({ filePath }) => filePath)).toEqual([join(cwd, 'a.md'), join(cwd, 'b.md')])
  })

  it('tells what was found and not judged as the command does', async () => {
    const folder = folderWith({ 'a.md': report(), 'README.md': '# 说明', 'b.rtf': 'x', 'p.png': 'x', 'x.json': '{}' })
    const told = async (paths: string[]): Promise<unknown[]> =>
      (await all(lintFiles(paths, { cwd: folder }))).map((result) => [
        result.filePath.slice(folder.length + 1),
        result.verdict,
      ])
    expect(await told(['.'])).toEqual([
      ['README.md', 'notReport'],
      ['a.md', 'pass'],
      ['b.rtf', 'unchecked'],
      ['p.png', 'otherFile'],
    ])
    expect(await told(['README.md', '*.rtf'])).toEqual([
      ['README.md', 'incomplete'],
      ['b.rtf', 'incomplete'],
    ])
  })

  it('refuses a path that holds nothing to check', async () => {
    await expect(all(lintFiles(['none/*.md'], { cwd }))).rejects.toThrow('none/*.md: ')
  })

  it('ends when it is stopped', async () => {
    const stop = new AbortController()
    const seen: string[] = []
    for await (const { filePath } of lintFiles(['.'], { cwd, signal: stop.signal })) {
      seen.push(filePath)
      stop.abort()
    }
    expect(seen).toEqual([join(cwd, 'a.md')])
  })
})

describe('lintFile', () => {
  it('throws the error of the file system for a file that is not there', async () => {
    await expect(lintFile(join(cwd, 'none.md'))).rejects.toThrow('ENOENT')
  })
})

describe('loadFormatter', () => {
  const results = async (): Promise<LintResult[]> => [await (await make()).lintFile('b.md')]

  it.each([
    ['stylish', '七）总计'],
    ['json', '"outcome-total"'],
    ['sarif', '"report-lint"'],
    ['html', '<!doctype html>'],
  ])('loads our %s', async (name, part) => {
    const format = await loadFormatter(name, { cwd })
    expect(await format(await results())).toContain(part)
  })

  it('loads the workbook as bytes, and says what it needs', async () => {
    const format = await loadFormatter('xlsx')
    expect(format.needs).toEqual(['data', 'sha256'])
    expect(await format(await results())).toBeInstanceOf(Uint8Array)
  })

  it('takes the language from the context', async () => {
    const format = await loadFormatter('stylish', { cwd })
    expect(await format(await results(), { locale: 'en' })).toMatch(/b\.md[\s\S]+error/u)
  })

  it('loads a formatter of ESLint', async () => {
    const format = await loadFormatter('unix')
    expect(await format(await results())).toMatch(/b\.md:78:\d+: .+outcome-total/u)
  })

  it('refuses a name that no format has', async () => {
    await expect(loadFormatter('pretty')).rejects.toThrow('no output format "pretty"')
  })
})
