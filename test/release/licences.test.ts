import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readBundled } from '../../scripts/release/bundled.js'
import { isAllowed, judgeLicences } from '../../scripts/release/licences.js'
import { readLock, runtimePackages } from '../../scripts/release/lock.js'

it.each(['MIT', '(MIT OR GPL-3.0-only)', '(MIT AND ISC)', 'CC0-1.0 OR GPL-2.0-only'])('allows %s', (licence) => {
  expect(isAllowed(licence)).toBe(true)
})

it.each(['GPL-3.0-only', '(MIT AND LGPL-3.0-only)', 'UNLICENSED', 'SEE LICENSE IN LICENSE', ''])(
  'refuses “%s”',
  (licence) => {
    expect(isAllowed(licence)).toBe(false)
  },
)

it('names what it refuses, with its version', () => {
  const lock = { 'node_modules/a': { version: '1.0.0', license: 'MIT' }, 'node_modules/b': { version: '2.0.0' } }
  expect(judgeLicences(lock, Object.keys(lock))).toEqual({
    counts: new Map([
      ['MIT', 1],
      ['none', 1],
    ]),
    refused: ['b 2.0.0: none'],
  })
})

it('refuses no package that an installation brings', () => {
  const lock = readLock()
  expect(judgeLicences(lock, runtimePackages(lock)).refused).toEqual([])
})

it('refuses no package in dist', ({ skip }) => {
  skip(!existsSync('dist/third-party.json'), 'nothing is built: run `npm run build`')
  const lock = readLock()
  const bundled = readBundled(lock)
  expect(bundled).toContain('node_modules/fflate')
  expect(judgeLicences(lock, bundled).refused).toEqual([])
})
