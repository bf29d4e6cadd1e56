import { expect, test } from 'vitest'
import { fileUri, locateFile } from '../../src/formatters/locate-file.js'

test.each([
  ['/work/某县/报告.docx', '/work', '某县/报告.docx'],
  ['某县/报告.docx', '/work', '某县/报告.docx'],
  ['/work/..a.md', '/work', '..a.md'],
  [String.raw`/work/a\b.md`, '/work', String.raw`a\b.md`],
  [String.raw`C:\work\某县\a.md`, String.raw`C:\work`, '某县/a.md'],
  [String.raw`c:\Work\a.md`, String.raw`C:\work`, 'a.md'],
])('shows %s as seen from %s relative, with forward slashes', (filePath, cwd, path) => {
  expect(locateFile(filePath, cwd)).toEqual({ path, inside: true })
})

test.each([
  ['/work2/a.md', '/work', '/work2/a.md'],
  ['/work', '/work', '/work'],
  ['../a.md', '/work/b', '/work/a.md'],
  [String.raw`D:\a.md`, String.raw`C:\work`, 'D:/a.md'],
  [String.raw`\\server\share\a.md`, String.raw`C:\work`, '//server/share/a.md'],
])('shows %s, which is outside of %s, by its absolute path', (filePath, cwd, path) => {
  expect(locateFile(filePath, cwd)).toEqual({ path, inside: false })
})

test.each([
  ['某县/a b#1?100%.md', true, '%E6%9F%90%E5%8E%BF/a%20b%231%3F100%25.md'],
  ['a:b.md', true, 'a%3Ab.md'],
  ['\ud800.md', true, '%EF%BF%BD.md'],
  ['/elsewhere/a.md', false, 'file:///elsewhere/a.md'],
  ['D:/a:b.md', false, 'file:///D:/a%3Ab.md'],
  ['//server/share/a.md', false, 'file://server/share/a.md'],
])('writes %s as a URI', (path, inside, uri) => {
  expect(fileUri({ path, inside })).toBe(uri)
})
