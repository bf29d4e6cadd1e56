import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../src/results/fingerprint.js'
import { lint } from '../../src/check/lint.js'
import { rules } from '../../src/rules/index.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withValues } from '../support/model.js'

const wrong = withValues(correctReport(), { 'requests/outcomeTotal/individual': 31, 'documents/normative/valid': 1 })
const text = layouts['tab-rows'](wrong)

const tabular = rules.filter(({ id }) => /equation|total|plausibility/u.test(id))

const fingerprints = async (source: string): Promise<string[]> =>
  (await lint(source, { rules: tabular })).messages.map(({ fingerprint }) => fingerprint)

describe('fingerprint', () => {
  it('is 16 hexadecimal digits, other for every finding', async () => {
    const found = await fingerprints(text)
    expect(found).toHaveLength(4)
    expect(new Set(found).size).toBe(4)
    for (const fingerprint of found) expect(fingerprint).toMatch(/^[\da-f]{16}$/u)
  })

  it('stays the same when lines move', async () => {
    const moved = text
      .replace('\n一、总体情况', '\n\n这一段是后来加的。\n\n一、总体情况')
      .replaceAll('\n二、主动', '\n\n\n二、主动')
    expect(await fingerprints(moved)).toEqual(await fingerprints(text))
  })

  it('stays the same in another layout', async () => {
    expect(await fingerprints(layouts['pipes-gfm'](wrong))).toEqual(await fingerprints(text))
  })

  it('changes when a number does', async () => {
    const before = await fingerprints(text)
    const after = await fingerprints(layouts['tab-rows'](withValues(wrong, { 'requests/outcomeTotal/individual': 32 })))
    expect(after).toHaveLength(4)
    // The finding in the disclosure table has nothing to do with it.
    expect(after.map((fingerprint, index) => fingerprint === before[index])).toEqual([true, false, false, false])
  })

  it('depends on every part', () => {
    const all = [['a', 'b'], ['ab'], ['a', 'c'], ['a', 'b', null]].map(fingerprintOf)
    expect(new Set(all).size).toBe(4)
    expect(fingerprintOf(['a', 'b'])).toBe(all[0])
  })
})
