import { expect, it } from 'vitest'
import { nameOf, readLock, resolveFrom, runtimePackages } from '../../scripts/release/lock.js'

const version = '1.0.0'
const lock = {
  '': { version, dependencies: { a: '1.0.0' } },
  'node_modules/a': { version, dependencies: { b: '1.0.0' }, optionalDependencies: { missing: '1.0.0' } },
  'node_modules/a/node_modules/b': { version },
  'node_modules/b': { version, dependencies: { c: '1.0.0' } },
  'node_modules/c': { version },
}

it('follows dependencies of dependencies to the nearest folder, and no others', () => {
  expect(runtimePackages(lock)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b'])
})

it('looks in the folders around', () => {
  expect(resolveFrom(lock, 'node_modules/a/node_modules/b', 'c')).toBe('node_modules/c')
})

it('finds nothing where nothing is installed', () => {
  expect(resolveFrom(lock, 'node_modules/a', 'missing')).toBeUndefined()
})

it.each([
  ['node_modules/a', 'a'],
  ['node_modules/a/node_modules/@s/b', '@s/b'],
])('takes the name out of %s', (folder, name) => {
  expect(nameOf(folder)).toBe(name)
})

it('finds zod and piscina in our own lock file', () => {
  expect(runtimePackages(readLock())).toEqual(expect.arrayContaining(['node_modules/piscina', 'node_modules/zod']))
})
