import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatterNames } from '../../src/formatters/index.js'
import { emptyWorkbook } from '../support/workbook.js'
import { zipFile } from '../support/zip.js'
import { callLinter, folder } from './harness.js'

const correct = readFileSync('examples/correct.md', 'utf8')
const page = `<html><body><pre>${readFileSync('examples/correct.txt', 'utf8')}</pre></body></html>`

describe('no output is written over a file that is checked', () => {
  const here = (): string => {
    const cwd = folder({ 'in.md': correct, 'below/other.md': correct })
    symlinkSync('in.md', join(cwd, 'link.md'))
    linkSync(join(cwd, 'in.md'), join(cwd, 'twin.md'))
    return cwd
  }

  it.each([
    ['by its name', ['in.md', '-f', 'html:in.md']],
    ['through a link', ['in.md', '-f', 'html:link.md']],
    ['by another name of the same file', ['in.md', '-f', 'markdown:twin.md']],
    ['that was given as a link', ['link.md', '-f', 'sarif:in.md']],
    ['as lines come', ['in.md', '-f', 'ndjson:in.md']],
    ['as annotations come', ['in.md', '-f', 'github:link.md']],
    ['found in a folder', ['.', '-f', 'html:below/../in.md']],
    ['found by a pattern', ['*.md', '-f', 'junit:in.md']],
    ['by a formatter of ESLint', ['in.md', '-f', 'unix:in.md']],
    ['as a baseline', ['in.md', '--baseline', 'link.md', '--update-baseline']],
    ['as what a run goes on with', ['in.md', '-f', 'ndjson:in.md', '--resume', 'in.md']],
    ['though the user allows to overwrite', ['in.md', '-f', 'html:link.md', '--overwrite']],
  ])('%s', async (_, argv) => {
    const cwd = here()
    expect(await callLinter([...argv, '--no-config'], cwd)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('这是要检查的文件') as string,
    })
    expect(readFileSync(join(cwd, 'in.md'), 'utf8')).toBe(correct)
  })

  it.each(['reports.zip', 'link.zip'])('as the archive that holds it, called %s', async (output) => {
    const archive = Buffer.from(zipFile([{ name: 'below/in.md', content: correct }]))
    const cwd = folder({})
    writeFileSync(join(cwd, 'reports.zip'), archive)
    symlinkSync('reports.zip', join(cwd, 'link.zip'))
    const argv = ['reports.zip', '-f', `json:${output}`, '--overwrite', '--no-config']
    expect(await callLinter(argv, cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('这是要检查的文件') as string,
    })
    expect(readFileSync(join(cwd, 'reports.zip')).equals(archive)).toBe(true)
  })

  it('an empty one neither', async () => {
    expect((await callLinter(['a.md', '-f', 'html:a.md'], folder({ 'a.md': '' }))).stderr).toContain('这是要检查的文件')
  })

  it('but over the output of an earlier run that a search finds', async () => {
    const cwd = folder({ 'a.md': correct })
    const argv = ['.', '-f', 'html:result.html', '--no-config']
    await callLinter(argv, cwd)
    expect((await callLinter(argv, cwd)).code).toBe(0)
  })
})

describe('a file that is there', () => {
  it.each(formatterNames)('is replaced by %s where it holds results in that format', async (format) => {
    const cwd = folder({ 'a.md': readFileSync('examples/faulty.md', 'utf8') })
    const argv = ['a.md', '-f', `${format}:out`, '--no-config']
    await callLinter(argv, cwd)
    expect(await callLinter(argv, cwd)).toMatchObject({ code: 1 })
  })

  it.each(formatterNames)('is replaced by %s where it is empty', async (format) => {
    expect((await callLinter(['a.md', '-f', `${format}:out`], folder({ 'a.md': correct, out: '' }))).code).toBe(0)
  })

  it.each([
    ['notes', 'html', 'a few words'],
    ['results in another format', 'sarif', '::error file=a.md::x\n'],
    ['a page', 'html', '<!doctype html><title>x</title>'],
    ['data', 'json', '{ "name": "x" }'],
    ['a list of other data', 'json', '[{ "id": 1 }]'],
    ['XML', 'junit', '<?xml version="1.0"?><project/>'],
    ['a table', 'xlsx', 'a,b\n'],
    ['lines', 'stylish', 'total 4\n'],
    ['a heading', 'markdown', '# 会议记录\n'],
  ])('is kept where it holds %s', async (_, format, content) => {
    const cwd = folder({ 'a.md': correct, out: content })
    const { code, stderr } = await callLinter(['a.md', '-f', `${format}:out`], cwd)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--overwrite') as string })
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe(content)
  })

  it('is kept where it is a workbook of somebody else', async () => {
    const cwd = folder({ 'a.md': correct, 'out.xlsx': await emptyWorkbook() })
    expect((await callLinter(['a.md', '-f', 'xlsx:out.xlsx'], cwd)).code).toBe(2)
  })

  it.each([
    ['package.json', '{}', '配置文件'],
    ['report-lint.config.json', '{}', '配置文件'],
    ['other.md', correct, '报告'],
    ['other.html', page, '报告'],
    ['other.txt', readFileSync('examples/faulty.txt', 'utf8'), '报告'],
    ['other.rtf', '{\\rtf1 x}', '报告'],
    ['other.pdf', '%PDF-1.4\n', '报告'],
  ])('is never replaced where it is %s', async (name, content, said) => {
    for (const argv of [['--overwrite'], []]) {
      const cwd = folder({ 'a.md': correct, [name]: content })
      const format = argv.length > 0 ? 'html' : 'unix'
      const { code, stderr } = await callLinter(['a.md', '-f', `${format}:${name}`, ...argv], cwd)
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) as string })
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(content)
    }
  })

  it('is never replaced where it is the configuration in force, whatever it is called', async () => {
    const cwd = folder({ 'a.md': correct, 'mine.json': '{}' })
    const { stderr } = await callLinter(['a.md', '-c', 'mine.json', '-f', 'html:mine.json', '--overwrite'], cwd)
    expect(stderr).toContain('配置文件')
  })

  it('is replaced by a formatter of ESLint, whose text can be any', async () => {
    const cwd = folder({ 'a.md': correct, 'out.txt': 'a.md: 0 problems\n' })
    expect(
      (await callLinter(['a.md', '-f', `${process.cwd()}/node_modules/eslint-formatter-unix/index.js:out.txt`], cwd))
        .code,
    ).toBe(0)
  })

  it('is not written twice', async () => {
    const cwd = folder({ 'a.md': correct, out: '' })
    symlinkSync('out', join(cwd, 'link'))
    expect((await callLinter(['a.md', '-f', 'html:out', '-f', 'sarif:link'], cwd)).stderr).toContain('两种输出')
  })
})

it.runIf(existsSync('/proc/self'))('says that there is no folder where none can be made', async () => {
  const { code, stderr } = await callLinter(['a.md', '-f', 'html:/proc/self/x/out.html'], folder({ 'a.md': correct }))
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('找不到') as string })
})
