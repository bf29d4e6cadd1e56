import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changesOf } from '../../scripts/release/changes.js'
import manifest from '../../package.json' with { type: 'json' }

const changelog = '# a\n\n## 0.2.0\n\n### Minor Changes\n\n- New.\n\n## 0.1.0\n\nFirst.\n'

it.each([
  ['0.2.0', '### Minor Changes\n\n- New.\n'],
  ['0.1.0', 'First.\n'],
])('gives the part of %s', (own, part) => {
  expect(changesOf(own, { own, changelog })).toBe(part)
})

it('refuses a tag of another version', () => {
  expect(() => changesOf('0.3.0', { own: '0.2.0', changelog })).toThrow('The tag says 0.3.0, package.json says 0.2.0.')
})

it('refuses a version without a part', () => {
  expect(() => changesOf('0.3.0', { own: '0.3.0', changelog })).toThrow(/no part for 0\.3\.0/)
})

it('refuses a part that is not finished', () => {
  const unfinished = '## 0.2.0 (unreleased)\n\nNew.\n'
  expect(() => changesOf('0.2.0', { own: '0.2.0', changelog: unfinished })).toThrow(/“0\.2\.0 \(unreleased\)”/)
})

it('our changelog begins with our version', () => {
  expect(/^## (\S+)/mu.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(manifest.version)
})
