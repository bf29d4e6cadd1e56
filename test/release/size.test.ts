import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import budget from '../../scripts/release/budget.json' with { type: 'json' }
import { readLock } from '../../scripts/release/lock.js'
import {
  budgetFor,
  bytesOf,
  installedPackages,
  overBudget,
  pageSize,
  type Size,
  sizeNames,
} from '../../scripts/release/size.js'

const size: Size = { packedBytes: 100, unpackedBytes: 1_000, files: 10, installedPackages: 4, installedBytes: 10_000 }

it('gives bytes and files a quarter more, packages nothing', () => {
  const expected = { packedBytes: 125, unpackedBytes: 1_250, files: 13, installedPackages: 4, installedBytes: 12_500 }
  expect(budgetFor(size)).toEqual(expected)
})

it('lets pass what is on its budget', () => {
  expect(overBudget(size, size)).toEqual([])
})

it('names what is over its budget', () => {
  expect(overBudget({ ...size, files: 11 }, size)).toEqual(['files: 11, budget 10'])
})

it('has a budget for every measure', () => {
  expect(Object.keys(budget)).toEqual(Object.keys(sizeNames))
})

it('brings no more packages, and no heavier ones, than budgeted', () => {
  const installed = installedPackages(readLock())
  expect(installed.length).toBeLessThanOrEqual(budget.installedPackages)
  expect(installed.reduce((sum, folder) => sum + bytesOf(folder), 0)).toBeLessThanOrEqual(budget.installedBytes)
})

it('unpacks to no more than budgeted', ({ skip }) => {
  skip(!existsSync('dist/third-party.json'), 'nothing is built: run `npm run build`')
  expect(bytesOf('dist') - pageSize().bytes).toBeLessThanOrEqual(budget.unpackedBytes)
})
