import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../src/node/find-files.js'
import { folder } from '../cli/harness.js'

const tree = Object.fromEntries(
  [
    'b.md',
    'a.txt',
    'notes.csv',
    '.hidden/x.md',
    'node_modules/p/readme.md',
    'sub/C.DOCX',
    'sub/~$C.docx',
    'sub/deep/d.pdf',
    'sub/deep/e.markdown',
    'sub/deep/node_modules/x.md',
    'web/f.html',
    'web/g.htm',
    'web/style.css',
    '报告/𠮷县.md',
    '报告/（甲）县.md',
  ].map((path) => [path, 'good']),
)

async function found(paths: string[], cwd = folder(tree)): Promise<string[]> {
  return (await findFiles(paths, cwd)).files.map((file) => relative(cwd, file))
}

test('walks folders for report files, in code point order', async () => {
  expect(await found(['.'])).toEqual([
    'a.txt',
    'b.md',
    'sub/C.DOCX',
    'sub/deep/d.pdf',
    'sub/deep/e.markdown',
    'web/f.html',
    'web/g.htm',
    '报告/（甲）县.md',
    '报告/𠮷县.md',
  ])
})

test('a folder given by name is walked wherever it stands', async () => {
  expect(await found(['.hidden', 'node_modules/p'])).toEqual(['.hidden/x.md', 'node_modules/p/readme.md'])
})

test('files given by name count whatever their extension, each once', async () => {
  expect(await found(['notes.csv', './notes.csv', 'b.md', '.'])).toHaveLength(10)
  expect(await found(['notes.csv', 'web/../notes.csv'])).toEqual(['notes.csv'])
})

test('a file that is not there is left to be reported by who reads it', async () => {
  expect(await found(['missing.md', '报告(1).docx'])).toEqual(['missing.md', '报告(1).docx'])
})

test.each([
  ['**/*.md', ['b.md', '报告/（甲）县.md', '报告/𠮷县.md']],
  ['*.??*', ['a.txt', 'b.md']],
  ['w*', ['web/f.html', 'web/g.htm']],
  ['*.csv', ['notes.csv']],
  ['web/[fg].{html,htm}', ['web/f.html', 'web/g.htm']],
])('glob %s', async (pattern, files) => {
  expect(await found([pattern])).toEqual(files)
})

test('a file whose name looks like a glob is that file', async () => {
  expect(await found(['[1]*.md'], folder({ '[1]*.md': 'good', '1.md': 'good' }))).toEqual(['[1]*.md'])
})

test('a folder that links back to itself ends', async () => {
  const cwd = folder({ 'sub/a.md': 'good' })
  symlinkSync(cwd, join(cwd, 'sub/loop'))
  expect(await found(['.'], cwd)).toEqual(['sub/a.md'])
})

test('names folders and globs that hold nothing', async () => {
  const { files, empty } = await findFiles(['web', 'x/**', 'sub/deep/node_modules/*.md'], folder({ 'web/a.css': '' }))
  expect(files).toEqual([])
  expect(empty.map(({ path }) => path)).toEqual(['web', 'x/**', 'sub/deep/node_modules/*.md'])
})
