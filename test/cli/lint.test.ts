import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, filePaths, folder } from './harness.js'

test.each([
  ['a good report', { 'a.md': 'good' }, 0],
  ['only warnings', { 'a.md': 'warned' }, 0],
  ['an error', { 'a.md': 'good', 'b.md': 'bad' }, 1],
  ['a file that is no report', { 'a.md': '\0\x01' }, 2],
  ['errors and a file that is no report', { 'a.md': 'bad', 'b.md': '一句话' }, 2],
])('exit code for %s', async (_, files, code) => {
  expect((await call(Object.keys(files), folder(files))).code).toBe(code)
})

test('prints stylish output in Chinese by default, without colours where there is no terminal', async () => {
  const { code, stdout, stderr } = await call(['a.md'], folder({ 'a.md': 'bad' }))
  expect(stdout).toBe(`a.md
  某县人民政府 · 2023 年度 · 2021 年格式

  全文
    1:1  错误  有一处错误  outcome-total

  不合规：1 个错误

共 1 个文件：合规 0，不合规 1，需人工核对 0；1 个错误
`)
  expect(stderr).toBe('')
  expect(code).toBe(1)
})

test.each(['-f', '--format'])('%s json prints the results with absolute paths', async (flag) => {
  const cwd = folder({ 'a.md': 'bad' })
  const outcome = await call(['a.md', flag, 'json'], cwd)
  expect(filePaths(outcome)).toEqual([join(cwd, 'a.md')])
  expect(outcome.code).toBe(1)
})

test('--locale en speaks English', async () => {
  const { stdout } = await call(['--locale', 'en', 'a.md'], folder({ 'a.md': 'good' }))
  expect(stdout).toContain('compliant: no findings')
})

test.each([
  [['--color'], {}, true],
  [['--no-color'], { isTTY: true }, false],
  [[], { isTTY: true }, true],
  [[], { isTTY: true, env: { NO_COLOR: '1' } }, false],
  [[], { isTTY: true, env: { NO_COLOR: '' } }, true],
  [[], { isTTY: true, env: { TERM: 'dumb' } }, false],
  [[], { env: { FORCE_COLOR: '1' } }, true],
  [[], { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
  [['--color'], { env: { NO_COLOR: '1' } }, true],
])('colours with %j and %j: %s', async (flags, surroundings, coloured) => {
  const { stdout } = await call([...flags, 'a.md'], folder({ 'a.md': 'good' }), surroundings)
  expect(stdout.includes('\x1b[')).toBe(coloured)
})

test('wraps at the width of the terminal', async () => {
  const cwd = folder({ 'a.md': 'good' })
  expect((await call(['a.md'], cwd, { columns: 50 })).stdout).toContain('需人工核对 0；未发\n现问题')
  expect((await call(['a.md'], cwd, { columns: 80 })).stdout).toContain('需人工核对 0；未发现问题')
})

test('--stdin reads one report', async () => {
  const outcome = await call(['--stdin', '-f', 'json'], folder(), { stdin: 'bad' })
  expect(filePaths(outcome)).toEqual(['<stdin>'])
  expect(outcome.code).toBe(1)
})

test('--stdin-filename names standard input', async () => {
  const cwd = folder()
  const outcome = await call(['--stdin', '--stdin-filename', 'x/a.md', '-f', 'json'], cwd, { stdin: 'good' })
  expect(filePaths(outcome)).toEqual([join(cwd, 'x/a.md')])
})

test('empty standard input cannot be judged', async () => {
  expect((await call(['--stdin'], folder())).code).toBe(2)
})

test('a missing file is named on stderr and in the results, and the others are checked', async () => {
  const cwd = folder({ 'a.md': 'good', 'b.md': 'bad' })
  const outcome = await call(['b.md', 'missing(1).md', 'a.md', '-f', 'json'], cwd)
  expect(outcome.stderr).toBe('report-lint: missing(1).md：找不到这个文件或文件夹。请检查路径和名称\n')
  expect(filePaths(outcome)).toEqual(['a.md', 'b.md', 'missing(1).md'].map((name) => join(cwd, name)))
  expect(outcome.stdout).toContain('"code": "not-found"')
  expect(outcome.code).toBe(2)
})

test('a file that cannot be read is named with the reason', async () => {
  const name = 'x'.repeat(300)
  const { stderr, code } = await call([name, '--locale', 'en'], folder())
  expect(stderr).toBe(
    `report-lint: ${name}: cannot be read (ENAMETOOLONG). Check its permissions and whether another program holds it\n`,
  )
  expect(code).toBe(2)
})

test('a defect of the linter is one line, and the other files are checked', async () => {
  const { stdout, stderr, code } = await call(['a.md', 'b.md'], folder({ 'a.md': 'broken', 'b.md': 'bad' }))
  expect(stderr).toMatch(/^report-lint: a\.md：程序内部出错：x is not a function。.*\n$/)
  expect(stdout).toContain('有一处错误')
  expect(code).toBe(2)
})

test('a folder without reports is named, and the other files are checked', async () => {
  const cwd = folder({ 'a.md': 'good', 'empty/notes.csv': 'x' })
  const { stdout, stderr, code } = await call(['empty', 'a.md'], cwd)
  expect(stderr).toMatch(/^report-lint: empty：文件夹中没有可以检查的文件（\.md .*\n$/)
  expect(stdout).toContain('合规 1')
  expect(code).toBe(2)
})

test('a glob that matches nothing is named, and JSON stays JSON', async () => {
  const { stdout, stderr, code } = await call(['*.md', '-f', 'json', '--locale=en'], folder())
  expect(stderr).toMatch(/^report-lint: \*\.md: no file matches this pattern .*\n$/)
  expect(stdout).toBe('[]\n')
  expect(code).toBe(2)
})

test('control characters of a file name do not reach stderr raw', async () => {
  expect((await call(['\x1b[2J\u202e'], folder())).stderr).toMatch(/^report-lint: \\u001b\[2J\\u202e：/)
})
