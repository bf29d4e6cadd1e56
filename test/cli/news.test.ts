import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxOf } from '../support/docx.js'
import { correctReport, withSection } from '../support/model.js'
import { paragraph } from '../support/blocks.js'
import { pdfOf } from '../support/pdf.js'
import { call, callLinter, folder } from './harness.js'

describe('what a run writes', () => {
  const files = { 'a.md': 'bad', 'b.md': 'good', 'c.md': 'warned' }

  test('ends with a line a file: what it is, where, and how many findings', async () => {
    const argv = ['.', '-f', 'html:out/检查结果.html', '-f', 'xlsx:台账.xlsx', '-f', 'json']
    const { code, stdout, stderr } = await call(argv, folder(files))
    expect(stderr).toBe(
      'report-lint: out/检查结果.html：已写入 html：3 个文件，问题 2 处\n' +
        'report-lint: 台账.xlsx：已写入 xlsx：3 个文件，问题 2 处\n',
    )
    expect(JSON.parse(stdout)).toHaveLength(3)
    expect(code).toBe(1)
  })

  test.each([
    [{ 'a.md': 'bad' }, 'html written: 1 finding in 1 file'],
    [{ 'a.md': 'good', 'b.md': 'good' }, 'html written: 0 findings in 2 files'],
    [{ 'a.md': 'bad', '年度报告.png': '' }, 'html written: 1 finding in 2 files, of which 1 could not be judged'],
    [{ 'a.md': 'bad', 'README.md': '一句话' }, 'html written: 1 finding in 2 files'],
  ])('is said in English: %j', async (contents, line) => {
    const { stderr } = await call(['.', '-f', 'html:x.html', '--locale', 'en'], folder(contents))
    expect(stderr).toBe(`report-lint: x.html: ${line}\n`)
  })

  test('names files that could not be judged', async () => {
    const cwd = folder({ 'a.md': 'bad', 'b.md': '一句话' })
    const { stderr, code } = await call(['a.md', 'b.md', '-f', 'sarif:x.sarif'], cwd)
    expect(stderr).toBe('report-lint: x.sarif：已写入 sarif：2 个文件（其中 1 个无法判断），问题 1 处\n')
    expect(code).toBe(2)
  })

  test('does not count what an earlier run wrote', async () => {
    const cwd = folder({ 'a.md': 'bad' })
    await callLinter(['a.md', '-f', 'html:first.html'], cwd)
    const { stderr } = await callLinter(['.', '-f', 'sarif:x.sarif'], cwd)
    expect(stderr).toContain('已写入 sarif：1 个文件')
  })

  test('is said of a format that is written as results come', async () => {
    const { stderr } = await call(['.', '-f', 'ndjson:x.ndjson'], folder(files))
    expect(stderr).toBe('report-lint: x.ndjson：已写入 ndjson：3 个文件，问题 2 处\n')
  })

  test('is not said with --quiet, nor of standard output', async () => {
    expect((await call(['.', '-f', 'html:x.html', '--quiet'], folder(files))).stderr).toBe('')
    expect((await call(['.'], folder(files))).stderr).toBe('')
  })

  test('does not reach the terminal raw', async () => {
    const { stderr } = await call(['a.md', '-f', 'json:\x1b[2J.json'], folder({ 'a.md': 'good' }))
    expect(stderr).toBe('report-lint: \\u001b[2J.json：已写入 json：1 个文件，问题 0 处\n')
  })
})

describe('--fix', () => {
  const correct = readFileSync('examples/correct.md', 'utf8')
  const faulty = correct.replace('。', '. 。。').replace('，', ',').replace('，', ',')
  const model = withSection(correctReport(), 'problems', [
    paragraph('主要问题是公开不够主动,依申请公开不够及时;下一步参照国办发[2021]30号改进。'),
  ])

  test('says what it changed in which file', async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct, 'c.md': correct.replace('。', '。。') })
    const { stderr } = await callLinter(['.', '--fix'], cwd)
    expect(stderr).toBe(
      'report-lint: a.md：已改正 2 个问题：typography/halfWidth 1 个，typography/doubled 1 个\n' +
        'report-lint: c.md：已改正 1 个问题：typography/doubled 1 个\n',
    )
  })

  test('says it in English', async () => {
    const { stderr } = await callLinter(
      ['.', '--fix', '--locale', 'en'],
      folder({ 'a.md': correct.replace('，', ',') }),
    )
    expect(stderr).toBe('report-lint: a.md: fixed 1 finding: typography/halfWidth 1\n')
  })

  test.each([['--fix'], ['--fix-dry-run']])('says with %s that there was nothing to fix', async (option) => {
    const cwd = folder({ 'a.md': correct })
    expect((await callLinter(['.', option], cwd)).stderr).toBe('report-lint: 没有可以自动改正的问题，文件都没有改动\n')
    expect((await callLinter(['.', option, '--locale', 'en'], cwd)).stderr).toBe(
      'report-lint: there was nothing to fix; no file was changed\n',
    )
  })

  test('says how many findings of Word and PDF files are to be corrected by hand', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.docx'), docxOf(model))
    writeFileSync(join(cwd, 'b.pdf'), pdfOf(model))
    const said = (name: string, count: number): string =>
      `report-lint: ${name}：Word、PDF 文件没有改动，有 ${String(count)} 个问题请按提示手工改正\n`
    expect((await callLinter(['.', '--fix'], cwd)).stderr).toBe(said('a.docx', 2) + said('b.pdf', 2))
    const { stderr } = await callLinter(['.', '--fix', '--fix-type', 'citation-form'], cwd)
    expect(stderr).toBe(said('a.docx', 1) + said('b.pdf', 1))
  })

  test('is silent with --quiet', async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct })
    writeFileSync(join(cwd, 'a.docx'), docxOf(model))
    expect((await callLinter(['.', '--fix', '--quiet'], cwd)).stderr).toBe('')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toContain('。。')
    expect((await callLinter(['.', '--fix', '--quiet'], cwd)).stderr).toBe('')
  })
})

test.each([
  ['zh-CN', '已写入 report-lint.config.jsonc'],
  ['en', 'wrote report-lint.config.jsonc'],
])('init says in %s what it wrote', async (locale, said) => {
  const { stdout } = await call(['init', '--locale', locale], folder({}))
  expect(stdout.split('\n')).toContain(said)
})
