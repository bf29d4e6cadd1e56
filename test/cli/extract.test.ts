import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, callLinter, filePaths, folder } from './harness.js'

test('prints reports as JSON by default', async () => {
  const cwd = folder({ 'a.md': 'good' })
  const { code, stdout } = await call(['extract', 'a.md'], cwd)
  expect(JSON.parse(stdout)).toMatchObject([
    { filePath: join(cwd, 'a.md'), year: 2023, cells: { 'documents/normative/made': { value: 27 } } },
  ])
  expect(code).toBe(0)
})

test('--format csv prints a row a cell', async () => {
  const { code, stdout } = await call(['extract', 'a.md', '--format', 'csv'], folder({ 'a.md': 'good' }))
  expect(stdout).toMatch(/^\uFEFFfile,organ,[^\n]*\r\n[^\n]*\/a\.md,某县人民政府,[^\n]*\r\n[^\n]*\r\n$/)
  expect(code).toBe(0)
})

test('findings do not change the exit code', async () => {
  expect((await call(['extract', 'a.md'], folder({ 'a.md': 'bad' }))).code).toBe(0)
})

test('reads standard input and folders like the check does', async () => {
  const cwd = folder({ 'b/x.md': 'good', 'b/a.md': 'good' })
  expect(filePaths(await call(['extract', 'b'], cwd))).toEqual([join(cwd, 'b/a.md'), join(cwd, 'b/x.md')])
  expect(filePaths(await call(['extract', '--stdin'], cwd, { stdin: 'good' }))).toEqual(['<stdin>'])
})

test('names what cannot be read as a report on stderr, and prints the others', async () => {
  const cwd = folder({ 'a.md': 'good', 'b.md': '一句话', 'c.md': 'broken' })
  const outcome = await call(['extract', 'a.md', 'b.md', 'c.md', 'd.md', 'e/**'], cwd)
  expect(filePaths(outcome)).toEqual([join(cwd, 'a.md')])
  expect(outcome.stderr.split('\n').map((line) => line.slice(0, 30))).toEqual([
    expect.stringContaining('e/**：没有与此模式匹配的文件'),
    'report-lint: b.md：这不是年度报告',
    expect.stringContaining('c.md：程序内部出错'),
    expect.stringContaining('d.md：找不到这个文件'),
    '',
  ])
  expect(outcome.code).toBe(2)
})

test('speaks the language that stands before the command', async () => {
  const { stderr } = await call(['--locale', 'en', 'extract', 'b.md'], folder({ 'b.md': '一句话' }))
  expect(stderr).toBe('report-lint: b.md: this is not an annual report\n')
})

test('what the configuration says of a report goes over its text', async () => {
  const cwd = folder({
    'a.md': readFileSync('examples/correct.md', 'utf8'),
    'report-lint.config.json': '{ "settings": { "reportYear": 2031 } }',
  })
  const yearOf = ({ stdout }: { stdout: string }): unknown => (JSON.parse(stdout) as { year: number }[])[0]?.year
  expect(yearOf(await callLinter(['extract', 'a.md'], cwd))).toBe(2031)
  expect(yearOf(await callLinter(['extract', 'a.md', '--no-config'], cwd))).toBe(2023)
})
