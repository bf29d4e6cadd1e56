import { expect, it } from 'vitest'
import { relativePath } from '../../src/baseline/relative-path.js'

it.each([
  ['/a/b', '/a/b/c.md', 'c.md'],
  ['/a/b', '/a/c/d.md', '../c/d.md'],
  ['/a/b/', '/a/b/../年报/./d.md', '../年报/d.md'],
  ['/', '/a.md', 'a.md'],
  ['/a', '/a/back\\slash.md', 'back\\slash.md'],
  ['C:\\reports', 'c:\\reports\\2023\\a.md', '2023/a.md'],
  ['C:\\reports', 'C:/other/a.md', '../other/a.md'],
  ['C:\\reports', 'D:\\a.md', 'd:/a.md'],
  ['\\\\server\\share', '\\\\server\\share\\a.md', 'a.md'],
  ['checks', '2023/a.md', '../2023/a.md'],
  ['.', '<text>', '<text>'],
])('relativePath: from %s to %s is %s', (folder, file, path) => {
  expect(relativePath(folder, file)).toBe(path)
})
