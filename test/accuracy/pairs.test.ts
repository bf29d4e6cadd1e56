import { expect, it } from 'vitest'
import { factsOfReport } from '../../src/facts/facts.js'
import { lint } from '../../src/check/lint.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules } from '../../src/rules/index.js'
import { layouts } from '../support/layouts/index.js'
import { reportBefore } from './pairs.js'
import { compose, draftFor } from './report.js'

/* What stays silent on correct pairs of years is measured with the correct reports; here it is that they are compared. */

const ofYears = rules.filter(({ requires }) => requires.includes('previous'))

it('generated pairs of years are matched, and each rule about years decides most of them', async () => {
  const passed = new Map<string, number>()
  let pairs = 0
  for (let index = 0; index < 40; index += 1) {
    const draft = draftFor('pair', index)
    const before = reportBefore(draft)
    if (!before) continue
    pairs += 1
    const facts = factsOfReport(await parseReport(layouts['tab-rows'](before)))
    const { outcomes } = await lint(layouts['tab-rows'](compose(draft)), { rules: ofYears, previous: () => facts })
    expect(Object.values(outcomes)).not.toContain('fail')
    for (const [id, outcome] of Object.entries(outcomes))
      passed.set(id, (passed.get(id) ?? 0) + (outcome === 'pass' ? 1 : 0))
  }
  expect(pairs).toBeGreaterThan(25)
  expect(passed.get('carry-over')).toBe(pairs)
  for (const id of ['stock-continuity', 'quoted-previous', 'same-tables', 'copied-text'])
    expect(passed.get(id), id).toBeGreaterThan(pairs / 3)
})
