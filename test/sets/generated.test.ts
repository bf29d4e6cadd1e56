import { realpathSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { callLinter, folder } from '../cli/harness.js'
import { foundIn } from './generated/found.js'
import { writeFiles, writeSet } from './generated/set.js'
import { trapFiles } from './generated/traps.js'

it('every fault of a generated set is found, and nothing else', async () => {
  const cwd = realpathSync(folder())
  const { expected, reports } = writeSet(cwd, { counties: 8, units: 6, each: 1 })
  expect(reports).toBeGreaterThan(60)
  const { stdout } = await callLinter(['.', '--previous', 'auto', '--roster', 'units.csv', '-f', 'json'], cwd)
  const found = (JSON.parse(stdout) as LintResult[]).flatMap((result) => foundIn(result, cwd))
  expect(found.sort()).toEqual([...expected].sort())
})

it.each([2024, 2021])('correct pairs of %i and the year before stay silent, whatever misleads', async (year) => {
  const cwd = realpathSync(folder())
  expect(writeFiles(cwd, trapFiles(year, 2))).toBeGreaterThan(40)
  const { stdout } = await callLinter(['.', '--previous', 'auto', '--roster', 'units.csv', '-f', 'json'], cwd)
  const results = JSON.parse(stdout) as LintResult[]
  expect(results.flatMap((result) => foundIn(result, cwd))).toEqual([])
  const passed = results.filter(({ outcomes }) => outcomes['carry-over'] === 'pass')
  expect(passed.length).toBeGreaterThan(10)
})
