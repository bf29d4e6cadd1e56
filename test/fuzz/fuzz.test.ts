import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { reports } from '../faults/program.js'
import { judge } from './judge.js'
import { mutate, type FuzzFile } from './mutate.js'
import { brokenPromises } from './promises.js'
import { randomFrom } from './random.js'
import { pickSeed, seedFiles } from './seeds.js'

const { whole, small } = seedFiles(process.cwd())
const seeds: FuzzFile[] = [...whole, ...small].flat()
const changed = (seed: number): FuzzFile => {
  const random = randomFrom(seed)
  return mutate(pickSeed({ whole, small }, random), random, seeds)
}

describe('changed files', () => {
  it('are the same for the same seed', () => {
    for (let seed = 0; seed < 20; seed += 1) expect(changed(seed)).toEqual(changed(seed))
  })

  it('keep every promise of the result, and every format can be read', async () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { filePath, bytes } = changed(seed)
      const { faults } = await judge(filePath, bytes, { again: seed % 6 === 0, formats: seed % 6 === 0 })
      expect(faults, `seed ${seed}`).toEqual([])
    }
  })
})

describe('the promises of a result', () => {
  it('are kept by that of a faulty report', async () => {
    expect(brokenPromises(await lint(reports.faulty), reports.faulty)).toEqual([])
  })

  it('are broken by places outside of the text, and by messages out of order', async () => {
    const result = await lint(reports.faulty)
    expect(brokenPromises(result, 'x').join()).toContain('outside of the text')
    const turned = { ...result, messages: result.messages.toReversed() }
    expect(brokenPromises(turned, reports.faulty)).toEqual(['messages are not in order of place'])
  })
})
