import { expect, test } from 'vitest'
import { call, folder } from './harness.js'

/** What a wrong call prints. */
const refused = (message: string): unknown => ({ code: 2, stdout: '', stderr: `report-lint: ${message}\n` })

test.each([
  [['foo'], '没有 foo 这个命令。全部命令见 --help'],
  [['explian'], '没有 explian 这个命令。是不是想写 explain？'],
  [['Explain'], '没有 Explain 这个命令。是不是想写 explain？'],
  [['typography', 'x'], '没有 typography 这个命令。全部命令见 --help'],
  [['--bogus'], '没有 --bogus 这个选项。可用选项见 --help'],
  [['foo', '--locale', 'en'], 'unknown command foo. See --help for the commands'],
  [['--locale', 'en', 'explian'], 'unknown command explian. Did you mean explain?'],
])('help %j names the command that there is not', async (argv, message) => {
  expect(await call(['help', ...argv], folder())).toEqual(refused(message))
})

test.each([
  [['help', 'help'], /^用法: report-lint help \[选项\] \[命令\]/u],
  [['help', '--help'], /^用法: report-lint help \[选项\] \[命令\]/u],
  [['help', ''], /^用法: report-lint \[选项\]/u],
  [['help', '--locale', 'en'], /^Usage: report-lint \[options\]/u],
  [['help', '--locale', 'en', 'explain'], /^Usage: report-lint explain \[options\] <rule>/u],
])('%j prints help', async (argv, start) => {
  const { code, stdout, stderr } = await call(argv, folder())
  expect(stdout).toMatch(start)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test.each([
  [[], '没有写要对队列执行的操作。请写上 migrate、status、facts、forget 之一，例如 report-lint queue status'],
  [['foo'], 'report-lint queue 没有“foo”这种操作。可用的操作：migrate、status、facts、forget'],
  [['--locale', 'en'], 'no action given. Name one of migrate, status, facts, forget, as in report-lint queue status'],
  [['foo', '--locale', 'en'], 'report-lint queue has no action "foo". Use one of: migrate, status, facts, forget'],
])('queue %j names the actions that there are', async (argv, message) => {
  expect(await call(['queue', ...argv], folder())).toEqual(refused(message))
})

test.each([
  [['explian', 'x'], '找不到文件 explian。是不是想用命令 report-lint explain？'],
  [
    ['extarct', 'a.md', 'b.md', '--locale', 'en'],
    'there is no file extarct. Did you mean the command report-lint extract?',
  ],
  [['hepl', 'explain'], '找不到文件 hepl。是不是想用命令 report-lint help？'],
])('%j names the command that was mistyped before other words', async (argv, message) => {
  expect(await call(argv, folder({ 'a.md': 'good' }))).toEqual(refused(message))
})

test.each([
  ['a file without an ending', ['explian', 'a.md'], { explian: 'good' }],
  ['a folder', ['explian', 'a.md'], { 'explian/b.md': 'good' }],
])('%s is checked although it is like a command', async (_, argv, files) => {
  expect(await call(argv, folder({ 'a.md': 'good', ...files }))).toMatchObject({ code: 0, stderr: '' })
})

test.each([
  ['has a dot', 'explian.md'],
  ['has a slash', './explian'],
  ['is like no command', 'nowhere'],
  ['is like a command that takes no words', 'lint'],
])('a missing file that %s is a missing file before others', async (_, word) => {
  const { code, stderr } = await call([word, 'a.md'], folder({ 'a.md': 'good' }))
  expect(code).toBe(2)
  expect(stderr).toMatch(/：找不到这个文件或文件夹。请检查路径和名称\n$/u)
})
