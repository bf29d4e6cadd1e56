import { expect, it } from 'vitest'
import { globMatcher } from '../../src/config/globs.js'
import { alternativesOf, endsInExtension } from '../../src/node/patterns.js'

it.each([
  ['a/*.md', ['a/*.md']],
  ['*.{md,txt}', ['*.md', '*.txt']],
  ['{a,b}/*.{md,txt}', ['a/*.md', 'a/*.txt', 'b/*.md', 'b/*.txt']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd']],
  ['{,x}.md', ['.md', 'x.md']],
  ['{1..3}.md', ['{1..3}.md']],
  ['{a}.md', ['{a}.md']],
  [String.raw`\{a,b\}.md`, [String.raw`\{a,b\}.md`]],
  ['{a,b.md', ['{a,b.md']],
  ['a},b{.md', ['a},b{.md']],
  ['{a,b}'.repeat(20), ['{a,b}'.repeat(20)]],
])('the pattern %s stands for %j', (pattern, alternatives) => {
  expect(alternativesOf(pattern).sort()).toEqual(alternatives.sort())
})

it.each([
  ['*.doc', 'a.doc', true],
  ['**/*.doc', '/x/a.doc', true],
  ['x/a.?oc', 'x/a.doc', true],
  ['*.d*', 'a.doc', true],
  ['*报告.doc', '年度报告.doc', true],
  ['a.doc*', 'a.doc', true],
  ['*', 'a.doc', false],
  ['x/**', 'x/y/a.doc', false],
  ['a.*', 'a.doc', false],
  ['a*', 'a.doc', false],
  ['*.doc', 'a.md', false],
  ['LICEN[CS]E', 'LICENSE', true],
])('that %s ends in the extension of %s is %s', async (pattern, file, ends) => {
  expect(endsInExtension(pattern, file, await globMatcher())).toBe(ends)
})
